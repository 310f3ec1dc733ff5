import { createStore, type StoreApi } from 'zustand/vanilla'

/** What is being typed and perhaps not yet stored: shown in the preview and checked before it is saved. */
export interface Typed {
  readonly segmentId: string | undefined
  readonly text: string
}

export type TypedStore = StoreApi<Typed>

export function createTypedStore(): TypedStore {
  return createStore<Typed>(() => ({ segmentId: undefined, text: '' }))
}
