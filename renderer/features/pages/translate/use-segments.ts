import { useMemo, useState } from 'react'
import type { GlossaryTerm } from '../../../../shared/model/glossary-term.ts'
import type { Dismissal } from '../../../../shared/translation/checks/dismissals.ts'
import type { Glossary } from '../../../../shared/translation/glossary/open-glossary.ts'
import { useDismissals } from '../checks/use-dismissals.ts'
import { contentIn, type PageData } from '../load-page.ts'
import { useStable } from '../use-stable.ts'
import { asExpected, type ExpectedStep } from './expected-steps.ts'
import {
  filterTests,
  fitsSearch,
  isSearching,
  noSearch,
  type SegmentFilter,
  type SegmentSearch,
} from './segment-filter.ts'
import { segmentItem, type SegmentItem } from './segment-items.ts'

const noDismissals: readonly Dismissal[] = []

interface SegmentFacts {
  readonly data: PageData
  readonly locale: string
  /** The segment to begin with. */
  readonly startAt: string | undefined
  /** Open ones, by segment. */
  readonly comments: ReadonlyMap<string, number>
  readonly glossary: Glossary<GlossaryTerm> | undefined
  /** Confirmations on their way, by segment. */
  readonly expected: ReadonlyMap<string, ExpectedStep>
}

export interface Segments {
  readonly items: readonly SegmentItem[]
  /** Those that are chosen, with the one in hand. */
  readonly shown: readonly SegmentItem[]
  /** Their ids: the same array while none comes or goes. */
  readonly shownIds: readonly string[]
  readonly current: SegmentItem | undefined
  /** Its place in what is shown, from 0. */
  readonly at: number
  readonly filter: SegmentFilter
  readonly search: SegmentSearch
  readonly setFilter: (filter: SegmentFilter) => void
  readonly setSearch: (search: SegmentSearch) => void
  readonly showAll: () => void
  readonly setCurrent: (segmentId: string) => void
  /** The neighbour in what is shown; the ends stay where they are. */
  readonly go: (by: -1 | 1) => void
  /** The next segment that fits, from here on and round. False where there is none. */
  readonly goNext: (wanted: SegmentFilter) => boolean
}

/** The segments of a page in one language, filtered and with the segment in hand. What it does stays the same functions. */
export function useSegments({ data, locale, startAt, comments, glossary, expected }: SegmentFacts): Segments {
  const [filter, setFilterState] = useState<SegmentFilter>('all')
  const [search, setSearchState] = useState(noSearch)
  const [frozen, setFrozen] = useState<ReadonlySet<string> | undefined>()
  const [chosen, setCurrent] = useState<string | undefined>(startAt)
  const dismissals = useDismissals(data.page.id, locale)

  const stored = useMemo(
    () => new Map(contentIn(data, locale).translations.map((translation) => [translation.segmentId, translation])),
    [data, locale],
  )
  const { segments } = data
  const { sourceLocale } = data.page
  const items = useMemo(
    () =>
      segments.map((segment, index) =>
        segmentItem(segment, {
          translation: asExpected(segment, stored.get(segment.id), expected.get(segment.id), locale),
          n: index + 1,
          openComments: comments.get(segment.id) ?? 0,
          dismissals: dismissals.get(segment.id) ?? noDismissals,
          sourceLocale,
          glossary,
        }),
      ),
    [segments, stored, expected, locale, comments, dismissals, sourceLocale, glossary],
  )

  // A sentence that no longer fits the choice stays until the choice changes: nothing jumps away under the cursor.
  const shown = useMemo(
    () => (frozen === undefined ? items : items.filter(({ segment }) => frozen.has(segment.id))),
    [items, frozen],
  )
  const shownIds = useMemo(
    () => segments.map(({ id }) => id).filter((id) => frozen === undefined || frozen.has(id)),
    [segments, frozen],
  )
  const at = Math.max(0, chosen === undefined ? 0 : shownIds.indexOf(chosen))
  const current = shown[at]

  const show = useStable((nextFilter: SegmentFilter, nextSearch: SegmentSearch) => {
    setFilterState(nextFilter)
    setSearchState(nextSearch)
    const isAll = nextFilter === 'all' && !isSearching(nextSearch)
    const fitting = items.filter((item) => filterTests[nextFilter](item) && fitsSearch(item, nextSearch))
    setFrozen(isAll ? undefined : new Set(fitting.map(({ segment }) => segment.id)))
    if (!isAll && !fitting.some(({ segment }) => segment.id === current?.segment.id)) setCurrent(fitting[0]?.segment.id)
  })

  return {
    items,
    shown,
    shownIds,
    current,
    at,
    filter,
    search,
    setFilter: useStable((next: SegmentFilter) => show(next, search)),
    setSearch: useStable((next: SegmentSearch) => show(filter, next)),
    showAll: useStable(() => show('all', noSearch)),
    setCurrent,
    go: useStable((by: -1 | 1) => {
      const next = shown[Math.min(shown.length - 1, Math.max(0, at + by))]
      if (next) setCurrent(next.segment.id)
    }),
    goNext: useStable((wanted: SegmentFilter) => {
      const round = [...shown.slice(at + 1), ...shown.slice(0, at + 1)]
      const next = round.find((item) => filterTests[wanted](item))
      if (next) setCurrent(next.segment.id)
      return next !== undefined
    }),
  }
}
