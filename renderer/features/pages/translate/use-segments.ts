import { useMemo, useState } from 'react'
import type { Segment, Translation } from '../../../../shared/model/page.ts'
import { segmentStatus, type SegmentStatus } from '../../../../shared/translation/segment-status.ts'
import { withDismissals, type Dismissal } from '../../../../shared/translation/checks/dismissals.ts'
import type { GlossaryTerm } from '../../../../shared/model/glossary-term.ts'
import type { Glossary } from '../../../../shared/translation/glossary/open-glossary.ts'
import { matchOf, termsIn } from './status-context.ts'
import { useDismissals } from '../checks/use-dismissals.ts'
import { contentIn, type PageData } from '../load-page.ts'
import {
  filterTests,
  fitsSearch,
  isSearching,
  noSearch,
  type FilterFacts,
  type SegmentFilter,
  type SegmentSearch,
} from './segment-filter.ts'

export interface SegmentItem extends FilterFacts {
  readonly segment: Segment
  readonly translation: Translation | undefined
  /** Place on the page, from 1. */
  readonly n: number
  /** What people said is not an issue here. */
  readonly dismissals: readonly Dismissal[]
}

const untranslated = {}
/** Checks made before: an edit of one sentence checks that one again, not a thousand. */
let checked = new WeakMap<Segment, WeakMap<object, SegmentStatus>>()
/** They hold for the terms they were made with. */
let checkedWith: Glossary<GlossaryTerm> | undefined

interface StatusFacts {
  readonly sourceLocale: string
  readonly glossary: Glossary<GlossaryTerm> | undefined
}

function statusOf(
  segment: Segment,
  translation: Translation | undefined,
  { sourceLocale, glossary }: StatusFacts,
): SegmentStatus {
  if (checkedWith !== glossary) checked = new WeakMap()
  checkedWith = glossary
  const own = checked.get(segment) ?? new WeakMap<object, SegmentStatus>()
  const status =
    own.get(translation ?? untranslated) ??
    segmentStatus(segment, translation, {
      sourceLocale,
      locale: translation?.locale,
      match: matchOf(translation),
      ...termsIn(glossary, {
        source: segment.source,
        target: translation?.text,
        sourceLocale,
        locale: translation?.locale,
      }),
    })
  checked.set(segment, own.set(translation ?? untranslated, status))
  return status
}

const noDismissals: readonly Dismissal[] = []

/** Checks are remembered; what people say about them is taken off anew. */
function withoutDismissed(status: SegmentStatus, dismissals: readonly Dismissal[]): SegmentStatus {
  if (dismissals.length === 0) return status
  return { ...status, findings: withDismissals(status.findings, dismissals) }
}

/** The segments of a page in one language, filtered and with the segment in hand. `comments`: open ones by segment. */
export function useSegments(
  data: PageData,
  locale: string,
  startAt: string | undefined,
  comments: ReadonlyMap<string, number>,
  glossary: Glossary<GlossaryTerm> | undefined,
) {
  const [filter, setFilterState] = useState<SegmentFilter>('all')
  const [search, setSearchState] = useState(noSearch)
  const [frozen, setFrozen] = useState<ReadonlySet<string> | undefined>()
  const [chosen, setCurrent] = useState<string | undefined>(startAt)

  const dismissals = useDismissals(data.page.id, locale)

  const items = useMemo(() => {
    const bySegment = new Map(
      contentIn(data, locale).translations.map((translation) => [translation.segmentId, translation]),
    )
    const facts = { sourceLocale: data.page.sourceLocale, glossary }
    return data.segments.map((segment, index): SegmentItem => {
      const translation = bySegment.get(segment.id)
      const openComments = comments.get(segment.id) ?? 0
      const own = dismissals.get(segment.id) ?? noDismissals
      const status = withoutDismissed(statusOf(segment, translation, facts), own)
      return { segment, translation, status, dismissals: own, openComments, n: index + 1 }
    })
  }, [data, locale, comments, dismissals, glossary])

  // A sentence that no longer fits the choice stays until the choice changes: nothing jumps away under the cursor.
  const shown = useMemo(
    () => (frozen === undefined ? items : items.filter(({ segment }) => frozen.has(segment.id))),
    [items, frozen],
  )
  const current = shown.find(({ segment }) => segment.id === chosen) ?? shown[0]

  function show(nextFilter: SegmentFilter, nextSearch: SegmentSearch) {
    setFilterState(nextFilter)
    setSearchState(nextSearch)
    const isAll = nextFilter === 'all' && !isSearching(nextSearch)
    const fitting = items.filter((item) => filterTests[nextFilter](item) && fitsSearch(item, nextSearch))
    setFrozen(isAll ? undefined : new Set(fitting.map(({ segment }) => segment.id)))
    if (!isAll && !fitting.some(({ segment }) => segment.id === current?.segment.id)) setCurrent(fitting[0]?.segment.id)
  }

  /** The neighbour in what is shown; the ends stay where they are. */
  function go(by: -1 | 1) {
    const at = shown.findIndex((item) => item === current)
    const next = shown[Math.min(shown.length - 1, Math.max(0, at + by))]
    if (next) setCurrent(next.segment.id)
  }

  /** The next segment that fits, from here on and round. False where there is none. */
  function goNext(wanted: SegmentFilter) {
    const at = shown.findIndex((item) => item === current)
    const round = [...shown.slice(at + 1), ...shown.slice(0, at + 1)]
    const next = round.find((item) => filterTests[wanted](item))
    if (next) setCurrent(next.segment.id)
    return next !== undefined
  }

  return {
    items,
    shown,
    current,
    filter,
    search,
    setFilter: (next: SegmentFilter) => show(next, search),
    setSearch: (next: SegmentSearch) => show(filter, next),
    showAll: () => show('all', noSearch),
    setCurrent,
    go,
    goNext,
  }
}
