import { useSyncExternalStore } from 'react'
import type { ImportProgress } from './import-client.ts'

/** How far the work is, apart from everything else of an import: it changes a dozen times a second, and one bar shows it. */
export class ProgressStore {
  readonly #listeners = new Set<() => void>()
  #progress: ImportProgress | undefined

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  readonly current = (): ImportProgress | undefined => this.#progress

  readonly set = (progress: ImportProgress | undefined): void => {
    this.#progress = progress
    for (const listener of this.#listeners) listener()
  }
}

export function useProgress(store: ProgressStore): ImportProgress | undefined {
  return useSyncExternalStore(store.subscribe, store.current)
}
