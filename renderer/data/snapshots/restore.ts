import type { DeskBridge, SnapshotInfo } from '../../../shared/bridge.ts'
import { err, ok, type Result } from '../../../shared/result.ts'
import { transact } from '../door/transact.ts'
import { DATABASE_VERSION, migrations } from '../migrations/all.ts'
import { DeskDatabase } from '../schema.ts'
import { systemClock } from '../clock.ts'
import { followErasures } from '../erasure-follow.ts'
import { startSyncOver } from '../sync/start-over.ts'
import { replaceRealDatabase } from '../workspace.ts'
import type { SnapshotProgress } from './snapshot-control.ts'

interface Part {
  readonly table: string
  readonly records: string
}

/**
 * Puts a snapshot in place of everything in a database, in one transaction: it happens whole or not at all, also when the
 * computer goes off half-way. Then sync starts over: what the secretariat has is read again, on top of what waits here.
 * Errors: `snapshot.newer`, `snapshot.damaged`, `snapshot.unknown`, `database.quota`.
 */
export async function restoreInto(
  db: DeskDatabase,
  bridge: DeskBridge,
  snapshot: SnapshotInfo,
  onProgress?: (progress: SnapshotProgress) => void,
): Promise<Result<void>> {
  if (snapshot.schemaVersion > DATABASE_VERSION) return err('snapshot.newer')
  const parts = await readParts(bridge, snapshot.id)
  if (!parts.ok) return parts
  const total = Object.values(snapshot.counts).reduce((sum, count) => sum + count, 0)
  let done = 0
  const restored = await transact(db, db.tables, async () => {
    const erased = await erasuresOf(db)
    for (const table of db.tables) await table.clear()
    for (const { table, records } of parts.value) {
      // A table a later version dropped has nowhere to go; its records were migrated with that version.
      if (!db.tables.some(({ name }) => name === table)) continue
      const rows = JSON.parse(records) as readonly unknown[]
      await db.table(table).bulkPut(rows)
      done += rows.length
      onProgress?.({ done, total })
    }
    await erased.putBack()
    await startSyncOver(db)
    return ok(undefined)
  })
  if (restored.ok && hasErasures(db)) await followErasures(db, new Date(systemClock.now()).toISOString())
  return restored
}

/** A database of an older version has no table of them yet. */
function hasErasures(db: DeskDatabase): boolean {
  return db.tables.some(({ name }) => name === 'erasure')
}

/** What was erased, and who must not come back, holds whatever older copy takes the place of the records. */
async function erasuresOf(db: DeskDatabase): Promise<{ putBack(): Promise<void> }> {
  if (!hasErasures(db)) return { putBack: async () => undefined }
  const erasures = await db.erasure.toArray()
  const suppressions = await db.suppression.toArray()
  return {
    putBack: async () => {
      await db.erasure.bulkPut(erasures)
      await db.suppression.bulkPut(suppressions)
    },
  }
}

/**
 * The records of an older version go into a database of that version, which is then migrated like any other. The name must be
 * unused. Answers when the database opens with the present version.
 */
export async function restoreAs(
  name: string,
  bridge: DeskBridge,
  snapshot: SnapshotInfo,
  onProgress?: (progress: SnapshotProgress) => void,
): Promise<Result<void>> {
  if (snapshot.schemaVersion > DATABASE_VERSION) return err('snapshot.newer')
  const db = new DeskDatabase(
    name,
    migrations.filter(({ version }) => version <= snapshot.schemaVersion),
  )
  const restored = await restoreInto(db, bridge, snapshot, onProgress)
  db.close()
  // Nothing of a person is in it.
  if (!restored.ok) await DeskDatabase.delete(name)
  return restored
}

/**
 * Restores a snapshot into a new database and makes that the active one, from the next start on. The present one, which may
 * not even open, is neither touched nor deleted. Errors: those of restoring.
 */
export async function restoreBeside(
  bridge: DeskBridge,
  snapshot: SnapshotInfo,
  onProgress?: (progress: SnapshotProgress) => void,
): Promise<Result<void>> {
  const name = `desk-${systemClock.now()}`
  const restored = await restoreAs(name, bridge, snapshot, onProgress)
  if (restored.ok) replaceRealDatabase(name)
  return restored
}

async function readParts(bridge: DeskBridge, id: string): Promise<Result<readonly Part[]>> {
  const parts: Part[] = []
  for (let index = 0; ; index += 1) {
    const part = await bridge.call('snapshot.read', { id, index })
    if (!part.ok) return part
    if (part.value.done) return ok(parts)
    parts.push({ table: part.value.table, records: part.value.records })
  }
}
