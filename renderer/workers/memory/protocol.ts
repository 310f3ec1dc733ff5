import type { TmUnit } from '../../../shared/model/tm-unit.ts'
import type { MatchScore } from '../../../shared/translation/tm/match-score.ts'
import type { MatchQuery } from '../../../shared/translation/tm/score-match.ts'
import type { MemoryStatistics } from '../../../shared/translation/tm/statistics.ts'

export interface LanguagePair {
  readonly sourceLocale: string
  readonly targetLocale: string
}

export interface MemoryLookup extends LanguagePair, MatchQuery {
  /** Least score, 1 to 101. */
  readonly threshold: number
  readonly limit: number
}

export interface MemoryMatch extends MatchScore {
  readonly unit: TmUnit
  /** The unit's target with the codes of the sentence asked for. */
  readonly text: string
  /** Pairs of the unit that the sentence has no place for. */
  readonly dropped: number
  /** Pairs of the sentence that `text` lacks. */
  readonly missing: number
}

export interface MemoryMatches {
  /** Best first, then youngest. */
  readonly matches: readonly MemoryMatch[]
  /** Units that reach the threshold, shown or not. */
  readonly total: number
  /** False while the index is being built: there may be more. */
  readonly complete: boolean
}

export interface ConcordanceSearch extends LanguagePair {
  readonly text: string
  readonly side: 'source' | 'target'
  readonly limit: number
}

export interface ConcordanceResult {
  readonly units: readonly TmUnit[]
  readonly total: number
  readonly complete: boolean
}

export interface StatisticsRequest extends LanguagePair {
  /** In reading order. */
  readonly segments: readonly MatchQuery[]
}

/** The index against a comparison with every unit, in the same moment. */
export interface MemoryCheck {
  readonly findMs: number
  readonly scanMs: number
  readonly found: number
  readonly same: boolean
}

export type MemoryPhase =
  /** Reading the saved index. */
  | 'loading'
  /** There was none: every unit is read once. */
  | 'building'
  /** Complete as of the last save; what changed since is being looked for. */
  | 'catchingUp'
  | 'ready'
  /** The database could not be read. The next start tries again. */
  | 'failed'

export interface MemoryState {
  readonly phase: MemoryPhase
  /** Units read, of how many; while building or catching up. */
  readonly done: number
  readonly total: number
  /** Units in the index, and about how many bytes of memory it takes. */
  readonly units: number
  readonly bytes: number
  /** Raised by every change: answers given before may be out of date. 0: no answer yet. */
  readonly version: number
  /** How long reading the saved index took, and building it, in milliseconds; absent where that was not done. */
  readonly loadMs?: number
  readonly buildMs?: number
  /** All is on the disk. */
  readonly saved: boolean
}

/** Questions, and what answers each. */
export interface MemoryCalls {
  readonly lookup: { readonly input: MemoryLookup; readonly answer: MemoryMatches }
  readonly concordance: { readonly input: ConcordanceSearch; readonly answer: ConcordanceResult }
  readonly statistics: { readonly input: StatisticsRequest; readonly answer: MemoryStatistics }
  readonly check: { readonly input: Omit<MemoryLookup, 'limit'>; readonly answer: MemoryCheck }
}
export type MemoryCall = keyof MemoryCalls

export type MemoryRequest =
  | { readonly kind: 'open'; readonly database: string }
  | {
      readonly [C in MemoryCall]: { readonly kind: C; readonly seq: number; readonly input: MemoryCalls[C]['input'] }
    }[MemoryCall]

export type MemoryReply =
  | { readonly kind: 'state'; readonly state: MemoryState }
  | { readonly kind: 'answer'; readonly seq: number; readonly answer: MemoryCalls[MemoryCall]['answer'] }
  | { readonly kind: 'failed'; readonly seq: number }
