import { sql } from 'kysely'
import { DIGEST_MODULUS, formatSum } from '../../shared/sync/digest.ts'
import type { DigestResponse } from '../../shared/sync/wire.ts'
import type { Caller, Context } from '../context.ts'
import { position } from './changes.ts'
import { formatCursor } from './cursor.ts'

/** Per type the number and the summed hash of the live records of the caller's scope. */
export async function digest(context: Context, caller: Caller): Promise<DigestResponse> {
  const here = await position(context.db, caller.scope)
  const { rows } = await sql<{ type: string; count: string | number; sum: string | number }>`
    select type, count(*) as count, (sum(hash) % ${DIGEST_MODULUS}::numeric)::bigint as sum
    from record
    where scope = ${caller.scope}::uuid and not deleted
    group by type`.execute(context.db)
  const types = rows.map((row) => [row.type, { count: Number(row.count), hash: formatSum(Number(row.sum)) }] as const)
  return { state: formatCursor(here), types: Object.fromEntries(types) }
}
