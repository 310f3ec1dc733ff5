import type { Migration } from './migration.ts'
import { v1 } from './v1.ts'
import { v2 } from './v2.ts'
import { v3 } from './v3.ts'
import { v4 } from './v4.ts'

/** Every version there ever was, oldest first. */
export const migrations: readonly Migration[] = [v1, v2, v3, v4]

/** The version this desk writes. Dexie multiplies it by ten in IndexedDB. */
export const DATABASE_VERSION = newestOf(migrations)

export function newestOf(versions: readonly Migration[]): number {
  return Math.max(...versions.map(({ version }) => version))
}
