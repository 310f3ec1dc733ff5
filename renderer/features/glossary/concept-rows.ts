import type { GlossaryTerm } from '../../../shared/model/glossary-term.ts'
import { fold, searchWords } from '../../../shared/text/fold.ts'

/** A concept as the list shows it. */
export interface ConceptRow {
  readonly conceptId: string
  /** The term it goes by: of the language asked for, or English, or the first. */
  readonly name: string
  readonly domain: string
  readonly terms: readonly GlossaryTerm[]
  /** Folded: everything a search finds it by. Worked out when it is first searched. */
  readonly haystack: () => string
}

export interface ConceptList {
  readonly rows: readonly ConceptRow[]
  /** Languages with terms, English first. */
  readonly locales: readonly string[]
}

const rank: Readonly<Record<GlossaryTerm['status'], number>> = {
  preferred: 0,
  doNotTranslate: 0,
  allowed: 1,
  forbidden: 2,
}

function nameOf(terms: readonly GlossaryTerm[], language: string): string {
  const best = (locale: string) => terms.find((term) => term.locale.split('-')[0] === locale)
  return (best(language) ?? best('en') ?? terms[0])?.text ?? ''
}

function wordsOf(terms: readonly GlossaryTerm[]): readonly string[] {
  const words = terms.flatMap(({ text, definition = '', note = '', domain = '' }) => [text, definition, note, domain])
  return [...new Set(words)]
}

function rowOf(conceptId: string, unsorted: readonly GlossaryTerm[], language: string): ConceptRow {
  const terms = unsorted.toSorted((a, b) => rank[a.status] - rank[b.status] || (a.createdAt < b.createdAt ? -1 : 1))
  let folded: string | undefined
  return {
    conceptId,
    name: nameOf(terms, language),
    domain: terms.find(({ domain }) => domain !== undefined)?.domain ?? '',
    terms,
    haystack: () => (folded ??= fold(wordsOf(terms).join(' '))),
  }
}

/** The glossary as concepts, by name in the order of the language. */
export function conceptRows(terms: readonly GlossaryTerm[], language: string): ConceptList {
  const compare = new Intl.Collator(language).compare
  const rows = [...Map.groupBy(terms, ({ conceptId }) => conceptId)]
    .map(([conceptId, own]) => rowOf(conceptId, own, language))
    .sort((a, b) => compare(a.name, b.name))
  const order = (locale: string) => (locale === 'en' ? '' : locale)
  const locales = [...new Set(terms.map(({ locale }) => locale))].sort((a, b) => (order(a) < order(b) ? -1 : 1))
  return { rows, locales }
}

/** Concepts that have every word of the search somewhere. */
export function findConcepts(rows: readonly ConceptRow[], query: string): readonly ConceptRow[] {
  const words = searchWords(query)
  return words.length === 0 ? rows : rows.filter(({ haystack }) => words.every((word) => haystack().includes(word)))
}
