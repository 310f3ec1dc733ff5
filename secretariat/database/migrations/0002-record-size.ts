import { sql, type Kysely } from 'kysely'

/** The length of a record's text, so that a page of the feed can be ended before pictures make it too long to hold. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table record add column bytes int not null default 0`.execute(db)
  await sql`update record set bytes = octet_length(data::text)`.execute(db)
  await sql`alter table record alter column bytes drop default`.execute(db)
}
