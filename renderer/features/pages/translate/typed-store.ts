import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Segment, Translation } from '../../../../shared/model/page.ts'
import { segmentNode } from '../../../../shared/translation/render-page.ts'
import type { LiveSegments } from '../page-view.tsx'

/** What is being typed and perhaps not yet stored: shown in the preview and checked at once. */
export interface Typed {
  readonly segmentId: string | undefined
  readonly text: string
}

export type TypedStore = StoreApi<Typed>

export function createTypedStore(): TypedStore {
  return createStore<Typed>(() => ({ segmentId: undefined, text: '' }))
}

/** What is typed, as the preview shows it. `hrefsOf`: the links of the stored translation of a segment. */
export function liveSegments(
  store: TypedStore,
  segments: readonly Segment[],
  hrefsOf: (segmentId: string) => Translation['hrefs'],
): LiveSegments {
  const byId = new Map(segments.map((segment) => [segment.id, segment]))
  return {
    subscribe: store.subscribe,
    nodeOf(segmentId) {
      const typed = store.getState()
      const segment = typed.segmentId === segmentId ? byId.get(segmentId) : undefined
      return segment && segmentNode(segment, typed.text, hrefsOf(segmentId))
    },
  }
}
