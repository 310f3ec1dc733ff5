import type { ColumnType, Generated, Kysely } from 'kysely'

/**
 * The tables, as the latest migration leaves them. PostgreSQL and PGlite hand bigint back as string, number or bigint, so
 * whoever reads one wraps it in `Number` (sequence numbers stay far below 2^53).
 */
export interface Tables {
  seq_counter: SeqCounterTable
  scope: ScopeTable
  member: MemberTable
  device: DeviceTable
  scope_grant: ScopeGrantTable
  enrolment: EnrolmentTable
  refresh_token: RefreshTokenTable
  service_secret: ServiceSecretTable
  record: RecordTable
  change: ChangeTable
  applied_op: AppliedOpTable
  lost_revisions: LostRevisionsTable
  erased: ErasedTable
}

export type Database = Kysely<Tables>

type Bigint = ColumnType<string | number | bigint, number, number>
/** Written as text, read as text: every read casts (`data::text`), so that no driver parses what is only passed on. */
type Json = ColumnType<string, string, string>
type Time = ColumnType<Date, Date | string, Date | string>

interface SeqCounterTable {
  /** Always 1: there is one row, and locking it puts writers in order. */
  id: number
  /** Another one after a restore: cursors of the former are refused. */
  epoch: string
  value: Bigint
}

/** What a device may see: the focal point it works for. */
interface ScopeTable {
  id: string
  name: string
  created_at: Time
}

interface MemberTable {
  id: string
  scope: string
  name: string
  role: string
  created_at: Time
}

interface DeviceTable {
  id: string
  member_id: string
  name: string
  public_key: string | null
  created_at: Time
  seen_at: Time | null
  revoked_at: Time | null
}

interface ScopeGrantTable {
  device_id: string
  scope: string
}

interface EnrolmentTable {
  /** HMAC of the code: a copy of the database opens no door. */
  code_hash: string
  scope: string
  member_id: string
  created_at: Time
  expires_at: Time
  used_at: Time | null
}

interface RefreshTokenTable {
  token_hash: string
  device_id: string
  created_at: Time
  /** The token this one was exchanged for. */
  replaced_by: string | null
}

interface ServiceSecretTable {
  name: string
  value: string
}

interface RecordTable {
  type: string
  id: string
  scope: string
  /** The sequence number of the last change of its content. */
  rev: Bigint
  /** The sequence number under which the feed shows it. */
  seq: Bigint
  deleted: boolean
  schema_version: number
  /** `recordHash(id, rev)`; the database adds them for the digest. */
  hash: Bigint
  /** What `GET /published` looks for: the slug of a page edition. */
  lookup: string | null
  data: Json
  /** Length of `data`. */
  bytes: number
  /** Field → who wrote it last; `*` for every field without an own entry. */
  field_meta: Json
}

interface ChangeTable {
  seq: Bigint
  scope: string
  type: string
  id: string
  action: string
  op_id: string | null
  sync_id: string | null
  /** Absent where the secretariat itself wrote. */
  device_id: string | null
  at_server: Time
  at_claimed: Time
  patch: Json
  prev: Json
}

interface AppliedOpTable {
  device_id: string
  op_id: string
  request_hash: string
  outcome: string
  conflicts: string | null
  at: Generated<Date>
}

/** A record that was erased for good; nothing else is known of it. */
interface ErasedTable {
  scope: string
  type: string
  id: string
  erasure_id: string
  at: Time
}

/** Both ends are out: `after` is the last revision the backup had, `before` the number from which counting goes on. */
interface LostRevisionsTable {
  after: Bigint
  before: Bigint
  at: Time
}
