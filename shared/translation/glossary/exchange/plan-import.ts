import type { GlossaryTerm } from '../../../model/glossary-term.ts'
import { foldTerm } from '../fold-term.ts'
import type { ConceptDraft, TermDraft } from './term-draft.ts'

export type KnownTerm = Pick<GlossaryTerm, 'conceptId' | 'locale' | 'text' | 'status'>

/** What an import would write. */
export interface TermImportPlan {
  readonly create: readonly (TermDraft & { readonly conceptId: string })[]
  /** Terms of the file that the glossary has already, in the same language. They stay as they are. */
  readonly known: number
  /** Concepts of the file that add to one the glossary has. */
  readonly joined: number
}

const termKey = (locale: string, text: string) => `${locale}\u0000${foldTerm(text)}`

/**
 * Compares what was read with the glossary. A concept that shares two terms with one of the glossary, or its only one, adds
 * to it; sharing a single word of many would take homographs for one thing.
 *
 * @param nextId makes the id of a new concept
 */
export function planTermImport(
  concepts: readonly ConceptDraft[],
  existing: readonly KnownTerm[],
  nextId: () => string,
): TermImportPlan {
  const conceptsByTerm = new Map<string, Set<string>>()
  const inConcept = new Set<string>()
  for (const { conceptId, locale, text } of existing) {
    const key = termKey(locale, text)
    conceptsByTerm.set(key, (conceptsByTerm.get(key) ?? new Set()).add(conceptId))
    inConcept.add(`${conceptId} ${key}`)
  }
  let known = 0
  let joined = 0
  const create = concepts.flatMap(({ terms }) => {
    const shared = new Map<string, number>()
    for (const { locale, text } of terms) {
      for (const conceptId of conceptsByTerm.get(termKey(locale, text)) ?? []) {
        shared.set(conceptId, (shared.get(conceptId) ?? 0) + 1)
      }
    }
    const [best] = [...shared].sort(([a, most], [b, second]) => second - most || (a < b ? -1 : 1))
    const twin = best && best[1] >= Math.min(2, terms.length) ? best[0] : undefined
    const conceptId = twin ?? nextId()
    const fresh = terms.filter(({ locale, text }) => !inConcept.has(`${conceptId} ${termKey(locale, text)}`))
    known += terms.length - fresh.length
    if (twin !== undefined && fresh.length > 0) joined++
    return fresh.map((term) => ({ ...term, conceptId }))
  })
  return { create, known, joined }
}

/** Terms of the glossary by concept, as the writers of files take them. */
export function conceptsOf(terms: readonly GlossaryTerm[]): readonly { readonly terms: readonly TermDraft[] }[] {
  return [...Map.groupBy(terms, ({ conceptId }) => conceptId).values()].map((own) => ({
    terms: own.map(({ locale, text, status, definition, note, domain }) => ({
      locale,
      text,
      status,
      ...(definition === undefined ? {} : { definition }),
      ...(note === undefined ? {} : { note }),
      ...(domain === undefined ? {} : { domain }),
    })),
  }))
}
