import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Storage } from '../database/open.ts'

export type Environment = Readonly<Record<string, string | undefined>>

/** Where programs of this platform keep their data. */
function usualFolder(environment: Environment): string {
  const home = homedir()
  if (process.platform === 'win32') return environment.LOCALAPPDATA ?? join(home, 'AppData', 'Local')
  if (process.platform === 'darwin') return join(home, 'Library', 'Application Support')
  return environment.XDG_DATA_HOME ?? join(home, '.local', 'share')
}

/** `--data` before `DATABASE_URL` before the usual folder: what is named on the line is meant. */
export function storageOf(data: string | undefined, environment: Environment): Exclude<Storage, { kind: 'memory' }> {
  if (data !== undefined) return { kind: 'folder', folder: resolve(data) }
  const url = environment.DATABASE_URL
  if (url !== undefined && url !== '') return { kind: 'postgres', url }
  return { kind: 'folder', folder: join(usualFolder(environment), 'focal-point-secretariat') }
}

/** For messages: never the password of a database. */
export function describeStorage(storage: Storage): string {
  if (storage.kind === 'folder') return storage.folder
  return storage.kind === 'postgres' ? 'PostgreSQL' : 'memory'
}
