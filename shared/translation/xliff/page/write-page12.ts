import type { InlineCode, TranslationState } from '../../../model/page.ts'
import { declarations, xmlDocument, xmlMaker, xmlText, type XmlPrefixes } from '../../../text/xml/make-xml.ts'
import { splitAtNonXml } from '../../../text/xml/xml-characters.ts'
import type { XmlDocument, XmlElement, XmlNode } from '../../../text/xml/xml-tree.ts'
import { CORE_1_2 } from '../namespaces.ts'
import { codedNodes, type CodedNode } from './coded-spans.ts'
import { DESK_NAMESPACE } from './desk-vocabulary.ts'
import { outgoingSections, type OutgoingSegment, type PageExchange } from './page-exchange.ts'

const prefixes: XmlPrefixes = { '': CORE_1_2, desk: DESK_NAMESPACE }
const make = xmlMaker(prefixes)

/** States of the desk as XLIFF 1.2 says them (§2.3). */
const states: Readonly<Record<TranslationState, string>> = {
  draft: 'needs-translation',
  translated: 'translated',
  reviewed: 'signed-off',
  approved: 'final',
}

export function writePage12(content: PageExchange, locale: string): XmlDocument {
  const groups = outgoingSections(content, locale).map((section) =>
    make(
      'group',
      { resname: section.kind, restype: 'x-section' },
      section.blocks.map((block) =>
        make(
          'group',
          { resname: block.field ?? block.kind, restype: `x-${block.kind}` },
          block.segments.map(writeUnit),
        ),
      ),
    ),
  )
  const file = make(
    'file',
    {
      original: content.page.title,
      'source-language': content.page.sourceLocale,
      'target-language': locale,
      datatype: 'html',
      'xml:space': 'preserve',
      'desk:page': content.page.id,
    },
    [make('body', {}, groups)],
  )
  return xmlDocument(make('xliff', { ...declarations(prefixes), version: '1.2' }, [file]))
}

function writeUnit(segment: OutgoingSegment): XmlElement {
  const { id, source, target, codes, notes } = segment
  const state = segment.isOutdated ? 'needs-adaptation' : segment.state && states[segment.state]
  return make(
    'trans-unit',
    {
      id,
      approved: state === 'final' ? 'yes' : undefined,
      'desk:sourceHash': segment.sourceHash,
      'desk:sent': segment.sentMark,
      'desk:state': segment.state,
      'desk:outdated': segment.isOutdated ? 'yes' : undefined,
      'desk:notes': notes.map((note) => note.commentId ?? '').join(' ') || undefined,
    },
    [
      make('source', {}, writeContent(source, codes)),
      ...(target === undefined ? [] : [make('target', { state }, writeContent(target, codes))]),
      // The only attribute of a note that can say whose it is.
      ...notes.map((note) =>
        make('note', { from: note.commentId && `desk:${note.commentId}`, annotates: note.about }, [note.text]),
      ),
    ],
  )
}

function writeContent(coded: string, codes: readonly InlineCode[]): XmlNode[] {
  let signs = 0
  const writeText = (text: string): XmlNode[] =>
    splitAtNonXml(text).map((part) =>
      typeof part === 'string'
        ? xmlText(part)
        : make('x', { id: `sign${++signs}`, ctype: `x-cp-${part.unit.toString(16)}` }),
    )
  const write = (nodes: readonly CodedNode[]): XmlNode[] =>
    nodes.flatMap((node): XmlNode[] => {
      if (node.kind === 'text') return writeText(node.text)
      const code = codes[node.n - 1]
      const kind = { ctype: code?.kind, 'desk:href': code?.kind === 'link' ? code.href : undefined }
      if (node.kind === 'span') return [make('g', { id: node.id, ...kind }, write(node.children))]
      return [make('it', { id: node.id, pos: node.kind === 'openHalf' ? 'open' : 'close', ...kind })]
    })
  return write(codedNodes(coded))
}
