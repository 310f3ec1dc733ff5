import { sql, type Kysely } from 'kysely'

/** Revisions that were given out and then lost, because the database was put back to a backup. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table lost_revisions (
      after bigint not null,
      before bigint primary key,
      at timestamptz not null
    )`.execute(db)
}
