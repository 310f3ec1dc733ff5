import type { InlineCode } from '../../model/page.ts'
import type { TmUnit } from '../../model/tm-unit.ts'
import { serialiseElement } from '../../text/xml/serialise-xml.ts'
import { xmlMaker } from '../../text/xml/make-xml.ts'
import type { XmlElement, XmlNode } from '../../text/xml/xml-tree.ts'
import { tokeniseCoded, type CodedToken } from '../coded-text.ts'
import { writeNative } from './native-codes.ts'
import { toTmxDate } from './tmx-date.ts'
import { properties } from './tmx-unit.ts'

const element = xmlMaker({})

/**
 * Units as TMX 1.4b, piece by piece: the pieces one after the other, in UTF-8, are the file. Who translated a unit and on which
 * page stays here; where it comes from, its neighbours' keys and its dates (to the second) go along.
 */
export function* writeTmx(
  units: Iterable<TmUnit>,
  sourceLocale: string,
  program: { readonly version: string },
): Generator<string> {
  const header = element('header', {
    creationtool: 'Focal Point Desk',
    creationtoolversion: program.version,
    segtype: 'sentence',
    'o-tmf': 'Focal Point Desk',
    adminlang: 'en',
    srclang: sourceLocale,
    datatype: 'html',
  })
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<tmx version="1.4">\n${serialiseElement(header)}\n<body>\n`
  for (const unit of units) yield `${serialiseElement(unitElement(unit))}\n`
  yield '</body>\n</tmx>\n'
}

function unitElement(unit: TmUnit): XmlElement {
  const property = (type: string, value: string) => element('prop', { type }, [value])
  return element(
    'tu',
    {
      tuid: unit.id,
      creationdate: toTmxDate(unit.createdAt),
      changedate: toTmxDate(unit.updatedAt),
      srclang: unit.sourceLocale,
    },
    [
      property(properties.origin, unit.origin),
      ...unit.contexts.map((context) => property(properties.context, context)),
      ...(unit.importedFrom === undefined ? [] : [property(properties.importedFrom, unit.importedFrom)]),
      variant(unit.sourceLocale, unit.source, unit.codes),
      variant(unit.targetLocale, unit.target, unit.codes),
    ],
  )
}

function variant(locale: string, coded: string, codes: readonly InlineCode[]): XmlElement {
  return element('tuv', { 'xml:lang': locale }, [element('seg', {}, segContent(coded, codes))])
}

function segContent(coded: string, codes: readonly InlineCode[]): (XmlNode | string)[] {
  const tokens = tokeniseCoded(coded)
  return tokens.map((token) => {
    if (token.kind === 'text') return token.text
    const code = codes[token.n - 1]
    // Only in a text nobody has finished: a half alone, or a pair the sentence does not have.
    if (!code || !isPair(tokens, token.n)) return element('ph', { x: token.n })
    const native = writeNative(code)
    return token.kind === 'open'
      ? element('bpt', { i: token.n, x: token.n, type: code.kind }, [native.open])
      : element('ept', { i: token.n }, [native.close])
  })
}

function isPair(tokens: readonly CodedToken[], n: number): boolean {
  const halves = tokens.filter((token) => token.kind !== 'text' && token.n === n)
  return halves.length === 2 && halves[0]?.kind === 'open' && halves[1]?.kind === 'close'
}
