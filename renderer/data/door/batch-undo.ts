import { ok, type Result } from '../../../shared/result.ts'
import type { AnyRecord } from '../../../shared/model/entity.ts'
import type { BatchRow, UndoChange } from '../rows.ts'
import type { DeskDatabase } from '../schema.ts'
import { announce, noteChanges } from './commit.ts'
import { dependentIds, dependentTypes } from './enqueue.ts'
import type { DoorFacts } from './door-facts.ts'
import { revert } from './revert.ts'
import { transact } from './transact.ts'
import { CommandWriter } from './writer.ts'

export interface BatchUndone {
  readonly removed: number
  /** Names of the records that stay, because somebody has worked on them since. */
  readonly kept: readonly string[]
}

/**
 * Takes a batch back, chunk by chunk, the last first: each chunk is one transaction, so that it can be interrupted and
 * called again. A record that was edited since, or that something now hangs on, stays.
 */
export async function undoBatch(
  facts: DoorFacts,
  batchId: string,
  onProgress?: (done: number, total: number) => void,
): Promise<Result<BatchUndone>> {
  const { db } = facts
  const rows = (await db.batches.where('batchId').equals(batchId).toArray()).reverse().filter((row) => !row.removed)
  const total = rows.reduce((sum, row) => sum + row.created.length + row.updated.length, 0)
  let done = 0
  let removed = 0
  const kept: string[] = []
  for (const row of rows) {
    const result = await undoChunk(facts, row)
    if (!result.ok) return result
    done += row.created.length + row.updated.length
    removed += result.value.removed
    kept.push(...result.value.kept)
    onProgress?.(done, total)
  }
  await db.undo.where('batchId').equals(batchId).modify({ state: 'undone' })
  return ok({ removed, kept })
}

async function undoChunk(facts: DoorFacts, row: BatchRow): Promise<Result<BatchUndone>> {
  const { db } = facts
  const now = new Date(facts.clock.now()).toISOString()
  const changes: UndoChange[] = []
  const result = await transact(db, db.tables, async (db) => {
    const table = db.records(row.type)
    const found = (await table.bulkGet([...row.created])).flatMap((record) => (record ? [record] : []))
    const needed = await idsInUse(db, row)
    const untouched = found.filter((record) => record.updatedAt === row.at && !needed.has(record.id))
    const kept = found.filter((record) => !untouched.includes(record)).map(nameOf)
    await table.bulkDelete(untouched.map((record) => record.id))
    for (const record of untouched) changes.push({ type: row.type, id: record.id, before: record, after: null })

    const writer = new CommandWriter(db, { now, memberId: facts.memberId, ids: facts.ids })
    for (const { id, before, after } of row.updated) {
      const stays = await revert(db, writer, { type: row.type, id, before, after }, 'undo')
      if (stays.length > 0) kept.push(nameOf(after))
    }
    changes.push(...writer.changes())
    await noteChanges(db, changes, now)
    await db.batches.update(row.seq ?? 0, { removed: untouched })
    return ok({ removed: untouched.length, kept })
  })
  if (result.ok) announce(db, changes)
  return result
}

/** Puts an undone batch back: what was removed, and the fields that are as the undo left them. */
export async function redoBatch(facts: DoorFacts, batchId: string): Promise<Result<void>> {
  const { db } = facts
  for (const row of await db.batches.where('batchId').equals(batchId).toArray()) {
    if (!row.removed) continue
    const now = new Date(facts.clock.now()).toISOString()
    const changes: UndoChange[] = []
    const result = await transact(db, db.tables, async (db) => {
      const table = db.records(row.type)
      const removed = row.removed ?? []
      const there = await table.bulkGet(removed.map((record) => record.id))
      const missing = removed.filter((_, index) => !there[index])
      await table.bulkPut(missing)
      for (const after of missing) changes.push({ type: row.type, id: after.id, before: null, after })
      const writer = new CommandWriter(db, { now, memberId: facts.memberId, ids: facts.ids })
      for (const { id, before, after } of row.updated) {
        await revert(db, writer, { type: row.type, id, before, after }, 'redo')
      }
      changes.push(...writer.changes())
      await noteChanges(db, changes, now)
      const { removed: _removed, ...whole } = row
      await db.batches.put(whole)
      return ok(undefined)
    })
    if (!result.ok) return result
    announce(db, changes)
  }
  await db.undo.where('batchId').equals(batchId).modify({ state: 'done' })
  return ok(undefined)
}

/** Organisations of the chunk that have contacts, a recruitment, a page … by now. */
async function idsInUse(db: DeskDatabase, row: BatchRow): Promise<ReadonlySet<string>> {
  const used = new Set<string>()
  if (row.type !== 'organisation') return used
  for (const type of dependentTypes) {
    const ids = await dependentIds(db, type, row.created)
    if (ids.length === 0) continue
    for (const record of await db.records(type).bulkGet([...ids])) {
      if (typeof record?.organisationId === 'string') used.add(record.organisationId)
    }
  }
  return used
}

function nameOf(record: AnyRecord): string {
  return typeof record.name === 'string' ? record.name : record.id
}
