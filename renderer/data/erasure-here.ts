import { entityTypes, isEntityType, type EntityType } from '../../shared/model/entities.ts'
import type { Forgetting } from '../../shared/model/erasure.ts'
import { createForgetter, type Forgetter } from '../../shared/privacy/forget.ts'
import { forgetInRecord, keySet } from '../../shared/privacy/forget-record.ts'
import { derive, withoutDerived } from './derived.ts'
import { queueJournal } from './door/commit.ts'
import { forgetBeside } from './erasure-beside.ts'
import type { RecordKey } from './rows.ts'
import type { DeskDatabase } from './schema.ts'

/** Small enough that the page answers between two chunks. */
const CHUNK = 300

export interface ErasedHere {
  /** Records that are gone, and texts in which words were replaced. */
  readonly removed: number
  readonly replaced: number
  readonly counts: Readonly<Record<string, number>>
  /** Records that are gone or changed, for those who listen. */
  readonly touched: ReadonlyMap<EntityType, readonly string[]>
}

/**
 * Forgets records and words in everything this database holds: records, what undo, batches and sync keep of them, and what
 * waits to be sent. Runs inside the caller's transaction over all tables, and may run again: it then finds nothing.
 *
 * A removed record goes to the secretariat as any removal does, standing on a version that has no content any more. A record
 * in which only words were replaced waits for nobody: the secretariat replaces the same words by the same rule.
 */
export async function eraseHere(
  db: DeskDatabase,
  forget: Forgetting,
  now: string,
  onProgress?: (done: number, total: number) => void,
): Promise<ErasedHere> {
  const forgetter = createForgetter(forget)
  const keys = await withConflicts(db, forget.keys)
  const gone = keySet(keys)
  const touched = new Map<EntityType, string[]>()
  const counts: Record<string, number> = {}
  for (const { type, id } of keys) {
    if (!isEntityType(type)) continue
    if (!(await removeRecord(db, type, id, now))) continue
    counts[type] = (counts[type] ?? 0) + 1
    touched.set(type, [...(touched.get(type) ?? []), id])
  }
  if (forget.fingerprints.length + keys.length > 0) {
    const keep = keySet(forget.keep)
    for (const [done, type] of entityTypes.entries()) {
      onProgress?.(done, entityTypes.length)
      const ids = await forgetInTable(db, type, forgetter, keep)
      if (ids.length > 0) touched.set(type, [...(touched.get(type) ?? []), ...ids])
    }
  }
  await forgetBeside(db, forgetter, gone, keySet(forget.keep))
  await queueJournal(
    db,
    now,
    [...touched].map(([type, ids]) => ({ type, ids })),
  )
  const removed = Object.values(counts).reduce((sum, count) => sum + count, 0)
  return { removed, replaced: forgetter.replaced(), counts, touched }
}

/** Conflicts keep values of the records they are about. */
async function withConflicts(db: DeskDatabase, keys: Forgetting['keys']): Promise<Forgetting['keys']> {
  if (keys.length === 0) return keys
  const conflicts = await db.fieldConflict
    .where('recordId')
    .anyOf(keys.map(({ id }) => id))
    .primaryKeys()
  return [...keys, ...conflicts.map((id) => ({ type: 'fieldConflict', id }))]
}

async function removeRecord(db: DeskDatabase, type: EntityType, id: string, now: string): Promise<boolean> {
  const key: RecordKey = [type, id]
  const record = await db.records(type).get(id)
  const base = await db.bases.get(key)
  const row = await db.outbox.get(key)
  await db.records(type).delete(id)
  const known = base?.record ?? (record && record.rev > 0 ? record : undefined)
  if (!known) {
    await db.outbox.delete(key)
    return record !== undefined
  }
  const { createdAt, updatedAt, rev } = known
  await db.bases.put({ type, id, record: { id, createdAt, updatedAt, rev }, rev: base?.rev ?? rev })
  await db.outbox.put({ type, id, at: row?.at ?? now, changedAt: now, generation: (row?.generation ?? 0) + 1 })
  return record !== undefined
}

async function forgetInTable(
  db: DeskDatabase,
  type: EntityType,
  forgetter: Forgetter,
  keep: ReturnType<typeof keySet>,
): Promise<readonly string[]> {
  const table = db.records(type)
  const changed: string[] = []
  for (let after = ''; ;) {
    const chunk = await table.where('id').above(after).limit(CHUNK).toArray()
    const next = chunk.flatMap((record) => {
      if (keep.has(type, record.id)) return []
      const before = withoutDerived(record)
      const forgotten = forgetInRecord(type, before, forgetter)
      if (forgotten === before) return []
      const fresh = { ...forgotten }
      derive(type, fresh)
      return [fresh]
    })
    await table.bulkPut(next)
    for (const { id } of next) changed.push(id)
    if (chunk.length < CHUNK) return changed
    after = chunk.at(-1)?.id ?? after
  }
}
