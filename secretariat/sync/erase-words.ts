import { sql, type Transaction } from 'kysely'
import type { Forgetting } from '../../shared/model/erasure.ts'
import type { Forgetter } from '../../shared/privacy/forget.ts'
import { forgetInRecord, keySet } from '../../shared/privacy/forget-record.ts'
import { recordHash } from '../../shared/sync/digest.ts'
import type { Fields } from '../../shared/sync/merge.ts'
import type { Tables } from '../database/schema.ts'

/** Rows in memory at once. */
const PAGE = 500

/**
 * Replaces words in the records of a scope. A live record gets a new revision, so that desks hear of it; the last content of a
 * removed one, kept in case it comes back, is changed where it lies. Answers the last sequence number used.
 */
export async function forgetInRecords(
  tx: Transaction<Tables>,
  scope: string,
  forget: Forgetting,
  forgetter: Forgetter,
  sequence: number,
): Promise<number> {
  const keep = keySet(forget.keep)
  let last = sequence
  // What gets a new number on the way lies behind the end, and is not met twice.
  for (let after = 0; ;) {
    const { rows } = await sql<{
      type: string
      id: string
      seq: string | number
      rev: string | number
      deleted: boolean
      data: string
    }>`
      select type, id, seq, rev, deleted, data::text as data from record
      where scope = ${scope}::uuid and seq > ${after}::bigint and seq <= ${sequence}::bigint
      order by seq limit ${PAGE}`.execute(tx)
    for (const row of rows) {
      const data = JSON.parse(row.data) as Fields
      const forgotten = keep.has(row.type, row.id) ? data : forgetInRecord(row.type, data, forgetter)
      if (forgotten === data) continue
      if (!row.deleted) last += 1
      const rev = row.deleted ? Number(row.rev) : last
      const text = JSON.stringify({ ...forgotten, rev })
      await sql`
        update record set rev = ${rev}, seq = ${row.deleted ? Number(row.seq) : last}, hash = ${recordHash(row.id, rev)},
          data = ${text}::json, bytes = ${Buffer.byteLength(text)}
        where scope = ${scope}::uuid and type = ${row.type} and id = ${row.id}::uuid`.execute(tx)
    }
    if (rows.length < PAGE) return last
    after = Number(rows.at(-1)?.seq ?? after)
  }
}

/** Replaces words in all earlier revisions of a scope. */
export async function forgetInHistory(
  tx: Transaction<Tables>,
  scope: string,
  forget: Forgetting,
  forgetter: Forgetter,
): Promise<void> {
  const keep = keySet(forget.keep)
  for (let after = 0; ;) {
    const { rows } = await sql<{ seq: string | number; type: string; id: string; patch: string; prev: string }>`
      select seq, type, id, patch::text as patch, prev::text as prev from change
      where scope = ${scope}::uuid and seq > ${after}::bigint order by seq limit ${PAGE}`.execute(tx)
    for (const row of rows) {
      if (keep.has(row.type, row.id)) continue
      const before = JSON.parse(row.patch) as Fields
      const prevBefore = JSON.parse(row.prev) as Fields
      const patch = forgetInRecord(row.type, before, forgetter)
      const prev = forgetInRecord(row.type, prevBefore, forgetter)
      if (patch === before && prev === prevBefore) continue
      await sql`
        update change set patch = ${JSON.stringify(patch)}::json, prev = ${JSON.stringify(prev)}::json
        where seq = ${Number(row.seq)}`.execute(tx)
    }
    if (rows.length < PAGE) return
    after = Number(rows.at(-1)?.seq ?? after)
  }
}
