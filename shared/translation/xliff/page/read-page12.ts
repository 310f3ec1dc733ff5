import type { InlineCode, TranslationState } from '../../../model/page.ts'
import { attributeOf, elementsWithin } from '../../../text/xml/elements.ts'
import type { XmlElement, XmlNode } from '../../../text/xml/xml-tree.ts'
import { serialiseCoded, type CodedToken } from '../../coded-text.ts'
import type { Unit12 } from '../v12/read-units12.ts'
import { deskAttribute, returnedSegment } from './desk-marks.ts'
import { codeNumber, type ExchangeNote } from './desk-vocabulary.ts'
import type { ReturnedSegment } from './returned-page.ts'

/** What a state of XLIFF 1.2 is at the desk; one that asks for work, or none at all, is a draft. */
const states: Readonly<Record<string, TranslationState>> = {
  translated: 'translated',
  'needs-review-translation': 'translated',
  'needs-review-adaptation': 'translated',
  'needs-review-l10n': 'translated',
  'signed-off': 'reviewed',
  final: 'approved',
}

export function readUnit12({ element, source, target, state, isApproved, notes }: Unit12): ReturnedSegment {
  const read = readContent(target)
  return returnedSegment(element, {
    source: readContent(source).coded,
    codes: codesOf(source),
    target: read.coded,
    state: isApproved ? 'approved' : states[state ?? ''],
    isOutdated: state === 'needs-adaptation',
    notes: notes.map(noteOf),
    foreignCodes: read.foreign,
  })
}

function readContent(content: XmlElement | undefined): { readonly coded: string; readonly foreign: number } {
  let foreign = 0
  const read = (node: XmlNode): CodedToken[] => {
    if (node.kind === 'text' || node.kind === 'cdata') return [{ kind: 'text', text: node.text }]
    if (node.kind !== 'element') return []
    const sign = /^x-cp-([\da-f]{1,4})$/.exec(attributeOf(node, 'ctype') ?? '')
    if (node.local === 'x' && sign)
      return [{ kind: 'text', text: String.fromCharCode(Number.parseInt(sign[1] ?? '', 16)) }]
    if (node.local === 'mrk') return node.children.flatMap(read)
    const half = halfOf(node)
    const n = codeNumber(half?.id ?? '')
    if (n === undefined && half?.kind !== 'close') foreign++
    // The text within these is code of the original format, not words (XLIFF 1.2 §2.4.2).
    const inner = node.local === 'g' ? node.children.flatMap(read) : []
    if (!half || n === undefined) return inner
    if (half.kind === 'span') return [{ kind: 'open', n }, ...inner, { kind: 'close', n }]
    return [{ kind: half.kind, n }]
  }
  const tokens = content?.children.flatMap(read) ?? []
  return { coded: serialiseCoded(tokens), foreign }
}

/** The ways of 1.2 to say a span or one half of it. */
function halfOf(code: XmlElement): { readonly kind: 'span' | 'open' | 'close'; readonly id: string } | undefined {
  const id = attributeOf(code, 'id') ?? ''
  const rid = attributeOf(code, 'rid') ?? id
  switch (code.local) {
    case 'g':
      return { kind: 'span', id }
    case 'bx':
    case 'bpt':
      return { kind: 'open', id: rid }
    case 'ex':
    case 'ept':
      return { kind: 'close', id: rid }
    case 'it':
      return { kind: attributeOf(code, 'pos') === 'open' ? 'open' : 'close', id }
    default:
      return undefined
  }
}

function codesOf(source: XmlElement): (InlineCode | undefined)[] {
  const codes: (InlineCode | undefined)[] = []
  for (const code of [...elementsWithin(source)].slice(1)) {
    if (code.local === 'mrk' || code.local === 'x') continue
    const n = codeNumber(halfOf(code)?.id ?? '')
    if (n === undefined) codes.push(undefined)
    else codes[n - 1] ??= codeOf(code)
  }
  return Array.from(codes)
}

function codeOf(code: XmlElement): InlineCode | undefined {
  const kind = attributeOf(code, 'ctype')
  const href = deskAttribute(code, 'href')
  if (kind === 'bold' || kind === 'italic') return { kind }
  return kind === 'link' && href !== undefined ? { kind, href } : undefined
}

function noteOf({ text, annotates, from }: Unit12['notes'][number]): ExchangeNote {
  const commentId = /^desk:(\S+)$/.exec(from ?? '')?.[1]
  const about = annotates === 'source' ? 'source' : 'target'
  return { ...(commentId === undefined ? {} : { commentId }), about, text }
}
