import { memoryOf } from './memory-client.ts'
import type { DeskDatabase } from './schema.ts'

/**
 * The index of the translation memory keeps words of units that are gone until it is built again. It is dropped, on the disk and
 * in the worker, which builds a new one when it is next asked.
 */
export async function forgetMemoryIndex(db: DeskDatabase): Promise<void> {
  if ((await db.memoryIndex.count()) === 0) return
  memoryOf(db.name).close()
  await db.memoryIndex.clear()
}
