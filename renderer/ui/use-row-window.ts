import { useEffect, useMemo, useSyncExternalStore, type RefCallback } from 'react'

interface Sight {
  /** First row in sight, in steps of `STEP`. */
  readonly first: number
  /** Rows that fit. */
  readonly fit: number
}

/** A new window only every few rows: scrolling renders a fraction as often, and the overscan covers the difference. */
const STEP = 4
const OVERSCAN = 6

/** What of a scrolling element is in sight, in rows of one height. Measures when told to, never while rendering. */
class RowViewport {
  readonly #rowHeight: number
  readonly #listeners = new Set<() => void>()
  #element: HTMLElement | undefined
  #sight: Sight

  constructor(rowHeight: number) {
    this.#rowHeight = rowHeight
    this.#sight = { first: 0, fit: Math.ceil(window.innerHeight / rowHeight) }
  }

  readonly attach: RefCallback<HTMLElement> = (element) => {
    if (element === null) return undefined
    this.#element = element
    const measure = () => this.#measure(element)
    const resize = new ResizeObserver(measure)
    resize.observe(element)
    element.addEventListener('scroll', measure, { passive: true })
    return () => {
      resize.disconnect()
      element.removeEventListener('scroll', measure)
      this.#element = undefined
    }
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  readonly sight = (): Sight => this.#sight

  /** Scrolls as little as needed to bring a row into sight; `covered` pixels at the top are under a sticky header. */
  readonly reveal = (row: number, covered = 0): void => {
    const element = this.#element
    if (element === undefined) return
    const top = row * this.#rowHeight
    const bottom = top + this.#rowHeight + covered
    if (top < element.scrollTop) element.scrollTop = top
    else if (bottom > element.scrollTop + element.clientHeight) element.scrollTop = bottom - element.clientHeight
  }

  readonly scrollTo = (top: number): void => {
    this.#element?.scrollTo({ top })
  }

  #measure(element: HTMLElement): void {
    const first = Math.floor(element.scrollTop / this.#rowHeight / STEP) * STEP
    const fit = Math.ceil(element.clientHeight / this.#rowHeight)
    if (first === this.#sight.first && fit === this.#sight.fit) return
    this.#sight = { first, fit }
    for (const listener of this.#listeners) listener()
  }
}

export interface RowWindow {
  /** For the element that scrolls. */
  readonly attach: RefCallback<HTMLElement>
  /** Rows to render, `to` not included. */
  readonly from: number
  readonly to: number
  readonly indexes: readonly number[]
  /** Rows in sight at once. */
  readonly fit: number
  /** Pixels of the whole list. */
  readonly height: number
  readonly topOf: (row: number) => number
  readonly reveal: (row: number, covered?: number) => void
  /** Pixels from the top. */
  readonly scrollTo: (top: number) => void
}

/** Of `count` rows of one height, those that need to exist: in sight, and a few around them. */
export function useRowWindow(count: number, rowHeight: number, onShow?: (from: number, to: number) => void): RowWindow {
  const viewport = useMemo(() => new RowViewport(rowHeight), [rowHeight])
  const { first, fit } = useSyncExternalStore(viewport.subscribe, viewport.sight)
  const from = Math.max(0, Math.min(first, count - fit) - OVERSCAN)
  const to = Math.min(count, first + fit + STEP + OVERSCAN)
  useEffect(() => onShow?.(from, to), [onShow, from, to])
  return {
    attach: viewport.attach,
    from,
    to,
    indexes: Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at),
    fit,
    height: count * rowHeight,
    topOf: (row) => row * rowHeight,
    reveal: viewport.reveal,
    scrollTo: viewport.scrollTo,
  }
}
