import { sql, type Transaction } from 'kysely'
import type * as z from 'zod'
import { recordHash } from '../../shared/sync/digest.ts'
import type { Forgetting } from '../../shared/model/erasure.ts'
import { createForgetter } from '../../shared/privacy/forget.ts'
import { err, ok, type Result } from '../../shared/result.ts'
import type { eraseRequest, eraseResponse } from '../../shared/sync/wire.ts'
import { instantOf, type Caller, type Context } from '../context.ts'
import type { Tables } from '../database/schema.ts'
import { forgetInHistory, forgetInRecords } from './erase-words.ts'
import { lockSequence, storeSequence } from './record-store.ts'

export interface Erased {
  readonly removed: number
  readonly replaced: number
}

/**
 * Erases records with all their earlier revisions, and words within the others of the scope. What other desks hold of them goes
 * with the tombstone and the certificate, which reach them by the feed. Asked again, it finds nothing. Errors:
 * `secretariat.refused` for who is no officer.
 */
export async function erase(
  context: Context,
  caller: Caller,
  { id, forget }: z.output<typeof eraseRequest>,
): Promise<Result<z.output<typeof eraseResponse>>> {
  if (caller.role !== 'officer') return err('secretariat.refused', { reason: 'officers-only' })
  const now = instantOf(context.clock)
  const erased = await context.db.transaction().execute(async (tx) => {
    const sequence = await lockSequence(tx)
    const done = await eraseWithin(tx, { scope: caller.scope, erasureId: id, forget, now, sequence })
    await storeSequence(tx, done.sequence)
    return done
  })
  return ok({ at: now.toISOString(), removed: erased.removed, replaced: erased.replaced })
}

export interface EraseFacts {
  readonly scope: string
  readonly erasureId: string
  readonly forget: Forgetting
  readonly now: Date
  /** The last sequence number given; the caller holds the lock. */
  readonly sequence: number
}

/** The same within a transaction that holds the counter. Answers the last sequence number used. */
export async function eraseWithin(
  tx: Transaction<Tables>,
  facts: EraseFacts,
): Promise<Erased & { readonly sequence: number }> {
  const { scope, forget } = facts
  await noteErased(tx, facts)
  const tombs = await buryRecords(tx, facts)
  const forgetter = createForgetter(forget)
  const sequence = await forgetInRecords(tx, scope, forget, forgetter, tombs.sequence)
  await forgetInHistory(tx, scope, forget, forgetter)
  return { removed: tombs.count, replaced: forgetter.replaced(), sequence }
}

async function noteErased(tx: Transaction<Tables>, { scope, erasureId, forget, now }: EraseFacts): Promise<void> {
  await sql`
    insert into erased (scope, type, id, erasure_id, at)
    select ${scope}::uuid, type, id, ${erasureId}::uuid, ${now.toISOString()}::timestamptz
    from unnest(${forget.keys.map(({ type }) => type)}::text[], ${forget.keys.map((key) => key.id)}::uuid[]) as given(type, id)
    on conflict do nothing`.execute(tx)
}

/** Tombstones without content in place of the records and of the conflicts about them; their history keeps dates only. */
async function buryRecords(
  tx: Transaction<Tables>,
  { scope, forget, sequence }: EraseFacts,
): Promise<{ readonly count: number; readonly sequence: number }> {
  const { rows } = await sql<{ type: string; id: string; deleted: boolean; data: string }>`
    select r.type, r.id, r.deleted, r.data::text as data from record r
    where r.scope = ${scope}::uuid and (
      (r.type, r.id) in (
        select type, id
        from unnest(${forget.keys.map(({ type }) => type)}::text[], ${forget.keys.map((key) => key.id)}::uuid[]) as given(type, id)
      )
      or (r.type = 'fieldConflict' and r.data->>'recordId' = any(${forget.keys.map((key) => key.id)}::text[]))
    )
    order by r.type, r.id`.execute(tx)
  const buried = rows
    // A tombstone that has been emptied already need not be shown again.
    .filter(({ deleted, data }) => !deleted || Object.keys(JSON.parse(data) as object).length > 2)
    .map(({ type, id }, index) => ({ type, id, rev: sequence + index + 1 }))
  const texts = buried.map(({ id, rev }) => JSON.stringify({ id, rev }))
  await sql`
    update record set rev = given.rev, seq = given.rev, deleted = true, hash = given.hash, lookup = null,
      data = given.data::json, bytes = octet_length(given.data), field_meta = '{}'::json
    from unnest(
      ${buried.map(({ type }) => type)}::text[],
      ${buried.map(({ id }) => id)}::uuid[],
      ${buried.map(({ rev }) => rev)}::bigint[],
      ${buried.map(({ id, rev }) => recordHash(id, rev))}::bigint[],
      ${texts}::text[]
    ) as given(type, id, rev, hash, data)
    where record.scope = ${scope}::uuid and record.type = given.type and record.id = given.id`.execute(tx)
  await sql`
    update change set patch = '{}'::json, prev = '{}'::json
    from unnest(${rows.map(({ type }) => type)}::text[], ${rows.map(({ id }) => id)}::uuid[]) as given(type, id)
    where change.scope = ${scope}::uuid and change.type = given.type and change.id = given.id`.execute(tx)
  return { count: buried.length, sequence: sequence + buried.length }
}
