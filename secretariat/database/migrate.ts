import { Migrator, type Migration } from 'kysely/migration'
import * as records from './migrations/0001-records.ts'
import * as recordSize from './migrations/0002-record-size.ts'
import * as lostRevisions from './migrations/0003-lost-revisions.ts'
import * as erased from './migrations/0004-erased.ts'
import type { Database } from './schema.ts'

/** In order, never renamed, never changed once released. A new one: a file in `migrations/` and a row here. */
const migrations: Readonly<Record<string, Migration>> = {
  '0001-records': records,
  '0002-record-size': recordSize,
  '0003-lost-revisions': lostRevisions,
  '0004-erased': erased,
}

/** Brings the tables up to date, each migration in a transaction. Throws what stopped it. */
export async function migrate(db: Database): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve({ ...migrations }) } })
  const { error } = await migrator.migrateToLatest()
  if (error !== undefined) throw error instanceof Error ? error : new Error('A migration failed', { cause: error })
}
