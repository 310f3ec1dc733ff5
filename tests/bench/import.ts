import { join } from 'node:path'
import { tempFolder } from '../e2e/harness/temp-folder.ts'
import { finishFirstRun, officer } from '../e2e/steps/first-run.ts'
import { openDesk } from '../hosts/open-desk.ts'
import { type Bench, type BenchOptions, median, round } from './harness/bench.ts'
import { importList, writeList } from './harness/organisation-list.ts'
import { watchPageMemory } from './harness/page-memory.ts'
import { secondsToWriteRaw } from './harness/raw-writes.ts'

const ROWS = 200_000
/** What the memory of the large import is compared with. */
const SMALL_ROWS = 20_000
/** As many records per transaction as the import writes. */
const CHUNK = 2_000

interface Measured {
  readonly seconds: number
  /** Bytes, of page and workers. */
  readonly peakMemory: number
  readonly longestBlockMs: number
  readonly rawSeconds: number
}

/**
 * Imports 200,000 rows through the import screen – read, checked, matched, written with undo and journal – against raw
 * IndexedDB writes of the same records in the same page: `ratio` is raw time over import time. `peakMemoryRatio` compares
 * the most memory page and workers held, from opening the screen to the result in sight, with that of an import of 20,000
 * rows, each in a browser of its own. `longestBlockMs` is the longest the page answered to nothing while it imported.
 */
export const run: Bench = async ({ say }) => {
  const rows = Number(process.env.BENCH_ROWS ?? ROWS)
  const small = await importOnce(Math.round((rows * SMALL_ROWS) / ROWS), 0, say)
  const large = await importOnce(rows, 3, say)
  return {
    rowsPerSecond: Math.round(rows / large.seconds),
    rawPerSecond: Math.round(rows / large.rawSeconds),
    ratio: round(large.rawSeconds / large.seconds),
    peakMemoryRatio: round(large.peakMemory / small.peakMemory),
    longestBlockMs: Math.round(large.longestBlockMs),
    peakMemoryMb: Math.round(large.peakMemory / 1024 / 1024),
    smallPeakMemoryMb: Math.round(small.peakMemory / 1024 / 1024),
  }
}

async function importOnce(rows: number, rawRuns: number, say: BenchOptions['say']): Promise<Measured> {
  const folder = await tempFolder('bench-import')
  try {
    const path = join(folder.path, 'authorities.csv')
    await writeList(path, rows)
    const data = join(folder.path, 'desk')
    const desk = await openDesk({ data })
    try {
      await finishFirstRun(desk.page, officer)
      say(`Importing ${rows} rows …`)
      const memory = watchPageMemory(join(data, 'browser'))
      const { seconds, imported, finishedAt, longestBlockMs } = await importList(desk.page, path)
      const peakMemory = memory.stop(finishedAt)
      if (imported !== rows) throw new Error(`imported ${imported} of ${rows} rows`)
      const raw: number[] = []
      if (rawRuns > 0) say('The same records, written raw …')
      for (let at = 0; at < rawRuns; at += 1) raw.push(await secondsToWriteRaw(desk.page, 'organisation', CHUNK))
      return { seconds, peakMemory, longestBlockMs, rawSeconds: median(raw) }
    } finally {
      await desk.close()
    }
  } finally {
    await folder.remove()
  }
}
