import type { Segment, Translation } from '../../model/page.ts'
import { isOutdated, segmentStatus } from '../segment-status.ts'
import type { TranslationFacts } from '../translation-rules.ts'
import { classifyChange, type SourceChange } from './classify-change.ts'

type ChangedSegment = Pick<Segment, 'source' | 'codes' | 'sourceHash'>
type ChangedTranslation = Pick<Translation, 'text' | 'state' | 'sourceHash' | 'sourceText' | 'sourceCodes' | 'lockedBy'>

/** What became of the source since a text was translated; `undefined` where it is up to date or there is no text. */
export function changeOf(
  segment: ChangedSegment,
  translation: ChangedTranslation | undefined,
  sourceLocale: string,
): SourceChange | undefined {
  if (!translation || !isOutdated(segment, translation)) return undefined
  return classifyChange({ source: translation.sourceText, codes: translation.sourceCodes }, segment, {
    locale: sourceLocale,
    target: translation.text,
  })
}

/** What the rules ask for before a step that has nothing to do with a change of the source. */
export function ruleFacts(segment: ChangedSegment, translation: ChangedTranslation | undefined): TranslationFacts {
  const { state, isOutdated: isOld, hasBlockingFinding } = segmentStatus(segment, translation)
  return { state, isOutdated: isOld, hasBlockingFinding, isLocked: translation?.lockedBy !== undefined }
}

/** The same with what became of the source. */
export function changeFacts(
  segment: ChangedSegment,
  translation: ChangedTranslation | undefined,
  sourceLocale: string,
): TranslationFacts {
  const change = changeOf(segment, translation, sourceLocale)?.kind
  return { ...ruleFacts(segment, translation), change }
}
