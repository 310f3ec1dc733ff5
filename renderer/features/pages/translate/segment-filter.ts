import type { SegmentStatus } from '../../../../shared/translation/segment-status.ts'

export const segmentFilters = ['all', 'toTranslate', 'outdated', 'toReview', 'toApprove', 'withFindings'] as const
export type SegmentFilter = (typeof segmentFilters)[number]

/** Which segments a choice shows. */
export const filterTests: Readonly<Record<SegmentFilter, (status: SegmentStatus) => boolean>> = {
  all: () => true,
  toTranslate: ({ state, isOutdated }) => state === 'untranslated' || state === 'draft' || isOutdated,
  outdated: ({ isOutdated }) => isOutdated,
  toReview: ({ state, isOutdated }) => state === 'translated' && !isOutdated,
  toApprove: ({ state, isOutdated }) => state === 'reviewed' && !isOutdated,
  withFindings: ({ findings }) => findings.length > 0,
}
