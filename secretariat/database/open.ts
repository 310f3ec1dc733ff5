import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { Kysely, PGliteDialect, PostgresDialect } from 'kysely'
import pg from 'pg'
import { lockFolder, type HeldLock } from './lock-file.ts'
import { migrate } from './migrate.ts'
import type { Database, Tables } from './schema.ts'

export type Storage =
  /** PostgreSQL on a server, `postgres://…`. */
  | { readonly kind: 'postgres'; readonly url: string }
  /** PGlite in a folder of its own; `from` is a backup to start from. */
  | { readonly kind: 'folder'; readonly folder: string; readonly from?: Blob }
  /** PGlite in memory, gone at the end: for tests. `from` is a copy of a data folder to start from. */
  | { readonly kind: 'memory'; readonly from?: Blob }

export interface OpenDatabase {
  readonly db: Database
  readonly kind: Storage['kind']
  /** The lock of the data folder, where there is one. */
  readonly lock?: HeldLock
  /** The whole data folder as a gzipped tar; only for PGlite. */
  readonly dump?: () => Promise<Blob>
  close(): Promise<void>
}

/**
 * Opens the storage and brings its tables up to date. Throws `FolderInUse` when another process has the folder, and
 * whatever the database says when it cannot be opened.
 */
export async function openDatabase(storage: Storage): Promise<OpenDatabase> {
  if (storage.kind === 'postgres') return openPostgres(storage.url)
  if (storage.kind === 'memory') return openPGlite('memory', new PGlite(loading(storage.from)))
  mkdirSync(storage.folder, { recursive: true, mode: 0o700 })
  const lock = lockFolder(storage.folder)
  try {
    const pglite = new PGlite(join(storage.folder, 'database'), loading(storage.from))
    return await openPGlite('folder', pglite, lock)
  } catch (error) {
    lock.release()
    throw error
  }
}

function loading(from: Blob | undefined): { loadDataDir?: Blob } {
  return from ? { loadDataDir: from } : {}
}

async function openPGlite(kind: 'folder' | 'memory', pglite: PGlite, lock?: HeldLock): Promise<OpenDatabase> {
  await pglite.waitReady
  const db: Database = new Kysely<Tables>({ dialect: new PGliteDialect({ pglite }) })
  const close = async () => {
    await db.destroy()
    if (!pglite.closed) await pglite.close()
    lock?.release()
  }
  try {
    await migrate(db)
  } catch (error) {
    await close()
    throw error
  }
  return { db, kind, close, dump: () => pglite.dumpDataDir('gzip'), ...(lock ? { lock } : {}) }
}

async function openPostgres(url: string): Promise<OpenDatabase> {
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    application_name: 'focal-point-secretariat',
    connectionTimeoutMillis: 10_000,
    statement_timeout: 60_000,
    idle_in_transaction_session_timeout: 60_000,
  })
  // An idle connection that breaks is replaced by the pool; without a listener Node would end the process.
  pool.on('error', () => undefined)
  const db: Database = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  try {
    await migrate(db)
  } catch (error) {
    await db.destroy()
    throw error
  }
  return { db, kind: 'postgres', close: () => db.destroy() }
}
