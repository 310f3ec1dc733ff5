import type { Segment, Translation } from '../model/page.ts'
import { checkTranslation, hasBlocking, type Finding } from './checks.ts'
import { codedPlainText } from './coded-text.ts'
import type { SegmentState, TranslationFacts } from './translation-rules.ts'

export interface SegmentStatus extends TranslationFacts {
  readonly findings: readonly Finding[]
}

type TranslationText = Pick<Translation, 'text' | 'state' | 'sourceHash'>

/** Where one segment stands in one language. Outdated is worked out, never stored (sync.md §3). */
export function segmentStatus(
  segment: Pick<Segment, 'source' | 'codes' | 'sourceHash'>,
  translation: TranslationText | undefined,
): SegmentStatus {
  const state = stateOf(translation)
  const findings =
    translation && state !== 'untranslated'
      ? checkTranslation({ source: segment.source, codes: segment.codes, target: translation.text })
      : []
  return {
    state,
    isOutdated: isOutdated(segment, translation),
    findings,
    hasBlockingFinding: state === 'untranslated' || hasBlocking(findings),
  }
}

export function stateOf(translation: Pick<Translation, 'text' | 'state'> | undefined): SegmentState {
  return !translation || codedPlainText(translation.text).trim() === '' ? 'untranslated' : translation.state
}

/** The source has changed since this text was made for it. An untranslated segment cannot be outdated. */
export function isOutdated(segment: Pick<Segment, 'sourceHash'>, translation: TranslationText | undefined): boolean {
  return (
    translation !== undefined &&
    stateOf(translation) !== 'untranslated' &&
    translation.sourceHash !== segment.sourceHash
  )
}
