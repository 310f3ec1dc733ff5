import { entities, isEntityType } from '../../shared/model/entities.ts'
import { err, ok, type Result } from '../../shared/result.ts'
import type { Fields } from '../../shared/sync/merge.ts'
import { SCHEMA_VERSION, type PushOp } from '../../shared/sync/wire.ts'

/** The feed puts the type into JSON as it is, and desks make table names of it. */
const TYPE_NAME = /^[A-Za-z][A-Za-z0-9]{0,59}$/
/** Deeper values than any of ours; PostgreSQL would refuse them with its own words. */
const MAX_DEPTH = 32

/**
 * Whether an op may be looked at, before anything is known about the record. A type we do not know is accepted from a
 * newer desk, kept as it is, and reaches the desks that know it (sync.md §4).
 * Errors: `op.invalid`, `op.unknown-type`, `op.private`, `op.out-of-scope`.
 */
export function checkOp(op: PushOp, scope: string): Result<void> {
  if (!TYPE_NAME.test(op.type)) return err('op.invalid', { field: 'type' })
  if (!isEntityType(op.type)) {
    if (op.schemaVersion <= SCHEMA_VERSION) return err('op.unknown-type', { type: op.type })
  } else if (entities[op.type].sync === 'never') {
    return err('op.private', { type: op.type })
  }
  if (op.type === 'focalPoint' && op.id !== scope) return err('op.out-of-scope')
  if (isDeeperThan(op.patch, MAX_DEPTH) || isDeeperThan(op.base, MAX_DEPTH))
    return err('op.invalid', { field: 'patch' })
  return ok(undefined)
}

/** Whether the record as it would be written may be stored. `changed`: the fields this op answers for, or the whole of it. */
export function checkRecord(
  type: string,
  data: Fields,
  changed: readonly string[] | 'all',
  schemaVersion: number,
): Result<void> {
  if (type === 'organisation' && data.sharing !== 'shared') return err('op.private', { type })
  // Written by a newer desk: what we would call wrong may be a value we do not know yet.
  if (!isEntityType(type) || schemaVersion > SCHEMA_VERSION) return ok(undefined)
  const parsed = entities[type].schema.safeParse(data)
  if (parsed.success) return ok(undefined)
  const field = parsed.error.issues
    .map((issue) => String(issue.path[0]))
    .find((name) => changed === 'all' || changed.includes(name))
  return field === undefined ? ok(undefined) : err('op.invalid', { field })
}

/** The organisation whose sharing decides about a record; `undefined` where there is none to ask. */
export function parentOf(type: string, data: Fields): string | undefined {
  if (!isEntityType(type) || entities[type].sync !== 'withOrganisation' || type === 'organisation') return undefined
  return typeof data.organisationId === 'string' ? data.organisationId.toLowerCase() : undefined
}

function isDeeperThan(value: unknown, limit: number): boolean {
  let level: unknown[] = [value]
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > limit) return true
    level = level.flatMap((item): unknown[] => (typeof item === 'object' && item !== null ? Object.values(item) : []))
  }
  return false
}
