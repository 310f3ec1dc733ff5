import type { DuplicatePair, SimilarOrganisation } from '../../../shared/recruitment/matching/duplicate-finder.ts'
import type { MatchReason } from '../../../shared/recruitment/matching/compare-organisations.ts'
import type { ComparableOrganisation } from '../../../shared/recruitment/matching/organisation-profile.ts'

/** How far the worker is. */
export interface DuplicatesState {
  readonly phase:
    /** Reading the organisations. */
    | 'reading'
    /** They are read; all pairs were not looked for yet, or looking was cancelled. */
    | 'ready'
    | 'comparing'
    /** `open` pairs wait for a person. Kept current while organisations change. */
    | 'found'
  readonly done: number
  readonly total: number
  readonly open: number
  /** Of them, those as good as sure. */
  readonly sure: number
  /** Grows with every change of the pairs. */
  readonly version: number
}

export interface ExplainedPair extends DuplicatePair {
  readonly reasons: readonly MatchReason[]
}

/** What is asked, and what is answered. */
export interface DuplicatesCalls {
  /** Pairs that wait, best first. */
  readonly pairs: {
    readonly input: { readonly from: number; readonly count: number }
    readonly answer: readonly ExplainedPair[]
  }
  /** Pairs as good as sure, without a contradiction. */
  readonly sure: { readonly input: { readonly most: number }; readonly answer: readonly ExplainedPair[] }
  /** Pairs of one organisation; does not wait for all pairs. */
  readonly pairsOf: { readonly input: { readonly id: string }; readonly answer: readonly ExplainedPair[] }
  readonly similar: {
    readonly input: { readonly organisation: ComparableOrganisation; readonly least: number; readonly most: number }
    readonly answer: readonly SimilarOrganisation[]
  }
}
export type DuplicatesCall = keyof DuplicatesCalls

export type DuplicatesRequest =
  | { readonly kind: 'open'; readonly database: string }
  /** Looks for all pairs; does nothing while it does or once it has. */
  | { readonly kind: 'compare' }
  | { readonly kind: 'cancel' }
  | {
      readonly [C in DuplicatesCall]: {
        readonly kind: C
        readonly seq: number
        readonly input: DuplicatesCalls[C]['input']
      }
    }[DuplicatesCall]

export type DuplicatesReply =
  | { readonly kind: 'state'; readonly state: DuplicatesState }
  | { readonly kind: 'answer'; readonly seq: number; readonly answer: DuplicatesCalls[DuplicatesCall]['answer'] }
  | { readonly kind: 'failed'; readonly seq: number }
