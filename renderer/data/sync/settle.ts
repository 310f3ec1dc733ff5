import { isEntityType, type EntityType } from '../../../shared/model/entities.ts'
import type { AnyRecord } from '../../../shared/model/entity.ts'
import { ok, type DeskError, type Result } from '../../../shared/result.ts'
import type { BatchSettled, PushBatch } from '../../../shared/sync/engine-ports.ts'
import { applyFields } from '../../../shared/sync/merge.ts'
import { rebase } from '../../../shared/sync/rebase.ts'
import type { PushOp, PushResult } from '../../../shared/sync/wire.ts'
import { announceChanges } from '../changes.ts'
import { derive, withoutDerived } from '../derived.ts'
import { transact } from '../door/transact.ts'
import type { BaseRow, OutboxRow, RecordKey } from '../rows.ts'
import type { DeskDatabase } from '../schema.ts'
import { readMemory, Sums, writeBatchRow, writeMemory } from './memory.ts'

interface Settling {
  readonly op: PushOp
  readonly type: EntityType
  readonly row: OutboxRow
  readonly record: AnyRecord | undefined
  readonly base: BaseRow | undefined
  /** Nobody edited the record while its op was on the way. */
  readonly untouched: boolean
}

/** Takes over the answers to a batch, in one transaction. What was edited meanwhile stays pending, on top of the answer. */
export async function settleBatch(
  db: DeskDatabase,
  batch: PushBatch,
  results: readonly PushResult[],
): Promise<Result<BatchSettled>> {
  const answers = new Map(results.map((result) => [result.opId, result]))
  const counts = { applied: 0, merged: 0, conflicts: 0, parked: 0 }
  const settled = await transact(db, db.tables, async (db) => {
    const memory = await readMemory(db)
    const sums = new Sums(memory.sums)
    for (const op of batch.ops) {
      const settling = await settlingOf(db, op)
      if (!settling) continue
      const answer = answers.get(op.opId)
      if (!answer) {
        await release(db, settling.row)
      } else if (answer.reason?.code === 'op.missing-record') {
        await sendAsNew(db, settling)
        sums.move(op.type, op.id, settling.base?.rev ?? settling.record?.rev ?? 0, 0)
      } else if (answer.reason?.code === 'op.erased') {
        await forgetErased(db, settling)
        sums.move(op.type, op.id, settling.base?.rev ?? settling.record?.rev ?? 0, 0)
      } else if (answer.outcome === 'rejected') {
        if (await refuse(db, settling, answer.reason ?? { code: 'op.invalid' })) counts.parked += 1
      } else {
        const rev = await accept(db, settling, answer)
        sums.move(op.type, op.id, settling.base?.rev ?? settling.record?.rev ?? 0, rev)
        counts.applied += 1
        if (answer.outcome === 'merged') counts.merged += 1
        if (answer.outcome === 'conflict') counts.conflicts += answer.conflicts?.length ?? 1
      }
    }
    await writeBatchRow(db, undefined)
    await writeMemory(db, { ...memory, sums: sums.toRows() })
    return ok(counts)
  })
  if (settled.ok) {
    const byType = Map.groupBy(batch.ops, (op) => op.type)
    for (const [type, ops] of byType)
      if (isEntityType(type))
        announceChanges(
          db.name,
          type,
          ops.map(({ id }) => id),
        )
  }
  return settled
}

/** The batch goes back among what waits; `reason`: it is parked with it. */
export async function thawBatch(db: DeskDatabase, batch: PushBatch, reason?: DeskError): Promise<Result<void>> {
  return transact(db, [db.outbox, db.meta], async (db) => {
    for (const op of batch.ops) {
      const row = await db.outbox.get([op.type, op.id])
      if (row?.inFlight?.opId !== op.opId) continue
      const { inFlight, ...rest } = row
      await db.outbox.put(reason && inFlight.generation === row.generation ? { ...rest, parked: reason } : rest)
    }
    await writeBatchRow(db, undefined)
    return ok(undefined)
  })
}

