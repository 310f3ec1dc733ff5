import { useEffect, useMemo } from 'react'
import { segmentNode } from '../../../../shared/translation/render-page.ts'
import { afterPaint } from '../after-paint.ts'
import type { LiveSegments, SegmentNode } from '../preview/live-segments.ts'
import type { SegmentItem } from './segment-items.ts'
import type { TypedStore } from './typed-store.ts'

/** The sentences of a page as they are now, typed or stored. Who shows them hears of a change once the letter is painted. */
class TypedSegments implements LiveSegments {
  readonly #typed: TypedStore
  readonly #listeners = new Set<() => void>()
  #items: ReadonlyMap<string, SegmentItem> = new Map()
  #stop: (() => void) | undefined

  constructor(typed: TypedStore) {
    this.#typed = typed
  }

  start(): () => void {
    const stop = this.#typed.subscribe(this.#tellSoon)
    return () => {
      stop()
      this.#stop?.()
      this.#stop = undefined
    }
  }

  show(items: readonly SegmentItem[]): void {
    this.#items = new Map(items.map((item) => [item.segment.id, item]))
    this.#tellSoon()
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  readonly nodeOf = (segmentId: string): SegmentNode | undefined => {
    const item = this.#items.get(segmentId)
    if (!item) return undefined
    const typed = this.#typed.getState()
    const text = typed.segmentId === segmentId ? typed.text : (item.translation?.text ?? '')
    return segmentNode(item.segment, text, item.translation?.hrefs)
  }

  readonly #tellSoon = (): void => {
    this.#stop ??= afterPaint(() => {
      this.#stop = undefined
      for (const listener of this.#listeners) listener()
    })
  }
}

export function useLiveSegments(typed: TypedStore, items: readonly SegmentItem[]): LiveSegments {
  const live = useMemo(() => new TypedSegments(typed), [typed])
  useEffect(() => live.start(), [live])
  useEffect(() => live.show(items), [live, items])
  return live
}
