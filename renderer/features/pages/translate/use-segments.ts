import { useMemo, useState } from 'react'
import type { Segment, Translation } from '../../../../shared/model/page.ts'
import { segmentStatus, type SegmentStatus } from '../../../../shared/translation/segment-status.ts'
import { contentIn, type PageData } from '../load-page.ts'
import { filterTests, type SegmentFilter } from './segment-filter.ts'

export interface SegmentItem {
  readonly segment: Segment
  readonly translation: Translation | undefined
  readonly status: SegmentStatus
  /** Place on the page, from 1. */
  readonly n: number
}

const untranslated = {}
/** Checks made before: an edit of one sentence checks that one again, not a thousand. */
const checked = new WeakMap<Segment, WeakMap<object, SegmentStatus>>()

function statusOf(segment: Segment, translation: Translation | undefined): SegmentStatus {
  const own = checked.get(segment) ?? new WeakMap<object, SegmentStatus>()
  const status = own.get(translation ?? untranslated) ?? segmentStatus(segment, translation)
  checked.set(segment, own.set(translation ?? untranslated, status))
  return status
}

/** The segments of a page in one language, filtered and with the segment in hand. */
export function useSegments(data: PageData, locale: string, startAt: string | undefined) {
  const [filter, setFilterState] = useState<SegmentFilter>('all')
  const [frozen, setFrozen] = useState<ReadonlySet<string> | undefined>()
  const [chosen, setCurrent] = useState<string | undefined>(startAt)

  const items = useMemo(() => {
    const bySegment = new Map(
      contentIn(data, locale).translations.map((translation) => [translation.segmentId, translation]),
    )
    return data.segments.map((segment, index): SegmentItem => {
      const translation = bySegment.get(segment.id)
      return { segment, translation, status: statusOf(segment, translation), n: index + 1 }
    })
  }, [data, locale])

  // A sentence that no longer fits the choice stays until the choice changes: nothing jumps away under the cursor.
  const shown = useMemo(
    () => (frozen === undefined ? items : items.filter(({ segment }) => frozen.has(segment.id))),
    [items, frozen],
  )
  const current = shown.find(({ segment }) => segment.id === chosen) ?? shown[0]

  function setFilter(next: SegmentFilter) {
    setFilterState(next)
    const fitting = items.filter(({ status }) => filterTests[next](status))
    setFrozen(next === 'all' ? undefined : new Set(fitting.map(({ segment }) => segment.id)))
    if (next !== 'all') setCurrent(fitting[0]?.segment.id)
  }

  /** The neighbour in what is shown; the ends stay where they are. */
  function go(by: -1 | 1) {
    const at = shown.findIndex((item) => item === current)
    const next = shown[Math.min(shown.length - 1, Math.max(0, at + by))]
    if (next) setCurrent(next.segment.id)
  }

  /** The next segment that needs a translator, from here on and round. */
  function goOpen() {
    const at = shown.findIndex((item) => item === current)
    const round = [...shown.slice(at + 1), ...shown.slice(0, at + 1)]
    const next = round.find(({ status }) => filterTests.toTranslate(status))
    if (next) setCurrent(next.segment.id)
    return next !== undefined
  }

  return { items, shown, current, filter, setFilter, setCurrent, go, goOpen }
}
