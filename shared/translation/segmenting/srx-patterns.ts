import type { PatternFault, SrxRule } from '../../model/segmentation-rules.ts'
import { translateIcu, withoutBoundaries, type Translated } from './icu-regex.ts'
import { isTooCostly } from './pattern-cost.ts'

/** A rule as JavaScript applies it. */
export interface UsableRule {
  readonly isBreak: boolean
  /** What stands before the place, matched backwards from it, and what stands behind. */
  readonly before: string
  readonly after: string
  readonly flags: string
}

/** A pattern of ICU that JavaScript can match within reasonable time, or why it cannot. */
export function usablePattern(pattern: string): Translated {
  const translated = translateIcu(pattern)
  return !('fault' in translated) && isTooCostly(withoutBoundaries(translated.source))
    ? { fault: 'too-costly' }
    : translated
}

export function translateRule({ isBreak, before, after }: SrxRule): UsableRule | { readonly fault: PatternFault } {
  const first = usablePattern(before)
  if ('fault' in first) return first
  const second = usablePattern(after)
  if ('fault' in second) return second
  // Flags count for a whole expression; where the halves differ there is no one expression.
  if (first.flags !== second.flags && before !== '' && after !== '') return { fault: 'unsupported' }
  return { isBreak, before: first.source, after: second.source, flags: before === '' ? second.flags : first.flags }
}
