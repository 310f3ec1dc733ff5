import type { Entry } from './entry.ts'
import { lanesOf } from './lanes.ts'

/** What an answer can be divided by. */
const keysOf = {
  stage: (entry: Entry): readonly string[] => [entry.stage],
  owner: (entry: Entry) => lanesOf(entry.row, 'owner'),
  region: (entry: Entry) => lanesOf(entry.row, 'region'),
} as const
export type BucketBy = keyof typeof keysOf

/**
 * An answer divided once, for a board that asks for it column by column and lane by lane: going through 100,000 for each of
 * its dozens of columns would take seconds. Keeps the order; to be emptied with every change.
 */
export class Buckets {
  #known = new WeakMap<readonly Entry[], Map<BucketBy, ReadonlyMap<string, readonly Entry[]>>>()

  clear(): void {
    this.#known = new WeakMap()
  }

  pick(entries: readonly Entry[], by: BucketBy, key: string): readonly Entry[] {
    const divided = this.#known.get(entries) ?? new Map<BucketBy, ReadonlyMap<string, readonly Entry[]>>()
    this.#known.set(entries, divided)
    const buckets = divided.get(by) ?? divide(entries, keysOf[by])
    divided.set(by, buckets)
    return buckets.get(key) ?? none
  }
}

/** The same empty answer each time, so that it is divided once as well. */
const none: readonly Entry[] = []

function divide(entries: readonly Entry[], keys: (entry: Entry) => readonly string[]): Map<string, Entry[]> {
  const buckets = new Map<string, Entry[]>()
  for (const entry of entries) {
    for (const key of keys(entry)) {
      const bucket = buckets.get(key)
      if (bucket === undefined) buckets.set(key, [entry])
      else bucket.push(entry)
    }
  }
  return buckets
}
