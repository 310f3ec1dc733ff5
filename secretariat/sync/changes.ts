import { sql } from 'kysely'
import { ok, type Result } from '../../shared/result.ts'
import type { Caller, Context } from '../context.ts'
import type { Database } from '../database/schema.ts'
import { formatCursor, readCursor, type Cursor } from './cursor.ts'
import { lostRevisions } from './epoch.ts'

/** JSON that is sent as it is. */
export interface JsonText {
  readonly json: string
}

/** A page ends with the record that passes this many bytes: a thousand pictures would not fit into anybody's memory. */
const PAGE_BYTES = 4_194_304

interface FeedPage {
  readonly found: string | number
  readonly shown: string | number
  /** Absent on an empty page, like `items`. */
  readonly last: string | number | null
  readonly items: string | null
}

/**
 * One page of the feed: records by the sequence number of their last change, so a record changed ten times is sent once.
 * The database puts the page together from the stored text; nothing here reads it. Type names hold letters and digits only
 * (check-op.ts) and ids are uuids, so neither needs escaping. Errors: `secretariat.cannot-calculate-changes`.
 */
export async function changes(
  context: Context,
  caller: Caller,
  query: { readonly since?: string | undefined; readonly limit: number },
): Promise<Result<JsonText>> {
  const here = await position(context.db, caller.scope)
  const since = query.since === undefined ? ok(0) : readCursor(query.since, here)
  if (!since.ok) return since
  const { rows } = await sql<FeedPage>`
    with found as (
      select type, id, rev, seq, deleted, data, row_number() over place as place, sum(bytes) over place - bytes as before
      from (
        select * from record
        where scope = ${caller.scope}::uuid and seq > ${since.value}::bigint
        order by seq limit ${query.limit + 1}
      ) as page
      window place as (order by seq rows unbounded preceding)
    ), shown as (
      select * from found where place <= ${query.limit} and before < ${PAGE_BYTES}
    )
    select (select count(*) from found) as found, count(*) as shown, max(seq) as last,
      string_agg(
        '{"type":"' || type || '","id":"' || id || '","rev":' || rev ||
          case when deleted then ',"destroyed":true}' else ',"data":' || data::text || '}' end,
        ',' order by seq
      ) as items
    from shown`.execute(context.db)
  const page = rows[0]
  const newState = formatCursor({ ...here, seq: Number(page?.last ?? since.value) })
  const hasMore = Number(page?.found ?? 0) > Number(page?.shown ?? 0)
  // Who reads from the beginning may have been here before a restore.
  const lost = query.since === undefined ? `,"lost":${JSON.stringify(await lostRevisions(context.db))}` : ''
  return ok({ json: `{"changes":[${page?.items ?? ''}],"newState":"${newState}","hasMore":${hasMore}${lost}}` })
}

/** Where the feed of a scope ends at this moment. */
export async function position(db: Database, scope: string): Promise<Cursor> {
  const row = await db
    .selectFrom('seq_counter')
    .select(['epoch', 'value'])
    .where('id', '=', 1)
    .executeTakeFirstOrThrow()
  return { epoch: row.epoch, scope, seq: Number(row.value) }
}
