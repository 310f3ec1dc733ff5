import { progressOf, type LocaleProgress } from '../../../../shared/translation/progress.ts'
import { knownChange } from '../changes/use-change.ts'
import { filterTests, segmentFilters, type SegmentFilter } from './segment-filter.ts'
import type { SegmentItem } from './segment-items.ts'

type FindingCode = SegmentItem['status']['findings'][number]['code']
type QuickFilter = Exclude<SegmentFilter, 'withFindings'>

/** How a page in one language stands. */
export interface PageTally {
  /** How many segments each choice shows; the one with findings apart, which takes long to know. */
  readonly counts: Readonly<Record<QuickFilter, number>>
  readonly progress: LocaleProgress
  /** Segments whose source changed cosmetically only. */
  readonly cosmetic: number
  /** Segments that can be marked as reviewed, and approved, in one go. */
  readonly toReview: number
  readonly toApprove: number
}

/** How many segments have findings, and how many have each kind. */
export interface FindingTally {
  readonly segments: number
  readonly kinds: readonly { readonly code: FindingCode; readonly count: number }[]
}

/** Segments between two pauses: looking at one takes microseconds where it was looked at before. */
const STRIDE = 50

const quickFilters = segmentFilters.filter((filter) => filter !== 'withFindings')

/** Ids that go to the next state together: what the choice shows, but for what a blocking check keeps back. */
export function idsToStep(items: readonly SegmentItem[], choice: 'toReview' | 'toApprove'): readonly string[] {
  return items.filter((item) => mayStep(item, choice)).map(({ segment }) => segment.id)
}

function mayStep(item: SegmentItem, choice: 'toReview' | 'toApprove'): boolean {
  return filterTests[choice](item) && !item.status.hasBlockingFinding
}

/** Counts a page with a pause now and then, for `workWhenIdle`. */
export function* tallyPage(items: readonly SegmentItem[], sourceLocale: string): Generator<void, PageTally> {
  const counts = Object.fromEntries(segmentFilters.map((filter) => [filter, 0])) as Record<SegmentFilter, number>
  let cosmetic = 0
  let toReview = 0
  let toApprove = 0
  for (const [index, item] of items.entries()) {
    if (index % STRIDE === 0) yield
    for (const filter of quickFilters) if (filterTests[filter](item)) counts[filter] += 1
    if (mayStep(item, 'toReview')) toReview += 1
    if (mayStep(item, 'toApprove')) toApprove += 1
    const { segment, translation, status } = item
    if (status.isOutdated && knownChange(segment, translation, sourceLocale)?.kind === 'cosmetic') cosmetic += 1
  }
  yield
  return { counts, progress: progressOf(items), cosmetic, toReview, toApprove }
}

/** Runs all checks that have not run yet, one segment after the other. */
export function* tallyFindings(items: readonly SegmentItem[]): Generator<void, FindingTally> {
  const kinds = new Map<FindingCode, number>()
  let segments = 0
  for (const { status } of items) {
    yield
    if (status.findings.length > 0) segments += 1
    for (const code of new Set(status.findings.map((finding) => finding.code))) {
      kinds.set(code, (kinds.get(code) ?? 0) + 1)
    }
  }
  return { segments, kinds: [...kinds].map(([code, count]) => ({ code, count })) }
}
