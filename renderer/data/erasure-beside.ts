import { isEntityType } from '../../shared/model/entities.ts'
import type { Forgetter } from '../../shared/privacy/forget.ts'
import { forgetInRecord, type keySet } from '../../shared/privacy/forget-record.ts'
import type { BatchRow, OutboxRow, UndoRow } from './rows.ts'
import type { DeskDatabase } from './schema.ts'
import { readBatch, writeBatchRow } from './sync/memory.ts'

type Keys = ReturnType<typeof keySet>

/**
 * Forgets in what the desk keeps beside its records: base snapshots, undo, batches, the log of syncs, records of newer desks,
 * and ops that were on their way. Part of the caller's transaction.
 */
export async function forgetBeside(db: DeskDatabase, forgetter: Forgetter, gone: Keys, keep: Keys): Promise<void> {
  await db.bases.toCollection().modify((row, context) => {
    if (!keep.has(row.type, row.id)) context.value = { ...row, record: forgetInRecord(row.type, row.record, forgetter) }
  })
  await forgetInUndo(db, forgetter, gone)
  await forgetInBatches(db, forgetter, gone)
  await db.syncLog.toCollection().modify((row, context) => {
    const received = row.received.filter(({ type, id }) => !gone.has(type, id))
    context.value = forgetter.inValue({ ...row, received })
  })
  await db.unknownRecords.toCollection().modify((row, context) => {
    if (!keep.has(row.type, row.id)) context.value = forgetter.inValue(row)
  })
  await thawOps(db)
}

async function forgetInUndo(db: DeskDatabase, forgetter: Forgetter, gone: Keys): Promise<void> {
  await db.undo.toCollection().modify((row: UndoRow, context) => {
    const changes = row.changes
      .filter(({ type, id }) => !gone.has(type, id))
      .map(({ type, id, before, after }) => ({
        type,
        id,
        before: before && forgetInRecord(type, before, forgetter),
        after: after && forgetInRecord(type, after, forgetter),
      }))
    // A step of which nothing is left would take back nothing, and its name may name the person.
    if (changes.length === 0 && row.changes.length > 0) delete (context as { value?: UndoRow }).value
    else context.value = { ...row, changes, label: forgetter.inValue(row.label) }
  })
}

async function forgetInBatches(db: DeskDatabase, forgetter: Forgetter, gone: Keys): Promise<void> {
  await db.batches.toCollection().modify((row: BatchRow, context) => {
    const { type } = row
    const { removed, ...rest } = row
    context.value = {
      ...rest,
      created: row.created.filter((id) => !gone.has(type, id)),
      updated: row.updated
        .filter(({ id }) => !gone.has(type, id))
        .map(({ id, before, after }) => ({
          id,
          before: forgetInRecord(type, before, forgetter),
          after: forgetInRecord(type, after, forgetter),
        })),
      ...(removed
        ? {
            removed: removed
              .filter(({ id }) => !gone.has(type, id))
              .map((record) => forgetInRecord(type, record, forgetter)),
          }
        : {}),
    }
  })
}

/**
 * Ops on their way hold what was written. They go again with the next sync, made anew from what is here now; the secretariat
 * finds that it has applied them, or has not. Whoever waits for their answer finds nothing to settle.
 */
async function thawOps(db: DeskDatabase): Promise<void> {
  const batch = await readBatch(db)
  if (!batch) return
  for (const { type, id } of batch.ops) {
    const row = isEntityType(type) ? await db.outbox.get([type, id]) : undefined
    if (!row?.inFlight) continue
    const { inFlight: _inFlight, ...rest } = row
    await db.outbox.put(rest satisfies OutboxRow)
  }
  await writeBatchRow(db, undefined)
}
