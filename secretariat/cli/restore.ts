import { existsSync, readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { sql } from 'kysely'
import { openDatabase, type Storage } from '../database/open.ts'
import { startNewEpoch } from '../sync/epoch.ts'
import { EXIT, UsageError } from './usage.ts'

/**
 * Starts a new epoch, after putting a backup into an empty folder or after PostgreSQL was restored. Cursors of before are
 * refused from now on, so that every desk reads again and sends what the backup did not have.
 */
export async function restore(storage: Storage, from: string | undefined): Promise<number> {
  if (storage.kind === 'folder' && from === undefined) throw new UsageError('Give the backup with --from FILE.')
  if (storage.kind === 'postgres' && from !== undefined) {
    throw new UsageError('Restore PostgreSQL with pg_restore, then run this command without --from.')
  }
  if (storage.kind === 'folder' && existsSync(storage.folder) && readdirSync(storage.folder).length > 0) {
    process.stderr.write(
      `${storage.folder} is not empty: a backup is restored into a new folder, and nothing is overwritten.\n`,
    )
    return EXIT.failed
  }
  const open = await openDatabase(await withBackup(storage, from))
  try {
    await startNewEpoch(open.db, new Date())
    const { rows } = await sql<{ count: string | number }>`select count(*) as count from record`.execute(open.db)
    process.stdout.write(
      `${Number(rows[0]?.count ?? 0)} records are here. Every desk reads them anew at its next sync.\n`,
    )
    return EXIT.done
  } finally {
    await open.close()
  }
}

async function withBackup(storage: Storage, from: string | undefined): Promise<Storage> {
  if (storage.kind !== 'folder' || from === undefined) return storage
  try {
    return { ...storage, from: new Blob([await readFile(from)], { type: 'application/x-gzip' }) }
  } catch {
    throw new UsageError(`${from} cannot be read.`)
  }
}
