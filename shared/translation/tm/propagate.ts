import type { Segment, Translation } from '../../model/page.ts'
import { stateOf } from '../segment-status.ts'
import { repetitionKey } from './repetitions.ts'

/** A place of the same page or of another, with its text in the language in question. */
export interface Repetition {
  readonly segment: Pick<Segment, 'id' | 'source' | 'codes'>
  readonly translation?: Pick<Translation, 'text' | 'state' | 'origin'> | undefined
  /** `contextKey` of the place. */
  readonly context: string
}

export interface Propagated {
  readonly segmentId: string
  readonly text: string
  readonly state: 'translated'
  readonly origin: 'memory'
}

/**
 * Which other segments get the text that was just confirmed: those with the same source, untranslated or filled by the memory
 * and not reviewed since. What a person, a machine or a copy put there stays. A place whose context is among `exceptions` has
 * its own wording: it takes nothing, and what is confirmed there goes nowhere.
 */
export function propagate(
  confirmed: { readonly segment: Repetition['segment']; readonly text: string; readonly context: string },
  others: readonly Repetition[],
  exceptions: ReadonlySet<string>,
): Propagated[] {
  if (exceptions.has(confirmed.context)) return []
  const key = repetitionKey(confirmed.segment)
  return others
    .filter(
      ({ segment, translation, context }) =>
        segment.id !== confirmed.segment.id &&
        repetitionKey(segment) === key &&
        !exceptions.has(context) &&
        translation?.text !== confirmed.text &&
        isFree(translation),
    )
    .map(({ segment }) => ({ segmentId: segment.id, text: confirmed.text, state: 'translated', origin: 'memory' }))
}

function isFree(translation: Repetition['translation']): boolean {
  const state = stateOf(translation)
  if (state === 'untranslated') return true
  return translation?.origin === 'memory' && (state === 'draft' || state === 'translated')
}
