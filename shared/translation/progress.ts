import type { Segment, Translation } from '../model/page.ts'
import { segmentStatus, type SegmentStatus } from './segment-status.ts'
import { sourceWords } from './source-words.ts'
import type { SegmentState } from './translation-rules.ts'

export interface LocaleProgress {
  readonly segments: number
  readonly byState: Readonly<Record<SegmentState, number>>
  readonly words: number
  readonly outdatedSegments: number
  readonly outdatedWords: number
  /** Translated segments with a blocking finding. */
  readonly findings: number
  /** Segments that keep the page from being approved: not approved, outdated, or with a blocking finding. */
  readonly open: number
  /** Words translated or better and up to date, of all words, 0 to 100, rounded down. */
  readonly percent: number
  /** Where to go on: the first segment that needs a translator, else a reviewer; undefined when all are approved. */
  readonly firstToDo: string | undefined
}

type SourceSegment = Pick<Segment, 'id' | 'source' | 'codes' | 'sourceHash'>
type Target = Pick<Translation, 'text' | 'state' | 'sourceHash'>

/** Progress of one page in one language; `segments` in page order. */
export function localeProgress(
  segments: readonly SourceSegment[],
  translationOf: (segmentId: string) => Target | undefined,
): LocaleProgress {
  return progressOf(segments.map((segment) => ({ segment, status: segmentStatus(segment, translationOf(segment.id)) })))
}

/** The same where the status of each segment is known already. */
export function progressOf(
  items: readonly {
    readonly segment: SourceSegment
    readonly status: Pick<SegmentStatus, 'state' | 'isOutdated' | 'hasBlockingFinding'>
  }[],
): LocaleProgress {
  const byState: Record<SegmentState, number> = { untranslated: 0, draft: 0, translated: 0, reviewed: 0, approved: 0 }
  const first: Partial<Record<'translate' | 'review' | 'approve', string>> = {}
  let words = 0
  let doneWords = 0
  let outdatedWords = 0
  let outdatedSegments = 0
  let open = 0
  let findings = 0
  for (const { segment, status } of items) {
    const count = sourceWords(segment)
    words += count
    byState[status.state] += 1
    if (status.isOutdated) {
      outdatedWords += count
      outdatedSegments += 1
    }
    const needsTranslator = status.isOutdated || status.state === 'untranslated' || status.state === 'draft'
    if (!needsTranslator) doneWords += count
    if (status.state !== 'untranslated' && status.hasBlockingFinding) findings += 1
    if (status.state !== 'approved' || status.isOutdated || status.hasBlockingFinding) open += 1
    if (needsTranslator || status.hasBlockingFinding) first.translate ??= segment.id
    else if (status.state === 'translated') first.review ??= segment.id
    else if (status.state === 'reviewed') first.approve ??= segment.id
  }
  return {
    segments: items.length,
    byState,
    words,
    outdatedSegments,
    outdatedWords,
    findings,
    open,
    percent: words === 0 ? (items.length === 0 || open === 0 ? 100 : 0) : Math.floor((100 * doneWords) / words),
    firstToDo: first.translate ?? first.review ?? first.approve,
  }
}
