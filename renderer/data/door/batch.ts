import { entities, type EntityType } from '../../../shared/model/entities.ts'
import type { AnyRecord } from '../../../shared/model/entity.ts'
import { err, ok, type Result } from '../../../shared/result.ts'
import { changedFields, patched } from '../../../shared/sync/patch.ts'
import { announceChanges } from '../changes.ts'
import { derive } from '../derived.ts'
import type { CommandLabel, NewRecord, Patch } from '../door-types.ts'
import type { BatchRow, UndoChange } from '../rows.ts'
import type { DeskDatabase } from '../schema.ts'
import { addUndoStep, queueJournal } from './commit.ts'
import { enqueue, enqueueTables } from './enqueue.ts'
import type { DoorFacts } from './door-facts.ts'
import { noteEdits } from './field-edits.ts'
import { Refused, transact } from './transact.ts'
import { invalidField } from './validate.ts'
import { newRecord } from './writer.ts'

export interface Chunk<T extends EntityType> {
  readonly create: readonly NewRecord<T>[]
  readonly update: readonly { readonly id: string; readonly patch: Patch<T> }[]
  /** Ids of records to remove; those that are gone already do not count. */
  readonly remove?: readonly string[]
}

/** What undo says about a batch without words of its own. */
const importLabel: CommandLabel = { key: 'data.batch' }

/**
 * One chunk in one transaction. Made for 50,000 rows: nothing per row but the record itself, one journal row and one
 * batch row per chunk, one undo step per batch. All records are checked before anything is written.
 */
export async function writeBatch<T extends EntityType>(
  { db, clock, ids, memberId, announcesBatches = true }: DoorFacts,
  batchId: string,
  type: T,
  chunk: Chunk<T>,
  label: CommandLabel = importLabel,
): Promise<Result<{ readonly written: number }>> {
  const at = new Date(clock.now()).toISOString()
  const created: AnyRecord[] = []
  for (const fields of chunk.create) {
    const record = newRecord(fields, fields.id ?? ids.next(), at)
    const field = invalidField(type, record)
    if (field !== undefined) return err('record.invalid', { type, field, row: created.length })
    derive(type, record)
    created.push(record as unknown as AnyRecord)
  }
  const table = db.records(type)
  const tables = new Set([table, ...enqueueTables(db), db.undo, db.batches, db.journalQueue, db.fieldEdits])
  const touched = created.map((record) => record.id)

  const result = await transact(db, [...tables], async (db) => {
    const updated = await applyUpdates(db, type, chunk.update, at)
    await table.bulkAdd(created)
    await table.bulkPut(updated.map(({ after }) => after))
    for (const { id } of updated) touched.push(id)
    const gone = (await table.bulkGet([...(chunk.remove ?? [])])).flatMap((record) => record ?? [])
    await table.bulkDelete(gone.map(({ id }) => id))
    for (const { id } of gone) touched.push(id)
    await enqueue(db, leaving(type, created, updated, gone), at)
    // An import keeps the lines its values come from; everything else is somebody's edit.
    if (label !== importLabel) await noteEdits(db, edits(type, updated), { at, memberId })
    await queueJournal(db, at, touched.length > 0 ? [{ type, ids: touched }] : [])
    await db.batches.add({
      batchId,
      type,
      at,
      created: created.map((record) => record.id),
      updated,
      ...(gone.length === 0 ? {} : { gone }),
    })
    const step = await db.undo.where('batchId').equals(batchId).first()
    if (!step) await addUndoStep(db, { label, at, state: 'done', changes: [], batchId })
    return ok({ written: touched.length })
  })
  if (result.ok && announcesBatches) announceChanges(db.name, type, touched)
  return result
}

async function applyUpdates<T extends EntityType>(
  db: DeskDatabase,
  type: T,
  updates: Chunk<T>['update'],
  at: string,
): Promise<BatchRow['updated']> {
  if (updates.length === 0) return []
  const found = await db.records(type).bulkGet(updates.map(({ id }) => id))
  return updates.flatMap(({ id, patch }, row) => {
    const before = found[row]
    if (!before) throw new Refused('record.missing', { type })
    const after = patched(before, patch)
    if (changedFields(before, after).length === 0) return []
    const stamped: Record<string, unknown> = { ...after, updatedAt: at }
    const field = invalidField(type, stamped)
    if (field !== undefined) throw new Refused('record.invalid', { type, field, row })
    derive(type, stamped)
    return [{ id, before, after: stamped as unknown as AnyRecord }]
  })
}

function edits(type: EntityType, updated: BatchRow['updated']): readonly UndoChange[] {
  return updated.map(({ id, before, after }) => ({ type, id, before, after }))
}

/** The changes that may have to leave this computer. New prospects, the bulk of every import, are skipped here. */
function leaving(
  type: EntityType,
  created: readonly AnyRecord[],
  updated: BatchRow['updated'],
  gone: readonly AnyRecord[],
): readonly UndoChange[] {
  if (entities[type].sync === 'never') return []
  const news = type === 'organisation' ? created.filter((record) => record.sharing === 'shared') : created
  return [
    ...news.map((after) => ({ type, id: after.id, before: null, after })),
    ...updated.map(({ id, before, after }) => ({ type, id, before, after })),
    ...gone.map((before) => ({ type, id: before.id, before, after: null })),
  ]
}
