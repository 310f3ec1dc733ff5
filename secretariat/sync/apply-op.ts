import { mergePolicy } from '../../shared/model/entities.ts'
import { err, ok, type Result } from '../../shared/result.ts'
import { applyFields, isLocalField, mergeFields, type FieldClash, type Fields } from '../../shared/sync/merge.ts'
import { sameField, sameSet } from '../../shared/sync/merge-values.ts'
import type { PushOp } from '../../shared/sync/wire.ts'
import { checkRecord } from './check-op.ts'
import { writerOf } from './field-meta.ts'
import type { StoredRecord } from './record-store.ts'

/** What an op does to the record it names. */
export interface Effect {
  readonly outcome: 'applied' | 'merged' | 'conflict'
  /** The record's content afterwards, without its new revision; absent: nothing is there and nothing changes. */
  readonly data?: Fields
  readonly deleted: boolean
  /** Fields that differ from before; empty and `deleted` as before: nothing to write. */
  readonly changed: readonly string[]
  readonly schemaVersion: number
  readonly conflicts: readonly FieldClash[]
}

/** The name of the conflict between deleting a record and editing it. `null` is the side that deleted. */
export const WHOLE_RECORD = '*'

/**
 * Applies one op to what is stored. A pure rule: reads nothing, writes nothing. `now` caps what a desk's clock claims.
 * Errors: `op.invalid`, `op.private`, `op.missing-record` (an update of something that is not here).
 */
export function applyOp(op: PushOp, existing: StoredRecord | undefined, now: Date): Result<Effect> {
  if (op.action === 'delete') return ok(remove(op, existing))
  const patch = stamped(op, existing, now)
  if (!existing) {
    if (op.action === 'update') return err('op.missing-record')
    return checked(op, { ...applyFields({}, patch), id: op.id }, undefined, { outcome: 'applied', conflicts: [] })
  }
  if (existing.deleted) return revive(op, patch, existing)
  if (op.action === 'update' && op.baseRev === existing.rev) {
    return checked(op, applyFields(existing.data, patch), existing, { outcome: 'applied', conflicts: [] })
  }
  const { merged, conflicts } = mergeFields({
    type: op.type,
    base: op.action === 'create' ? {} : op.base,
    mine: patch,
    theirs: existing.data,
    theirsChanged: (field) => (writerOf(existing.meta, field)?.rev ?? 0) > op.baseRev,
  })
  return checked(op, merged, existing, { outcome: conflicts.length > 0 ? 'conflict' : 'merged', conflicts })
}

/** A record somebody changed meanwhile stays, and a person decides (sync.md §3). */
function remove(op: PushOp, existing: StoredRecord | undefined): Effect {
  if (!existing)
    return { outcome: 'applied', deleted: true, changed: [], schemaVersion: op.schemaVersion, conflicts: [] }
  const { data, schemaVersion } = existing
  const edited = !existing.deleted && existing.rev > op.baseRev
  const conflicts = edited ? [{ field: WHOLE_RECORD, base: null, mine: null, theirs: data }] : []
  return { outcome: edited ? 'conflict' : 'applied', data, deleted: !edited, changed: [], schemaVersion, conflicts }
}

/** Back from deletion: taken back by whoever saw the deletion; by whoever did not, with a conflict to decide. */
function revive(op: PushOp, patch: Fields, existing: StoredRecord): Result<Effect> {
  const unseen = op.action === 'update' && op.baseRev < existing.rev
  const data = op.action === 'create' ? { ...applyFields({}, patch), id: op.id } : applyFields(existing.data, patch)
  const conflicts = unseen ? [{ field: WHOLE_RECORD, base: null, mine: data, theirs: null }] : []
  return checked(op, data, existing, { outcome: unseen ? 'conflict' : 'applied', conflicts })
}

function checked(
  op: PushOp,
  data: Fields,
  existing: StoredRecord | undefined,
  effect: Pick<Effect, 'outcome' | 'conflicts'>,
): Result<Effect> {
  const before = existing?.data ?? {}
  const fields = [...new Set([...Object.keys(data), ...Object.keys(before)])].filter((field) => !isLocalField(field))
  const same = (field: string) =>
    (mergePolicy(op.type, field) === 'set' ? sameSet : sameField)(data[field], before[field])
  const changed = existing ? fields.filter((field) => !same(field)) : fields
  const schemaVersion = Math.max(op.schemaVersion, existing?.schemaVersion ?? 0)
  const allowed = checkRecord(op.type, { ...data, rev: existing?.rev ?? 0 }, existing ? changed : 'all', schemaVersion)
  return allowed.ok ? ok({ ...effect, data, deleted: false, changed, schemaVersion }) : allowed
}

/**
 * Desks send no `updatedAt` with an update: it is the instant of the op. A clock that runs ahead counts as now, else every
 * later edit would look older for years.
 */
function stamped(op: PushOp, existing: StoredRecord | undefined, now: Date): Fields {
  const given = op.action === 'create' ? op.patch : withoutBookkeeping(op.patch)
  const claimed = [op.at, given.updatedAt, existing?.data.updatedAt]
    .filter((value) => typeof value === 'string')
    .map((value) => Date.parse(value))
    .filter((time) => !Number.isNaN(time))
  const updatedAt = new Date(Math.min(now.getTime(), Math.max(...claimed))).toISOString()
  return { ...given, updatedAt }
}

function withoutBookkeeping(patch: Fields): Fields {
  return Object.fromEntries(Object.entries(patch).filter(([field]) => field !== 'createdAt' && field !== 'updatedAt'))
}
