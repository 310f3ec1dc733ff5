import { Dexie } from 'dexie'
import { entities, entityTypes, type EntityType } from '../../../shared/model/entities.ts'
import type { AnyRecord } from '../../../shared/model/entity.ts'
import type { IdSource } from '../../../shared/ports.ts'
import { ok, type Result } from '../../../shared/result.ts'
import type { Limits, PushBatch } from '../../../shared/sync/engine-ports.ts'
import { isLocalField } from '../../../shared/sync/merge.ts'
import { patchBetween } from '../../../shared/sync/patch.ts'
import { SCHEMA_VERSION, type PushOp } from '../../../shared/sync/wire.ts'
import { transact } from '../door/transact.ts'
import type { OutboxRow, RecordKey } from '../rows.ts'
import type { DeskDatabase } from '../schema.ts'
import { readBatch, writeBatchRow } from './memory.ts'

/** What one waiting record would send; `undefined`: it is as the secretariat has it. */
export function opOf(
  row: Pick<OutboxRow, 'type' | 'id' | 'changedAt'>,
  record: AnyRecord | undefined,
  base: AnyRecord | undefined,
  opId: string,
): PushOp | undefined {
  const head = { opId, type: row.type, id: row.id, schemaVersion: SCHEMA_VERSION, at: row.changedAt }
  if (!record) return base && { ...head, action: 'delete', baseRev: base.rev, patch: {}, base: {} }
  if (base) {
    const change = patchBetween(base, record)
    return (
      change && { ...head, action: 'update', baseRev: base.rev, patch: { ...change.patch }, base: { ...change.base } }
    )
  }
  if (record.rev > 0) return undefined
  const fields = Object.entries(record).filter(([field]) => !isLocalField(field))
  return { ...head, action: 'create', baseRev: 0, patch: Object.fromEntries(fields), base: {} }
}

/**
 * Freezes the next ops into a batch, in one transaction: parents before what refers to them, nothing that is held back or
 * was refused, nothing under a parent the secretariat does not have yet. From here on an op is what it is; an edit
 * meanwhile raises the row's generation and goes with the next batch.
 */
export async function freezeBatch(
  db: DeskDatabase,
  limits: Limits,
  ids: IdSource,
): Promise<Result<PushBatch | undefined>> {
  // Looked at outside of any transaction first: an idle sync must not write, nor lock.
  if ((await db.outbox.count()) === 0) return ok(undefined)
  return transact<PushBatch | undefined>(db, db.tables, async () => {
    const unanswered = await readBatch(db)
    if (unanswered) return ok(unanswered)
    const absent = await absentParents(db)
    const ops: PushOp[] = []
    let bytes = 20
    for (const type of entityTypes) {
      if (entities[type].sync === 'never' || ops.length >= limits.pushOps) continue
      const rows = await sendable(db, type, limits.pushOps - ops.length, absent)
      for (const { row, record, base } of rows) {
        const key: RecordKey = [row.type, row.id]
        const op = opOf(row, record, base, ids.next())
        if (!op) {
          await db.outbox.delete(key)
          await db.bases.delete(key)
          continue
        }
        const size = sizeOf(op)
        if (ops.length > 0 && bytes + size > limits.pushBytes) return commit(db, ops, ids)
        bytes += size
        ops.push(op)
        await db.outbox.put({ ...row, inFlight: { opId: op.opId, generation: row.generation } })
      }
    }
    return ops.length > 0 ? commit(db, ops, ids) : ok(undefined)
  })
}

async function commit(db: DeskDatabase, ops: readonly PushOp[], ids: IdSource): Promise<Result<PushBatch>> {
  const batch: PushBatch = { key: ids.next(), ops }
  await writeBatchRow(db, batch)
  return ok(batch)
}

interface Waiting {
  readonly row: OutboxRow
  readonly record: AnyRecord | undefined
  readonly base: AnyRecord | undefined
}

async function sendable(
  db: DeskDatabase,
  type: EntityType,
  limit: number,
  absent: ReadonlySet<string>,
): Promise<readonly Waiting[]> {
  const all = db.outbox.where('[type+id]').between([type, Dexie.minKey], [type, Dexie.maxKey])
  const free = all.filter((row) => !row.held && !row.parked && !row.inFlight)
  // Rows under a parent that is not sent are left out below, and must not use up the limit.
  const rows = await (absent.size > 0 ? free : free.limit(limit)).toArray()
  const records = await db.records(type).bulkGet(rows.map(({ id }) => id))
  const bases = await db.bases.bulkGet(rows.map((row): RecordKey => [row.type, row.id]))
  return rows
    .map((row, index): Waiting => ({ row, record: records[index], base: bases[index]?.record }))
    .filter(({ record, base }) => ![record ?? base].some((one) => one && refersTo(one, absent)))
    .slice(0, limit)
}

function refersTo(record: AnyRecord, absent: ReadonlySet<string>): boolean {
  return [record.organisationId, record.pageId].some((parent) => typeof parent === 'string' && absent.has(parent))
}

/** Parents that wait themselves, held back or refused, and that the secretariat has never had. */
async function absentParents(db: DeskDatabase): Promise<ReadonlySet<string>> {
  const absent = new Set<string>()
  for (const type of ['organisation', 'participantPage'] as const) {
    const rows = await db.outbox
      .where('[type+id]')
      .between([type, Dexie.minKey], [type, Dexie.maxKey])
      .filter((row) => row.held === true || row.parked !== undefined)
      .toArray()
    const bases = await db.bases.bulkGet(rows.map((row): RecordKey => [type, row.id]))
    rows.forEach((row, index) => {
      if (!bases[index]) absent.add(row.id)
    })
  }
  return absent
}

const encoder = new TextEncoder()

function sizeOf(op: PushOp): number {
  return encoder.encode(JSON.stringify(op)).length + 1
}
