import type { TermEntry, TermMatch } from './compile-glossary.ts'
import { languageOf } from './fold-term.ts'
import type { Glossary } from './open-glossary.ts'

export interface TermFinding<T extends TermEntry = TermEntry> {
  /**
   * `missing`: none of the target terms of a source term is there. `forbidden`: the target says what is not to be said.
   * `translated`: a term that stays as it is was changed.
   */
  readonly kind: 'missing' | 'forbidden' | 'translated'
  /** Of the source for `missing` and `translated`, of the target for `forbidden`. */
  readonly term: T
  /** What may be written instead, the preferred ones first; for `forbidden` it may be none. */
  readonly expected: readonly string[]
  /** Where the term stands: in the target for `forbidden`, or else in the source. UTF-16 code units. */
  readonly from: number
  readonly to: number
}

export interface TermCheck<T extends TermEntry = TermEntry> {
  /** Coded or plain text. */
  readonly source: string
  readonly target: string
  readonly sourceLocale: string
  readonly targetLocale: string
  readonly glossary: Glossary<T>
}

function sayable<T extends TermEntry>(glossary: Glossary<T>, conceptId: string, locale: string): readonly T[] {
  const own = glossary.termsOfConcept(conceptId).filter((term) => languageOf(term.locale) === languageOf(locale))
  return [...own.filter(({ status }) => status === 'preferred'), ...own.filter(({ status }) => status === 'allowed')]
}

/** Readings of one place in the source; together they ask for one thing in the target. */
function places<T extends TermEntry>(matches: readonly TermMatch<T>[]): readonly (readonly TermMatch<T>[])[] {
  return [...Map.groupBy(matches, ({ from, to }) => `${from} ${to}`).values()]
}

/**
 * Holds a translation against the glossary. A term that is only part of a longer word of the source asks for nothing,
 * because such words often have a word of their own (*Auftraggeber* is no *Auftrag*); in the target it counts.
 * One finding for a concept, however often it occurs.
 */
export function checkTerms<T extends TermEntry>(check: TermCheck<T>): readonly TermFinding<T>[] {
  const { glossary, targetLocale } = check
  const inSource = glossary.compiledFor(check.sourceLocale).findTerms(check.source)
  const target = glossary.compiledFor(targetLocale)
  const inTarget = target.findTerms(check.target, { nested: true })
  const said = new Set(inTarget.filter(({ term }) => term.status !== 'forbidden').map(({ term }) => term.id))
  const concepts = new Set(inSource.map(({ term }) => term.conceptId))
  const findings: TermFinding<T>[] = []

  const told = new Set<string>()
  for (const readings of places(inSource)) {
    const asking = readings.filter(({ by }) => by !== 'compound')
    const wanted = asking.map(({ term }) =>
      term.status === 'doNotTranslate' ? [term] : sayable(glossary, term.conceptId, targetLocale),
    )
    if (wanted.length === 0 || wanted.some((terms) => terms.length === 0 || terms.some(({ id }) => said.has(id))))
      continue
    const [first] = asking
    if (!first || told.has(first.term.conceptId)) continue
    for (const { term } of asking) told.add(term.conceptId)
    const { term, from, to } = first
    const kind = term.status === 'doNotTranslate' ? 'translated' : 'missing'
    findings.push({ kind, term, expected: [...new Set(wanted.flat().map(({ text }) => text))], from, to })
  }

  for (const readings of places(target.findTerms(check.target))) {
    const forbidden = readings.find(({ term }) => term.status === 'forbidden')
    // The same words may be right for another concept, if that is what the source speaks of.
    const meant = readings.some(({ term }) => term.status !== 'forbidden' && concepts.has(term.conceptId))
    if (!forbidden || meant) continue
    const { term, from, to } = forbidden
    const expected = sayable(glossary, term.conceptId, targetLocale).map(({ text }) => text)
    findings.push({ kind: 'forbidden', term, expected, from, to })
  }
  return findings
}
