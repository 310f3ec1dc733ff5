import type { Segment, Translation, TranslationState } from '../../model/page.ts'
import { stateOf } from '../segment-status.ts'
import { EXACT } from './match-score.ts'

/** One match of a segment, its codes adapted, best first in a list. */
export interface AdaptedMatch {
  readonly unitId: string
  readonly score: number
  /** Coded text with the segment's codes. */
  readonly text: string
  /** Pairs of the segment that `text` lacks. */
  readonly missing: number
}

export interface PreTranslatable {
  readonly segment: Pick<Segment, 'id'>
  readonly translation?: Pick<Translation, 'text' | 'state'> | undefined
  readonly matches: readonly AdaptedMatch[]
}

export interface PlannedTranslation {
  readonly segmentId: string
  readonly unitId: string
  readonly score: number
  readonly text: string
  readonly state: Extract<TranslationState, 'draft' | 'translated'>
  readonly origin: 'memory'
}

/**
 * Which segments get which match from `threshold` (percent) on. Only what is untranslated: nothing a person wrote is touched.
 * At most `translated`, and that only for an exact match with all its codes and without a rival of another wording; never
 * reviewed or approved, because nobody has looked at it here.
 */
export function planPreTranslation(segments: readonly PreTranslatable[], threshold: number): PlannedTranslation[] {
  return segments.flatMap(({ segment, translation, matches }) => {
    const [best] = matches
    if (stateOf(translation) !== 'untranslated' || best === undefined || best.score < threshold) return []
    const { unitId, score, text } = best
    const isUnrivalled = matches.every((match) => match.score < score || match.text === text)
    const isSure = score >= EXACT && best.missing === 0 && isUnrivalled
    return [{ segmentId: segment.id, unitId, score, text, state: isSure ? 'translated' : 'draft', origin: 'memory' }]
  })
}
