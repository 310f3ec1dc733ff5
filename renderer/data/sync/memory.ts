import type { Retry } from '../../../shared/sync/back-off.ts'
import { addHash, formatSum, recordHash } from '../../../shared/sync/digest.ts'
import type { PushBatch } from '../../../shared/sync/engine-ports.ts'
import type { DigestResponse, LostRevisions } from '../../../shared/sync/wire.ts'
import type { DeskDatabase } from '../schema.ts'

/** What sync remembers between two runs: the row `sync` of `meta`, written with every page. */
export interface SyncMemory {
  readonly cursor?: string
  /**
   * Reading from the beginning. `first`: into a desk that never had anything from the secretariat. `again`: over what is
   * there; the ids of each page are kept (`sync.seen.<n>`), and what did not come is sent again at the end.
   */
  readonly fullRead?: {
    readonly kind: 'first' | 'again'
    readonly pages: number
    /** Revisions that restores of the secretariat undid, as its first page said. */
    readonly lost?: readonly LostRevisions[]
  }
  /** Per type, the count and the sum of hashes of all the secretariat is known to hold (`shared/sync/digest.ts`). */
  readonly sums: Readonly<Record<string, TypeSum>>
  readonly retry?: Retry
  readonly lastSyncAt?: string
}

export interface TypeSum {
  readonly count: number
  readonly sum: number
}

const KEY = 'sync'
const BATCH_KEY = 'sync.batch'
const SEEN_PREFIX = 'sync.seen.'

export async function readMemory(db: DeskDatabase): Promise<SyncMemory> {
  return ((await db.meta.get(KEY))?.value as SyncMemory | undefined) ?? { sums: {} }
}

export async function writeMemory(db: DeskDatabase, value: SyncMemory): Promise<void> {
  await db.meta.put({ key: KEY, value })
}

export async function readBatch(db: DeskDatabase): Promise<PushBatch | undefined> {
  return (await db.meta.get(BATCH_KEY))?.value as PushBatch | undefined
}

export async function writeBatchRow(db: DeskDatabase, batch: PushBatch | undefined): Promise<void> {
  if (batch) await db.meta.put({ key: BATCH_KEY, value: batch })
  else await db.meta.delete(BATCH_KEY)
}

export async function addSeen(db: DeskDatabase, page: number, keys: readonly string[]): Promise<void> {
  await db.meta.put({ key: `${SEEN_PREFIX}${page}`, value: keys })
}

export async function readSeen(db: DeskDatabase): Promise<Set<string>> {
  const rows = await db.meta.where('key').startsWith(SEEN_PREFIX).toArray()
  return new Set(rows.flatMap((row) => row.value as readonly string[]))
}

export async function clearSeen(db: DeskDatabase): Promise<void> {
  await db.meta.where('key').startsWith(SEEN_PREFIX).delete()
}

/** Keeps the sums up to date, record by record. */
export class Sums {
  readonly #types: Map<string, { count: number; sum: number }>

  constructor(sums: SyncMemory['sums']) {
    this.#types = new Map(Object.entries(sums).map(([type, sum]) => [type, { ...sum }]))
  }

  /** A record's known revision moved; 0: not there. */
  move(type: string, id: string, from: number, to: number): void {
    if (from === to) return
    const entry = this.#types.get(type) ?? { count: 0, sum: 0 }
    if (from > 0) {
      entry.count -= 1
      entry.sum = addHash(entry.sum, recordHash(id, from), -1)
    }
    if (to > 0) {
      entry.count += 1
      entry.sum = addHash(entry.sum, recordHash(id, to))
    }
    this.#types.set(type, entry)
  }

  count(type: string): number {
    return this.#types.get(type)?.count ?? 0
  }

  toRows(): SyncMemory['sums'] {
    return Object.fromEntries(this.#types)
  }
}

export function digestOfSums(sums: SyncMemory['sums']): DigestResponse['types'] {
  return Object.fromEntries(
    Object.entries(sums).map(([type, { count, sum }]) => [type, { count, hash: formatSum(sum) }]),
  )
}
