import { join } from 'node:path'
import { tempFolder } from '../e2e/harness/temp-folder.ts'
import { finishFirstRun, officer } from '../e2e/steps/first-run.ts'
import { openDesk } from '../hosts/open-desk.ts'
import { type Bench, median, round } from './harness/bench.ts'
import { importList, writeList } from './harness/organisation-list.ts'
import { secondsToWriteRaw } from './harness/raw-writes.ts'

const ROWS = 50_000
/** As many records per transaction as the import writes. */
const CHUNK = 2_000

/**
 * Imports 50,000 rows through the import screen – read, checked, matched, written with undo and journal – against raw
 * IndexedDB writes of the same records in the same page. `ratio` is raw time over import time.
 */
export const run: Bench = async ({ say }) => {
  const folder = await tempFolder('bench-import')
  try {
    const path = join(folder.path, 'authorities.csv')
    await writeList(path, ROWS)
    const desk = await openDesk({ data: join(folder.path, 'desk') })
    try {
      await finishFirstRun(desk.page, officer)
      say(`Importing ${ROWS} rows …`)
      const { seconds, imported } = await importList(desk.page, path)
      if (imported !== ROWS) throw new Error(`imported ${imported} of ${ROWS} rows`)
      say('The same records, written raw …')
      const raw: number[] = []
      for (let i = 0; i < 3; i += 1) raw.push(await secondsToWriteRaw(desk.page, 'organisation', CHUNK))
      return {
        rowsPerSecond: Math.round(ROWS / seconds),
        rawPerSecond: Math.round(ROWS / median(raw)),
        ratio: round(median(raw) / seconds),
      }
    } finally {
      await desk.close()
    }
  } finally {
    await folder.remove()
  }
}
