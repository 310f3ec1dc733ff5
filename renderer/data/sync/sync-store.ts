import type { Clock, IdSource } from '../../../shared/ports.ts'
import { ok, type Result } from '../../../shared/result.ts'
import type { SyncReport, SyncStore } from '../../../shared/sync/engine-ports.ts'
import { transact } from '../door/transact.ts'
import type { DeskDatabase } from '../schema.ts'
import { followErasures } from '../erasure-follow.ts'
import { applyPage } from './apply-page.ts'
import { freezeBatch } from './freeze.ts'
import { clearSeen, digestOfSums, readBatch, readMemory, writeMemory } from './memory.ts'
import { settleBatch, thawBatch } from './settle.ts'

/** How many syncs "What came in" looks back. */
const LOG_ROWS = 50

/** The engine's store on the workspace's database. Beside the write door the only place that writes records. */
export function createSyncStore(db: DeskDatabase, clock: Clock, ids: IdSource): SyncStore {
  let arrived: Set<string> | undefined
  return {
    cursor: async () => (await readMemory(db)).cursor,
    retry: async () => (await readMemory(db)).retry,
    beginFullRead: () => beginFullRead(db),
    applyPage: async (page, last) => {
      const begun = await noteFirstRead(db)
      if (!begun.ok) return begun
      if (begun.value) arrived = new Set()
      const now = new Date(clock.now()).toISOString()
      const applied = await applyPage(db, page, { last, now, arrived })
      // Before anything of here is sent: what waits may hold what another desk has erased.
      if (applied.ok && page.changes.some(({ type }) => type === 'erasure')) await followErasures(db, now)
      if (last || !applied.ok) arrived = undefined
      return applied
    },
    unansweredBatch: () => readBatch(db),
    freezeBatch: (limits) => freezeBatch(db, limits, ids),
    settleBatch: (batch, results) => settleBatch(db, batch, results),
    thawBatch: (batch, reason) => thawBatch(db, batch, reason),
    digest: async () => digestOfSums((await readMemory(db)).sums),
    finish: (report) => finish(db, report),
  }
}

/** Forgets the cursor, so that everything is read over what is there. The outbox is not touched. */
export async function beginFullRead(db: DeskDatabase) {
  return transact(db, [db.meta], async (db) => {
    const { cursor: _cursor, ...rest } = await readMemory(db)
    await clearSeen(db)
    await writeMemory(db, { ...rest, sums: {}, fullRead: { kind: 'again', pages: 0 } })
    return ok(undefined)
  })
}

/** Whether nothing was ever read before. */
async function noteFirstRead(db: DeskDatabase): Promise<Result<boolean>> {
  return transact(db, [db.meta], async (db) => {
    const memory = await readMemory(db)
    if (memory.cursor !== undefined || memory.fullRead) return ok(false)
    await writeMemory(db, { ...memory, fullRead: { kind: 'first', pages: 0 } })
    return ok(true)
  })
}

/** An uneventful sync leaves no trace, on the disk neither. */
async function finish(db: DeskDatabase, report: SyncReport): Promise<void> {
  const memory = await readMemory(db)
  const eventful = report.pulled + report.pushed + report.merged + report.conflicts + report.parked > 0
  if (!eventful && !report.error && !memory.retry) return
  await transact(db, [db.meta, db.syncLog], async (db) => {
    const { retry: _retry, ...rest } = await readMemory(db)
    await writeMemory(db, {
      ...rest,
      ...(report.retry ? { retry: report.retry } : {}),
      ...(report.outcome === 'done' ? { lastSyncAt: report.finishedAt } : {}),
    })
    // A connection that is simply not there is said by the status line, not fifty times in the log.
    if (eventful) {
      const { startedAt, finishedAt, pulled, pushed, merged, conflicts, parked, received, reread, error } = report
      const row = { at: startedAt, finishedAt, pulled, pushed, merged, conflicts, parked, received, reread }
      await db.syncLog.add(error ? { ...row, error } : row)
      const surplus = (await db.syncLog.count()) - LOG_ROWS
      if (surplus > 0) await db.syncLog.orderBy(':id').limit(surplus).delete()
    }
    return ok(undefined)
  })
}
