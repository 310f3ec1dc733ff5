import type { Transaction } from 'kysely'
import { derivedId } from '../../shared/ids.ts'
import type { Fields } from '../../shared/sync/merge.ts'
import type { PushOp } from '../../shared/sync/wire.ts'
import type { Caller } from '../context.ts'
import type { Tables } from '../database/schema.ts'
import { WHOLE_RECORD, type Effect } from './apply-op.ts'
import { createdBy, deletedBy, lastWriter, writerOf, writtenBy, type FieldWriter } from './field-meta.ts'
import { keyOf, storeChanges, storeRecords, type Change, type RecordKey, type StoredRecord } from './record-store.ts'

/**
 * The records a push works on, and what it will write. Everything is read before and written after, each in one
 * statement; in between each op sees what the ops before it did.
 */
export interface Ledger {
  find(key: RecordKey): StoredRecord | 'foreign' | undefined
  /** Records the effect of an op, with its conflicts as records of their own. Answers the record as it stands now. */
  write(op: PushOp, effect: Effect): StoredRecord | undefined
  /** Writes all of it; answers the last sequence number used. */
  store(tx: Transaction<Tables>): Promise<number>
}

interface LedgerInput {
  readonly loaded: ReadonlyMap<string, StoredRecord | 'foreign'>
  /** The last sequence number given. */
  readonly sequence: number
  readonly caller: Caller
  readonly syncId: string
  readonly now: Date
  /** Member id → name, so that a conflict can say who. */
  readonly names: ReadonlyMap<string, string>
}

export function openLedger({ loaded, sequence, caller, syncId, now, names }: LedgerInput): Ledger {
  const records = new Map(loaded)
  const touched = new Map<string, StoredRecord>()
  const changes: Change[] = []
  let seq = sequence

  function put(
    record: StoredRecord,
    change: Omit<Change, 'seq' | 'type' | 'id' | 'syncId' | 'deviceId'>,
  ): StoredRecord {
    const stored = { ...record, rev: seq, data: { ...record.data, rev: seq } }
    records.set(keyOf(record), stored)
    touched.set(keyOf(record), stored)
    changes.push({ ...change, seq, type: record.type, id: record.id, syncId, deviceId: caller.deviceId })
    return stored
  }

  function find(key: RecordKey) {
    return records.get(keyOf(key))
  }

  function writeRecord(op: PushOp, effect: Effect, writer: FieldWriter, existing: StoredRecord | undefined) {
    const { data, deleted, changed, schemaVersion } = effect
    if (data === undefined) return undefined
    const moved = changed.some((field) => field !== 'updatedAt') || deleted !== existing?.deleted
    if (existing && !moved) return existing
    seq += 1
    const by = { ...writer, rev: seq }
    const meta = !existing
      ? createdBy(by)
      : deleted
        ? deletedBy(existing.meta, by)
        : writtenBy(existing.meta, changed, by)
    return put(
      { type: op.type, id: op.id, rev: seq, deleted, schemaVersion, data, meta },
      {
        action: deleted ? 'delete' : existing && !existing.deleted ? 'update' : 'create',
        opId: op.opId,
        atClaimed: op.at,
        patch: deleted ? {} : pick(data, changed),
        prev: deleted ? data : pick(existing?.data ?? {}, changed),
      },
    )
  }

  function writeConflicts(op: PushOp, effect: Effect, writer: FieldWriter, existing: StoredRecord | undefined) {
    for (const clash of effect.conflicts) {
      seq += 1
      const theirs =
        clash.field === WHOLE_RECORD ? lastWriter(existing?.meta ?? {}) : writerOf(existing?.meta ?? {}, clash.field)
      const at = now.toISOString()
      const data: Fields = {
        id: derivedId(caller.deviceId, op.opId, 'conflict', clash.field),
        createdAt: at,
        updatedAt: at,
        recordType: op.type,
        recordId: op.id,
        field: clash.field,
        base: clash.base ?? null,
        mine: clash.mine ?? null,
        mineBy: caller.memberName,
        mineAt: op.at,
        theirs: clash.theirs ?? null,
        theirsBy: names.get(theirs?.member ?? '') ?? '',
        theirsAt: theirs?.at ?? at,
        state: 'open',
      }
      const id = String(data.id)
      put(
        {
          type: 'fieldConflict',
          id,
          rev: seq,
          deleted: false,
          schemaVersion: 1,
          data,
          meta: createdBy({ ...writer, rev: seq }),
        },
        { action: 'create', opId: op.opId, atClaimed: op.at, patch: data, prev: {} },
      )
    }
  }

  return {
    find,
    write(op, effect) {
      const found = find(op)
      const existing = found === 'foreign' ? undefined : found
      const writer = { rev: 0, member: caller.memberId, device: caller.deviceId, at: op.at, op: op.opId }
      const stored = writeRecord(op, effect, writer, existing)
      writeConflicts(op, effect, writer, existing)
      return stored
    },
    async store(tx) {
      await storeRecords(tx, caller.scope, [...touched.values()])
      await storeChanges(tx, caller.scope, changes, now)
      return seq
    },
  }
}

function pick(data: Fields, fields: readonly string[]): Fields {
  return Object.fromEntries(fields.map((field) => [field, data[field] ?? null]))
}
