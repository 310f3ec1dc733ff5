import type { TermStatus } from '../../../model/glossary-term.ts'
import { foldTerm } from '../fold-term.ts'

/** A term as a file has it, not yet a record. */
export interface TermDraft {
  /** BCP 47. */
  readonly locale: string
  readonly text: string
  readonly status: TermStatus
  readonly definition?: string
  readonly note?: string
  readonly domain?: string
}

export interface ConceptDraft {
  /** Physical line of the file it starts on, from 1. */
  readonly line: number
  readonly terms: readonly TermDraft[]
}

/** Why something of a file was left out or read otherwise than written, and the reason the code exists. */
export const termProblems = {
  brokenLine: 'a quotation mark in the wrong place',
  noTerm: 'a concept without any term',
  unknownColumn: 'a heading that is neither a language nor one of ours',
  noColumns: 'no heading is a language, so there is nothing to read',
  localesNeeded: 'the headings say source and target, and nobody said which languages these are',
  noLocale: 'a group of terms without a language',
  unknownStatus: 'a word for the status that we do not know; read as allowed',
  tooLong: 'longer than a term can be',
  duplicate: 'said before in the same file',
} as const
export type TermProblemCode = keyof typeof termProblems

export interface TermProblem {
  readonly line: number
  readonly code: TermProblemCode
  /** The word that is meant: a heading, a status, a term. */
  readonly what?: string
}

/** What a file holds: all that could be read, and all that could not. */
export interface TermImport {
  readonly concepts: readonly ConceptDraft[]
  readonly problems: readonly TermProblem[]
}

/** The most characters a term may have; also the limit of the record. */
export const LONGEST_TERM = 300

/** Blanks as single spaces, none around. */
export function tidy(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}

function sameTerm({ locale, text, status }: TermDraft): string {
  return `${locale}\u0000${foldTerm(text)}\u0000${status}`
}

/** Leaves out what is empty, too long or said before, and says so. */
export function settleDrafts(drafts: readonly ConceptDraft[], problems: readonly TermProblem[]): TermImport {
  const told: TermProblem[] = [...problems]
  const concepts: ConceptDraft[] = []
  const known = new Set<string>()
  for (const { line, terms } of drafts) {
    const inConcept = new Set<string>()
    const kept = terms.filter((term) => {
      if (term.text === '') return false
      if (term.text.length > LONGEST_TERM) {
        told.push({ line, code: 'tooLong', what: `${term.text.slice(0, 40)}…` })
        return false
      }
      const key = sameTerm(term)
      if (inConcept.has(key)) {
        told.push({ line, code: 'duplicate', what: term.text })
        return false
      }
      inConcept.add(key)
      return true
    })
    const [first] = kept
    if (!first) {
      told.push({ line, code: 'noTerm' })
      continue
    }
    const whole = [...inConcept].sort().join('\u0001')
    if (known.has(whole)) told.push({ line, code: 'duplicate', what: first.text })
    else concepts.push({ line, terms: kept })
    known.add(whole)
  }
  return { concepts, problems: told.toSorted((a, b) => a.line - b.line) }
}
