import { declarations, xmlDocument, xmlMaker, type XmlPrefixes } from '../../../text/xml/make-xml.ts'
import type { XmlDocument, XmlElement } from '../../../text/xml/xml-tree.ts'
import type { TranslationState } from '../../../model/page.ts'
import { CORE_2_0 } from '../namespaces.ts'
import { DESK_NAMESPACE } from './desk-vocabulary.ts'
import { outgoingSections, type OutgoingBlock, type OutgoingSegment, type PageExchange } from './page-exchange.ts'
import { originalData, writeContent } from './write-content.ts'

const prefixes: XmlPrefixes = { '': CORE_2_0, desk: DESK_NAMESPACE }
const make = xmlMaker(prefixes)

/** States of the desk as XLIFF 2 says them (§4.3.1.32). What is outdated begins anew, with its text. */
const states: Readonly<Record<TranslationState, string>> = {
  draft: 'initial',
  translated: 'translated',
  reviewed: 'reviewed',
  approved: 'final',
}

export function writePage20(content: PageExchange, locale: string): XmlDocument {
  let number = 0
  const groups = outgoingSections(content, locale).map((section) =>
    make(
      'group',
      { id: `g${++number}`, name: section.kind, type: 'desk:section' },
      section.blocks.map((block) => writeBlock(block, `g${++number}`)),
    ),
  )
  const file = make(
    'file',
    {
      id: 'page',
      original: content.page.title,
      canResegment: 'no',
      'xml:space': 'preserve',
      'desk:page': content.page.id,
    },
    groups,
  )
  const languages = { srcLang: content.page.sourceLocale, trgLang: locale }
  return xmlDocument(make('xliff', { ...declarations(prefixes), version: '2.1', ...languages }, [file]))
}

function writeBlock(block: OutgoingBlock, id: string): XmlElement {
  const units = block.segments.map((segment) => writeUnit(segment))
  return make('group', { id, name: block.field ?? block.kind, type: `desk:${block.kind}` }, units)
}

function writeUnit(segment: OutgoingSegment): XmlElement {
  const { id, source, target, codes, notes } = segment
  const state = segment.isOutdated ? 'initial' : segment.state && states[segment.state]
  const subState = segment.isOutdated ? 'desk:outdated' : segment.state === 'draft' ? 'desk:draft' : undefined
  return make(
    'unit',
    {
      id,
      'desk:sourceHash': segment.sourceHash,
      'desk:sent': segment.sentMark,
      'desk:state': segment.state,
      'desk:outdated': segment.isOutdated ? 'yes' : undefined,
      'desk:notes': notes.map((note) => note.commentId ?? '').join(' ') || undefined,
    },
    [
      ...(notes.length === 0 ? [] : [writeNotes(segment)]),
      ...originalData(make, codes),
      make('segment', { id: 's1', state, subState }, [
        make('source', {}, writeContent(make, source, codes)),
        ...(target === undefined ? [] : [make('target', {}, writeContent(make, target, codes))]),
      ]),
    ],
  )
}

function writeNotes({ notes }: OutgoingSegment): XmlElement {
  return make(
    'notes',
    {},
    notes.map((note, index) =>
      make(
        'note',
        { id: `n${index + 1}`, appliesTo: note.about, category: 'comment', 'desk:comment': note.commentId },
        [note.text],
      ),
    ),
  )
}
