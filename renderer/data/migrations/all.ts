import type { Migration } from './migration.ts'
import { v1 } from './v1.ts'
import { v10 } from './v10.ts'
import { v11 } from './v11.ts'
import { v12 } from './v12.ts'
import { v2 } from './v2.ts'
import { v3 } from './v3.ts'
import { v4 } from './v4.ts'
import { v5 } from './v5.ts'
import { v6 } from './v6.ts'
import { v7 } from './v7.ts'
import { v9 } from './v9.ts'
import { v8 } from './v8.ts'

/** Every version there ever was, oldest first. */
export const migrations: readonly Migration[] = [v1, v2, v3, v4, v5, v6, v7, v8, v9, v10, v11, v12]

/** The version this desk writes. Dexie multiplies it by ten in IndexedDB. */
export const DATABASE_VERSION = newestOf(migrations)

export function newestOf(versions: readonly Migration[]): number {
  return Math.max(...versions.map(({ version }) => version))
}
