import type { Translation } from '../../../../shared/model/page.ts'
import { findText } from '../../../../shared/translation/changes/find-text.ts'
import { codedPlainText } from '../../../../shared/translation/coded-text.ts'
import type { SegmentStatus } from '../../../../shared/translation/segment-status.ts'

export const segmentFilters = [
  'all',
  'toTranslate',
  'untranslated',
  'outdated',
  'toReview',
  'toApprove',
  'withFindings',
  'withComments',
  'locked',
] as const
export type SegmentFilter = (typeof segmentFilters)[number]

/** What a choice looks at. */
export interface FilterFacts {
  readonly segment: { readonly source: string }
  readonly translation: Pick<Translation, 'text' | 'origin' | 'lockedBy'> | undefined
  readonly status: SegmentStatus
  /** Comments nobody has ticked off, about the source or this language. */
  readonly openComments: number
}

/** Which segments a choice shows. */
export const filterTests: Readonly<Record<SegmentFilter, (facts: FilterFacts) => boolean>> = {
  all: () => true,
  toTranslate: ({ status: { state, isOutdated } }) => state === 'untranslated' || state === 'draft' || isOutdated,
  untranslated: ({ status }) => status.state === 'untranslated',
  outdated: ({ status }) => status.isOutdated,
  toReview: ({ status }) => status.state === 'translated' && !status.isOutdated,
  toApprove: ({ status }) => status.state === 'reviewed' && !status.isOutdated,
  withFindings: ({ status }) => status.findings.length > 0,
  withComments: ({ openComments }) => openComments > 0,
  locked: ({ translation }) => translation?.lockedBy !== undefined,
}

type Finding = SegmentStatus['findings'][number]

/** What is looked for within a choice. Empty text and `undefined` look for nothing. */
export interface SegmentSearch {
  /** Words of source or translation, in any case. */
  readonly text: string
  readonly origin: Translation['origin'] | undefined
  /** The kind of a finding. */
  readonly finding: Finding['code'] | undefined
}

export const noSearch: SegmentSearch = { text: '', origin: undefined, finding: undefined }

export function isSearching({ text, origin, finding }: SegmentSearch): boolean {
  return text !== '' || origin !== undefined || finding !== undefined
}

export function fitsSearch({ segment, translation, status }: FilterFacts, search: SegmentSearch): boolean {
  const { text, origin, finding } = search
  if (origin !== undefined && translation?.origin !== origin) return false
  if (finding !== undefined && !status.findings.some(({ code }) => code === finding)) return false
  const query = { text, isCaseSensitive: false, isWholeWord: false }
  return (
    text === '' ||
    [segment.source, translation?.text ?? ''].some((coded) => findText(codedPlainText(coded), query).length > 0)
  )
}
