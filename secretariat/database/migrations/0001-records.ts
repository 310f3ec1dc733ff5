import { sql, type Kysely } from 'kysely'

// A migration is history: it imports nothing from living code, so that it does the same for ever.

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table seq_counter (
      id int primary key check (id = 1),
      epoch text not null,
      value bigint not null
    )`.execute(db)
  await sql`insert into seq_counter values (1, substr(md5(random()::text || clock_timestamp()::text), 1, 12), 0)`.execute(
    db,
  )

  await sql`
    create table scope (
      id uuid primary key,
      name text not null,
      created_at timestamptz not null
    )`.execute(db)
  await sql`
    create table member (
      id uuid primary key,
      scope uuid not null references scope,
      name text not null,
      role text not null,
      created_at timestamptz not null
    )`.execute(db)
  await sql`create index member_scope on member (scope)`.execute(db)
  await sql`
    create table device (
      id uuid primary key,
      member_id uuid not null references member,
      name text not null,
      public_key text,
      created_at timestamptz not null,
      seen_at timestamptz,
      revoked_at timestamptz
    )`.execute(db)
  await sql`
    create table scope_grant (
      device_id uuid not null references device,
      scope uuid not null references scope,
      primary key (device_id, scope)
    )`.execute(db)
  await sql`
    create table enrolment (
      code_hash text primary key,
      scope uuid not null references scope,
      member_id uuid not null references member,
      created_at timestamptz not null,
      expires_at timestamptz not null,
      used_at timestamptz
    )`.execute(db)
  await sql`
    create table refresh_token (
      token_hash text primary key,
      device_id uuid not null references device,
      created_at timestamptz not null,
      replaced_by text
    )`.execute(db)
  await sql`create index refresh_token_device on refresh_token (device_id)`.execute(db)
  await sql`create table service_secret (name text primary key, value text not null)`.execute(db)

  // `json`, not `jsonb`: it keeps the text exactly as it came, and the feed passes it on without reading it.
  await sql`
    create table record (
      type text not null,
      id uuid not null,
      scope uuid not null references scope,
      rev bigint not null,
      seq bigint not null,
      deleted boolean not null,
      schema_version int not null,
      hash bigint not null,
      lookup text,
      data json not null,
      field_meta json not null,
      primary key (type, id)
    )`.execute(db)
  await sql`create index record_feed on record (scope, seq)`.execute(db)
  await sql`create index record_lookup on record (type, lookup) where lookup is not null`.execute(db)

  await sql`
    create table change (
      seq bigint primary key,
      scope uuid not null references scope,
      type text not null,
      id uuid not null,
      action text not null,
      op_id uuid,
      sync_id text,
      device_id uuid,
      at_server timestamptz not null,
      at_claimed timestamptz not null,
      patch json not null,
      prev json not null
    )`.execute(db)
  await sql`create index change_record on change (type, id, seq)`.execute(db)
  await sql`
    create table applied_op (
      device_id uuid not null references device,
      op_id uuid not null,
      request_hash text not null,
      outcome text not null,
      conflicts text,
      at timestamptz not null default now(),
      primary key (device_id, op_id)
    )`.execute(db)
}
