import { sql, type Transaction } from 'kysely'
import { recordHash } from '../../shared/sync/digest.ts'
import type { Fields } from '../../shared/sync/merge.ts'
import type { Tables } from '../database/schema.ts'
import type { FieldMeta } from './field-meta.ts'

export interface StoredRecord {
  readonly type: string
  readonly id: string
  readonly rev: number
  readonly deleted: boolean
  readonly schemaVersion: number
  /** Complete, with `id` and `rev`; of a deleted record its last content, so that it can come back. */
  readonly data: Fields
  readonly meta: FieldMeta
}

/** One line of the history; its sequence number is the record's new revision. */
export interface Change {
  readonly seq: number
  readonly type: string
  readonly id: string
  readonly action: 'create' | 'update' | 'delete'
  readonly opId?: string
  readonly syncId?: string
  readonly deviceId?: string
  readonly atClaimed: string
  readonly patch: Fields
  readonly prev: Fields
}

export interface RecordKey {
  readonly type: string
  readonly id: string
}

export const keyOf = ({ type, id }: RecordKey): string => `${type} ${id}`

/** What is stored under some keys. `foreign`: in another scope, of which nothing is read. */
export async function loadRecords(
  tx: Transaction<Tables>,
  scope: string,
  keys: readonly RecordKey[],
): Promise<Map<string, StoredRecord | 'foreign'>> {
  const { rows } = await sql<{
    type: string
    id: string
    rev: string | number
    deleted: boolean
    schema_version: number
    data: string | null
    field_meta: string | null
  }>`
    select r.type, r.id, r.rev, r.deleted, r.schema_version,
      case when r.scope = ${scope}::uuid then r.data::text end as data,
      case when r.scope = ${scope}::uuid then r.field_meta::text end as field_meta
    from record r
    join unnest(${keys.map((key) => key.type)}::text[], ${keys.map((key) => key.id)}::uuid[]) as wanted(type, id)
      on wanted.type = r.type and wanted.id = r.id`.execute(tx)
  return new Map<string, StoredRecord | 'foreign'>(
    rows.map((row): readonly [string, StoredRecord | 'foreign'] => {
      if (row.data === null || row.field_meta === null) return [keyOf(row), 'foreign']
      const data = JSON.parse(row.data) as Fields
      const meta = JSON.parse(row.field_meta) as FieldMeta
      const { type, id, deleted } = row
      return [keyOf(row), { type, id, deleted, rev: Number(row.rev), schemaVersion: row.schema_version, data, meta }]
    }),
  )
}

/** Locks the counter, and with it every other writer, until the transaction ends (sync.md §1). Answers the last number given. */
export async function lockSequence(tx: Transaction<Tables>): Promise<number> {
  const row = await tx
    .selectFrom('seq_counter')
    .select('value')
    .where('id', '=', 1)
    .forUpdate()
    .executeTakeFirstOrThrow()
  return Number(row.value)
}

export async function storeSequence(tx: Transaction<Tables>, value: number): Promise<void> {
  await tx.updateTable('seq_counter').set({ value }).where('id', '=', 1).execute()
}

/** Writes records whole, each at most once per call. Throws when one belongs to another scope. */
export async function storeRecords(
  tx: Transaction<Tables>,
  scope: string,
  records: readonly StoredRecord[],
): Promise<void> {
  if (records.length === 0) return
  const texts = records.map((record) => JSON.stringify(record.data))
  const { rows } = await sql<{ id: string }>`
    insert into record (type, id, scope, rev, seq, deleted, schema_version, hash, lookup, data, bytes, field_meta)
    select type, id, ${scope}::uuid, rev, rev, deleted, schema_version, hash, nullif(lookup, ''), data::json, bytes, meta::json
    from unnest(
      ${records.map((record) => record.type)}::text[],
      ${records.map((record) => record.id)}::uuid[],
      ${records.map((record) => record.rev)}::bigint[],
      ${records.map((record) => record.deleted)}::boolean[],
      ${records.map((record) => record.schemaVersion)}::int[],
      ${records.map((record) => recordHash(record.id, record.rev))}::bigint[],
      ${records.map(lookupOf)}::text[],
      ${texts}::text[],
      ${texts.map((text) => Buffer.byteLength(text))}::int[],
      ${records.map((record) => JSON.stringify(record.meta))}::text[]
    ) as given(type, id, rev, deleted, schema_version, hash, lookup, data, bytes, meta)
    on conflict (type, id) do update set
      rev = excluded.rev, seq = excluded.seq, deleted = excluded.deleted, schema_version = excluded.schema_version,
      hash = excluded.hash, lookup = excluded.lookup, data = excluded.data, bytes = excluded.bytes, field_meta = excluded.field_meta
    where record.scope = excluded.scope
    returning id`.execute(tx)
  if (rows.length !== records.length) throw new Error('A record of another scope was about to be written')
}

export async function storeChanges(
  tx: Transaction<Tables>,
  scope: string,
  changes: readonly Change[],
  now: Date,
): Promise<void> {
  if (changes.length === 0) return
  await sql`
    insert into change (seq, scope, type, id, action, op_id, sync_id, device_id, at_server, at_claimed, patch, prev)
    select seq, ${scope}::uuid, type, id, action, nullif(op_id, '')::uuid, nullif(sync_id, ''),
      nullif(device_id, '')::uuid, ${now.toISOString()}::timestamptz, at_claimed::timestamptz, patch::json, prev::json
    from unnest(
      ${changes.map((change) => change.seq)}::bigint[],
      ${changes.map((change) => change.type)}::text[],
      ${changes.map((change) => change.id)}::uuid[],
      ${changes.map((change) => change.action)}::text[],
      ${changes.map((change) => change.opId ?? '')}::text[],
      ${changes.map((change) => change.syncId ?? '')}::text[],
      ${changes.map((change) => change.deviceId ?? '')}::text[],
      ${changes.map((change) => change.atClaimed)}::text[],
      ${changes.map((change) => JSON.stringify(change.patch))}::text[],
      ${changes.map((change) => JSON.stringify(change.prev))}::text[]
    ) as given(seq, type, id, action, op_id, sync_id, device_id, at_claimed, patch, prev)`.execute(tx)
}

function lookupOf({ type, data }: StoredRecord): string {
  return type === 'pageEdition' && typeof data.slug === 'string' ? data.slug : ''
}
