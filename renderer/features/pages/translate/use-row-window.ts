import { startTransition, useEffect, useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react'
import { whenIdle } from '../idle-work.ts'
import { useStable } from '../use-stable.ts'
import { RowHeights } from './row-heights.ts'
import { rangeAround, rangeFor, runsOf, type RowRange } from './row-range.ts'

export interface RowWindow {
  /** The rows to draw, in runs; before each so many pixels of rows that are not. */
  readonly runs: readonly (RowRange & { readonly gapBefore: number })[]
  /** Pixels of the rows after the last. */
  readonly gapAfter: number
}

/**
 * Of a long list of rows of any height, those that need to exist: around what is in sight, and the one in hand. The others
 * are a gap as high as they were when they were seen, or by guess; where they turn out higher or lower, what is
 * in sight stays where it is (CSS scroll anchoring). `frame` scrolls an `ol` of `li` with their id as `data-row`; the first gap
 * is above that list. `ids` is the same array while the list is the same.
 */
export function useRowWindow(ids: readonly string[], at: number, frame: RefObject<HTMLElement | null>): RowWindow {
  const total = ids.length
  const [heights] = useState(() => new RowHeights())
  const [seen, setSeen] = useState({ at, ids, range: rangeAround(at, total) })
  // Where the one in hand moves, what is drawn goes along; a step to the next does not draw anything, a jump does.
  const range = seen.at === at && seen.ids === ids ? seen.range : rangeWith(seen.range, at, total)
  if (range !== seen.range || seen.at !== at || seen.ids !== ids) setSeen({ at, ids, range })

  const look = useStable(() => {
    const place = frame.current
    const list = place?.querySelector('ol')
    if (!place || !list) return
    // From the top of the first row, drawn or not.
    const above = place.getBoundingClientRect().top - list.getBoundingClientRect().top + gapBefore(0)
    const first = heights.rowAt(ids, above)
    const last = heights.rowAt(ids, above + place.clientHeight)
    const next = rangeFor(range, first, last, total)
    if (next !== range) setSeen({ at, ids, range: next })
  })
  useEffect(() => {
    const place = frame.current
    place?.addEventListener('scroll', look, { passive: true })
    return () => place?.removeEventListener('scroll', look)
  }, [frame, look])
  // Another list: where it is scrolled to may not be where the one in hand is.
  useLayoutEffect(look, [look, ids])
  // After a step, in a pause: the rows ahead of it, one or two.
  useEffect(
    () =>
      whenIdle(() =>
        startTransition(() =>
          setSeen((before) => {
            const fresh = rangeAround(before.at, before.ids.length)
            const isScrolledAway = before.at < before.range.from || before.at >= before.range.to
            return isScrolledAway || isSame(fresh, before.range) ? before : { ...before, range: fresh }
          }),
        ),
      ),
    [at, ids],
  )

  useHeights(frame, heights, range)

  const runs = useMemo(() => runsOf(range, at, total), [range, at, total])
  function gapBefore(run: number): number {
    return heights.between(ids, runs[run - 1]?.to ?? 0, runs[run]?.from ?? 0)
  }
  return {
    runs: runs.map((run, index) => ({ ...run, gapBefore: gapBefore(index) })),
    gapAfter: heights.between(ids, runs.at(-1)?.to ?? 0, total),
  }
}

function rangeWith(range: RowRange, at: number, total: number): RowRange {
  const isInside = at >= range.from && at < range.to && range.to <= total
  return isInside ? range : rangeAround(at, total)
}

function isSame(one: RowRange, other: RowRange): boolean {
  return one.from === other.from && one.to === other.to
}

/** Notes how high the rows are, when the browser has laid them out anyway. */
function useHeights(frame: RefObject<HTMLElement | null>, heights: RowHeights, range: RowRange): void {
  const watched = useRef(new Set<Element>())
  const observer = useMemo(
    () =>
      new ResizeObserver((entries) => {
        for (const { target, borderBoxSize } of entries) {
          const id = target instanceof HTMLElement ? target.dataset.row : undefined
          const height = borderBoxSize[0]?.blockSize ?? 0
          if (id !== undefined && height > 0) heights.set(id, height)
        }
      }),
    [heights],
  )
  useLayoutEffect(() => {
    const rows = new Set<Element>(frame.current?.querySelectorAll('[data-row]'))
    for (const row of watched.current) if (!rows.has(row)) observer.unobserve(row)
    for (const row of rows) if (!watched.current.has(row)) observer.observe(row)
    watched.current = rows
  }, [frame, observer, range])
  useEffect(() => () => observer.disconnect(), [observer])
}
