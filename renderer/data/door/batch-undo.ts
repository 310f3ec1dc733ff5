import type { Table } from 'dexie'
import { ok, type Result } from '../../../shared/result.ts'
import type { AnyRecord } from '../../../shared/model/entity.ts'
import type { BatchRow, UndoChange } from '../rows.ts'
import { announce, noteChanges, queueJournal, refsOf } from './commit.ts'
import type { DoorFacts } from './door-facts.ts'
import { enqueue } from './enqueue.ts'
import { idsInUse } from './ids-in-use.ts'
import { revert } from './revert.ts'
import { transact } from './transact.ts'
import { CommandWriter } from './writer.ts'

export interface BatchUndone {
  readonly removed: number
  /** Names of the records that stay, because somebody has worked on them since. */
  readonly kept: readonly string[]
}

/**
 * What becomes of a batch that was taken back. `forgetWithoutRoom`: on a full disk nothing can be written, but there is
 * always room for taking away; what the journal already has of it is then told by nothing.
 */
type Afterwards = 'keepForRedo' | 'forget' | 'forgetWithoutRoom'

/**
 * Takes a batch back, chunk by chunk, the last first: each chunk is one transaction, so that it can be interrupted and
 * called again. A record that was edited since, or that something now hangs on, stays.
 */
export async function undoBatch(
  facts: DoorFacts,
  batchId: string,
  onProgress?: (done: number, total: number) => void,
  after: Afterwards = 'keepForRedo',
): Promise<Result<BatchUndone>> {
  const { db } = facts
  const rows = (await db.batches.where('batchId').equals(batchId).toArray()).reverse().filter((row) => !row.removed)
  const total = rows.reduce((sum, row) => sum + sizeOf(row), 0)
  const made = new Set(rows.flatMap(({ type, created }) => (type === 'organisation' ? [] : created)))
  let done = 0
  let removed = 0
  const kept: string[] = []
  for (const row of rows) {
    const result = await undoChunk(facts, row, (id) => made.has(id), after)
    if (!result.ok) return result
    done += sizeOf(row)
    removed += result.value.removed
    kept.push(...result.value.kept)
    onProgress?.(done, total)
  }
  if (after === 'keepForRedo') await db.undo.where('batchId').equals(batchId).modify({ state: 'undone' })
  return ok({ removed, kept })
}

async function undoChunk(
  facts: DoorFacts,
  row: BatchRow,
  isOfBatch: (id: string) => boolean,
  after: Afterwards,
): Promise<Result<BatchUndone>> {
  const { db } = facts
  const now = new Date(facts.clock.now()).toISOString()
  const changes: UndoChange[] = []
  const result = await transact(db, db.tables, async (db) => {
    const table = db.records(row.type)
    const found = await recordsOf(table, row.created)
    const needed = await idsInUse(db, row, isOfBatch)
    const untouched = found.filter((record) => record.updatedAt === row.at && !needed.has(record.id))
    const gone = new Set(untouched)
    // What has no name of its own stays with a person or an authority that stays, and is named.
    const kept = found
      .filter((record) => !gone.has(record))
      .map(nameOf)
      .filter((name) => name !== '')
    await table.bulkDelete(untouched.map((record) => record.id))
    for (const record of untouched) changes.push({ type: row.type, id: record.id, before: record, after: null })

    const writer = new CommandWriter(db, { now, memberId: facts.memberId, ids: facts.ids })
    for (const { id, before, after } of row.updated) {
      const stays = await revert(db, writer, { type: row.type, id, before, after }, 'undo')
      if (stays.length > 0 && nameOf(after) !== '') kept.push(nameOf(after))
    }
    for (const before of row.gone ?? []) {
      const stays = await revert(db, writer, { type: row.type, id: before.id, before, after: null }, 'undo')
      if (stays.length > 0 && nameOf(before) !== '') kept.push(nameOf(before))
    }
    changes.push(...writer.changes())
    // Prospects that nobody touched were never on their way to the secretariat: nothing of them waits there.
    const leaving = changes.filter(
      ({ type, before, after }) =>
        type !== 'organisation' || after !== null || before?.sharing !== 'local' || !gone.has(before),
    )
    await enqueue(db, leaving, now)
    if (after !== 'forgetWithoutRoom') await queueJournal(db, now, refsOf(changes))
    if (after !== 'keepForRedo') await db.batches.delete(row.seq ?? 0)
    else await db.batches.update(row.seq ?? 0, { removed: untouched })
    return ok({ removed: untouched.length, kept })
  })
  if (result.ok) announce(db, changes)
  return result
}

/** Takes a batch back and forgets it: its texts stay nowhere, and redo knows nothing of it. */
export async function dropBatch(
  facts: DoorFacts,
  batchId: string,
  onProgress?: (done: number, total: number) => void,
): Promise<Result<void>> {
  const { db } = facts
  const told = await undoBatch(facts, batchId, onProgress, 'forget')
  const isFull = !told.ok && told.error.code === 'database.quota'
  const undone = isFull ? await undoBatch(facts, batchId, onProgress, 'forgetWithoutRoom') : told
  if (!undone.ok) return undone
  return transact(db, [db.undo, db.batches], async (inside) => {
    await inside.undo.where('batchId').equals(batchId).delete()
    await inside.batches.where('batchId').equals(batchId).delete()
    return ok(undefined)
  })
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
      for (const before of row.gone ?? []) {
        await revert(db, writer, { type: row.type, id: before.id, before, after: null }, 'redo')
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

/** Records by id. Those of a batch lie close together, and are read in one go. */
async function recordsOf(table: Table<AnyRecord, string>, ids: readonly string[]): Promise<readonly AnyRecord[]> {
  const wanted = new Set(ids)
  const sorted = ids.toSorted()
  const [first, last] = [sorted[0], sorted.at(-1)]
  if (first === undefined || last === undefined) return []
  return (await table.where(':id').between(first, last, true, true).toArray()).filter(({ id }) => wanted.has(id))
}

function sizeOf({ created, updated, gone = [] }: BatchRow): number {
  return created.length + updated.length + gone.length
}

function nameOf(record: AnyRecord): string {
  return typeof record.name === 'string' ? record.name : ''
}
