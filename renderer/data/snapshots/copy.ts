import type { DeskBridge, SnapshotInfo } from '../../../shared/bridge.ts'
import type { Result } from '../../../shared/result.ts'
import { listenToChanges } from '../changes.ts'
import { databaseFault } from '../door/transact.ts'
import { DATABASE_VERSION } from '../migrations/all.ts'
import type { DeskDatabase } from '../schema.ts'
import type { SnapshotProgress, SnapshotReason } from './snapshot-control.ts'

/** Rows per part; a part with pictures is cut smaller, see `PART_CHARACTERS`. */
const ROWS = 1_000
/** Half of what a call carries. */
const PART_CHARACTERS = 8 * 1024 * 1024
/** A copy during which somebody wrote is begun again, so that it is of one moment. */
const ATTEMPTS = 3

/** Not copied: undo belongs to the session, the journal queue to the journal, and the memory's index is built again. */
const leftOut: ReadonlySet<string> = new Set(['undo', 'journalQueue', 'memoryIndex'])

export interface CopyFacts {
  readonly db: DeskDatabase
  readonly bridge: DeskBridge
  readonly reason: SnapshotReason
  readonly workspaceName: string
  readonly schemaVersion?: number
  readonly onProgress?: ((progress: SnapshotProgress) => void) | undefined
}

/** Streams the database to the host, part by part. Errors: `disk.full`, `disk.denied`, and what the bridge says. */
export async function copyToSnapshot(facts: CopyFacts): Promise<Result<SnapshotInfo>> {
  for (let attempt = 1; ; attempt += 1) {
    let disturbed = false
    const stop = listenToChanges(facts.db.name, () => {
      disturbed = true
    })
    try {
      // The last attempt takes what it gets: a copy that is a few edits wide is better than none.
      const copied = await copyOnce(facts, () => disturbed && attempt < ATTEMPTS)
      if (copied !== 'disturbed') return copied
    } catch (fault) {
      return databaseFault(fault)
    } finally {
      stop()
    }
  }
}

async function copyOnce(facts: CopyFacts, disturbed: () => boolean): Promise<Result<SnapshotInfo> | 'disturbed'> {
  const { db, bridge, reason, workspaceName, schemaVersion = DATABASE_VERSION } = facts
  const begun = await bridge.call('snapshot.begin', { reason, schemaVersion, workspaceName })
  if (!begun.ok) return begun
  const { id } = begun.value
  const abort = () => bridge.call('snapshot.abort', { id })
  const tables = db.tables.filter((table) => !leftOut.has(table.name))
  let total = 0
  for (const table of tables) total += await table.count()
  let done = 0
  for (const table of tables) {
    for await (const rows of chunksOf(db, table.name)) {
      if (disturbed()) {
        await abort()
        return 'disturbed'
      }
      for (const part of partsOf(rows)) {
        const written = await bridge.call('snapshot.write', { id, table: table.name, ...part })
        if (!written.ok) {
          await abort()
          return written
        }
        done += part.count
        facts.onProgress?.({ done, total })
      }
    }
  }
  return bridge.call('snapshot.commit', { id })
}

/** A table in the order of its primary key, in short transactions of their own. */
async function* chunksOf(db: DeskDatabase, name: string): AsyncGenerator<readonly unknown[]> {
  const table = db.table<unknown, never>(name)
  let after: unknown
  for (;;) {
    const from = after === undefined ? table.orderBy(':id') : table.where(':id').above(after)
    const rows = await from.limit(ROWS).toArray()
    if (rows.length > 0) yield rows
    if (rows.length < ROWS) return
    const keyPath = table.schema.primKey.keyPath
    const last = rows.at(-1) as Readonly<Record<string, unknown>>
    after = typeof keyPath === 'string' ? last[keyPath] : (keyPath ?? []).map((part) => last[part])
  }
}

function* partsOf(rows: readonly unknown[]): Generator<{ readonly count: number; readonly records: string }> {
  const records = JSON.stringify(rows)
  if (records.length <= PART_CHARACTERS || rows.length === 1) {
    yield { count: rows.length, records }
    return
  }
  const middle = Math.ceil(rows.length / 2)
  yield* partsOf(rows.slice(0, middle))
  yield* partsOf(rows.slice(middle))
}
