import { sql, type Kysely } from 'kysely'

/** Records that were erased for good, also such as never came here: an op on one of them is refused. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table erased (
      scope uuid not null references scope,
      type text not null,
      id uuid not null,
      erasure_id uuid not null,
      at timestamptz not null,
      primary key (scope, type, id)
    )`.execute(db)
}
