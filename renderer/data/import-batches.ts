import type { WriteDoor } from './door-types.ts'
import type { ReadDatabase } from './read-database.ts'

/** The name of the lock an import holds while it runs. */
export function importLock(batchId: string): string {
  return `desk-import:${batchId}`
}

/** Names of files whose imports were taken back since this page was loaded. */
const takenBack: string[] = []

/**
 * Takes back imports that were interrupted: the window was closed, the power failed, the disk was full. Answers the names of
 * the files of all that were since the page was loaded. One that still runs, in this window or another, holds its lock and is
 * left alone; one that cannot be taken back now is tried again the next time.
 */
export async function takeBackInterrupted(
  db: Pick<ReadDatabase, 'importBatch'>,
  door: Pick<WriteDoor, 'dropBatch'>,
): Promise<readonly string[]> {
  const open = (await db.importBatch.toArray()).filter(({ finishedAt }) => finishedAt === undefined)
  for (const { id, fileName } of open) {
    await navigator.locks.request(importLock(id), { ifAvailable: true }, async (lock) => {
      const dropped = lock === null ? undefined : await door.dropBatch(id)
      if (dropped?.ok === true) takenBack.push(fileName)
    })
  }
  return [...takenBack]
}