async function settlingOf(db: DeskDatabase, op: PushOp): Promise<Settling | undefined> {
  if (!isEntityType(op.type)) return undefined
  const key: RecordKey = [op.type, op.id]
  const row = await db.outbox.get(key)
  if (row?.inFlight?.opId !== op.opId) return undefined
  const record = await db.records(op.type).get(op.id)
  const base = await db.bases.get(key)
  return { op, type: op.type, row, record, base, untouched: row.inFlight.generation === row.generation }
}

async function release(db: DeskDatabase, row: OutboxRow): Promise<void> {
  const { inFlight: _inFlight, ...rest } = row
  await db.outbox.put(rest)
}

/** The secretariat has lost the record an update was for: what is here goes there as a new one. */
async function sendAsNew(db: DeskDatabase, { op, type, row }: Settling): Promise<void> {
  await db.records(type).update(op.id, { rev: 0 })
  await db.bases.delete([op.type, op.id])
  await release(db, row)
}

/** Somebody erased the record, or the person it is about, while this desk was away: it goes here as well. */
async function forgetErased(db: DeskDatabase, { op, type }: Settling): Promise<void> {
  await db.records(type).delete(op.id)
  await db.outbox.delete([op.type, op.id])
  await db.bases.delete([op.type, op.id])
}

/** Parked, unless it was edited meanwhile: that may have mended it. */
async function refuse(
  db: DeskDatabase,
  { row, untouched }: Settling,
  reason: NonNullable<PushResult['reason']>,
): Promise<boolean> {
  const { inFlight: _inFlight, ...rest } = row
  const parked: DeskError =
    reason.params === undefined ? { code: reason.code } : { code: reason.code, params: reason.params }
  await db.outbox.put(untouched ? { ...rest, parked } : rest)
  return untouched
}

/** The secretariat has the op. Answers its revision of the record; 0: it has none. */
async function accept(db: DeskDatabase, settling: Settling, answer: PushResult): Promise<number> {
  const { op, type, row, record, untouched } = settling
  const key: RecordKey = [op.type, op.id]
  const forget = async () => {
    await db.outbox.delete(key)
    await db.bases.delete(key)
  }
  const theirs = theirsOf(settling, answer)
  if (!theirs) {
    if (untouched) {
      await db.records(type).delete(op.id)
      await forget()
    } else if (!record) {
      await forget()
    } else {
      // Removed as asked, and made anew meanwhile: that is a new record to the secretariat.
      await db.records(type).update(op.id, { rev: 0 })
      await db.bases.delete(key)
      await release(db, row)
    }
    return 0
  }
  if (untouched) {
    await put(db, type, theirs)
    await forget()
  } else if (!record) {
    await db.bases.put({ type, id: op.id, record: theirs, rev: theirs.rev })
    await release(db, row)
  } else {
    const rebased = rebase(type, sentState(settling), withoutDerived(record), theirs)
    await put(db, type, rebased.record)
    if (rebased.base) {
      await db.bases.put({ type, id: op.id, record: rebased.base, rev: theirs.rev })
      await release(db, row)
    } else await forget()
  }
  return theirs.rev
}

/** The secretariat's record after the op; `undefined`: there is none any more. */
function theirsOf(settling: Settling, answer: PushResult): AnyRecord | undefined {
  const { op } = settling
  if (answer.deleted) return undefined
  if (!answer.data && op.action === 'delete') return undefined
  const data = answer.data ?? sentState(settling)
  return { ...data, id: op.id, rev: answer.rev ?? op.baseRev } as unknown as AnyRecord
}

/** The record as it was when its op was frozen. */
function sentState({ op, base }: Settling): AnyRecord {
  return { ...applyFields(base?.record ?? {}, op.patch), id: op.id, rev: op.baseRev } as unknown as AnyRecord
}

async function put(db: DeskDatabase, type: EntityType, record: AnyRecord): Promise<void> {
  const fresh = { ...record }
  derive(type, fresh)
  await db.records(type).put(fresh)
}
