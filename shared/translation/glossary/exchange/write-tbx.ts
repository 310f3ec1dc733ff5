import type { TermStatus } from '../../../model/glossary-term.ts'
import { xmlDocument, xmlMaker, xmlText } from '../../../text/xml/make-xml.ts'
import { serialiseXml } from '../../../text/xml/serialise-xml.ts'
import type { XmlElement } from '../../../text/xml/xml-tree.ts'
import type { TermDraft } from './term-draft.ts'

const make = xmlMaker({ '': 'urn:iso:std:iso:30042:ed-2' })

const statusWords: Readonly<Record<TermStatus, string>> = {
  preferred: 'preferredTerm-admn-sts',
  allowed: 'admittedTerm-admn-sts',
  forbidden: 'deprecatedTerm-admn-sts',
  doNotTranslate: 'preferredTerm-admn-sts',
}

type About = Pick<TermDraft, 'definition' | 'note' | 'domain'>
const aboutFields = ['definition', 'domain', 'note'] as const

function aboutElements(about: About): readonly XmlElement[] {
  return [
    ...(about.domain === undefined ? [] : [make('descrip', { type: 'subjectField' }, [about.domain])]),
    ...(about.definition === undefined ? [] : [make('descrip', { type: 'definition' }, [about.definition])]),
    ...(about.note === undefined ? [] : [make('note', {}, [about.note])]),
  ]
}

/** What all terms of a concept say alike, which is then said once of the concept, where other tools look for it. */
function shared(terms: readonly TermDraft[]): About {
  const [first] = terms
  return Object.fromEntries(
    aboutFields.flatMap((field) =>
      first?.[field] !== undefined && terms.every((term) => term[field] === first[field])
        ? [[field, first[field]]]
        : [],
    ),
  )
}

function termSection(term: TermDraft, ofConcept: About): XmlElement {
  const own = Object.fromEntries(
    aboutFields.flatMap((field) =>
      ofConcept[field] === undefined && term[field] !== undefined ? [[field, term[field]]] : [],
    ),
  )
  return make('termSec', {}, [
    make('term', {}, [term.text]),
    make('termNote', { type: 'administrativeStatus' }, [statusWords[term.status]]),
    ...(term.status === 'doNotTranslate' ? [make('termNote', { type: 'x-doNotTranslate' }, ['yes'])] : []),
    ...aboutElements(own),
  ])
}

function conceptEntry(terms: readonly TermDraft[], at: number): XmlElement {
  const ofConcept = shared(terms)
  return make('conceptEntry', { id: `c${at + 1}` }, [
    ...aboutElements(ofConcept),
    ...[...Map.groupBy(terms, ({ locale }) => locale)].map(([locale, own]) =>
      make(
        'langSec',
        { 'xml:lang': locale },
        own.map((term) => termSection(term, ofConcept)),
      ),
    ),
  ])
}

/**
 * A TBX file (ISO 30042:2019, Basic dialect, DCA style) that `readTbx` reads back as it was.
 *
 * @param title what the file calls itself
 * @param locale the language of its notes
 */
export function writeTbx(
  concepts: readonly { readonly terms: readonly TermDraft[] }[],
  { title, locale }: { readonly title: string; readonly locale: string },
): string {
  const root = make(
    'tbx',
    { xmlns: 'urn:iso:std:iso:30042:ed-2', type: 'TBX-Basic', style: 'dca', 'xml:lang': locale },
    [
      make('tbxHeader', {}, [make('fileDesc', {}, [make('sourceDesc', {}, [make('p', {}, [title])])])]),
      make('text', {}, [
        make(
          'body',
          {},
          concepts.flatMap(({ terms }, at) => [xmlText('\n'), conceptEntry(terms, at)]),
        ),
      ]),
    ],
  )
  return serialiseXml(xmlDocument(root))
}
