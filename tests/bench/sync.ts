import { Writable } from 'node:stream'
import { startSecretariat } from '../../secretariat/service.ts'
import { LIMITS } from '../../shared/sync/wire.ts'
import { readTable } from '../e2e/harness/page-database.ts'
import { tempFolder } from '../e2e/harness/temp-folder.ts'
import { finishFirstRun, officer } from '../e2e/steps/first-run.ts'
import { syncNow } from '../e2e/steps/sync.ts'
import { openDesk } from '../hosts/open-desk.ts'
import { type Bench, median, round } from './harness/bench.ts'
import { secondsToWriteRaw } from './harness/raw-writes.ts'
import { seedSecretariat } from './harness/seed.ts'

const RECORDS = 20_000

interface SyncLogRow {
  readonly at: string
  readonly finishedAt: string
  readonly pulled: number
  readonly error?: { readonly code: string }
}

/** The service's own log counts requests: nothing stands between desk and secretariat. */
function requestLog(): { readonly requests: string[]; readonly stream: Writable } {
  const requests: string[] = []
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      for (const line of chunk.toString('utf8').split('\n').filter(Boolean)) {
        const { msg, method, route } = JSON.parse(line) as { msg: string; method: string; route: string }
        if (msg === 'request') requests.push(`${method} ${route}`)
      }
      done()
    },
  })
  return { requests, stream }
}

/**
 * First sync of 20,000 records into an empty desk, against raw IndexedDB writes of the same records in the same page; then
 * a sync with nothing to do. `vsRawIndexedDb` is raw time over sync time: 1 would be as fast as writing alone.
 */
export const run: Bench = async ({ say }) => {
  const { requests, stream } = requestLog()
  const folder = await tempFolder('bench-sync')
  const secretariat = await startSecretariat({
    practice: true,
    logLevel: 'info',
    logTo: stream,
    requestsPerMinute: 100_000,
  })
  const code = secretariat.practiceCode ?? ''
  try {
    say(`Giving the secretariat ${RECORDS} organisations …`)
    await seedSecretariat(secretariat.address, code, RECORDS)
    const desk = await openDesk({ data: folder.path, secretariat: { address: secretariat.address, code } })
    try {
      say('First sync into an empty desk …')
      await finishFirstRun(desk.page, { ...officer, connect: { kind: 'practice' } })
      const first = await firstSync(() => readTable<SyncLogRow>(desk.page, 'syncLog'))
      const held = (await readTable(desk.page, 'organisation')).length
      if (held !== RECORDS) throw new Error(`the desk holds ${held} of ${RECORDS} organisations`)

      say('The same records, written raw …')
      const raw: number[] = []
      for (let i = 0; i < 3; i += 1) raw.push(await secondsToWriteRaw(desk.page, 'organisation', LIMITS.pageSize))

      say('A sync with nothing to do …')
      await syncNow(desk.page)
      requests.length = 0
      const began = performance.now()
      await syncNow(desk.page)
      const ms = performance.now() - began
      return {
        firstSync: { seconds: round(first), vsRawIndexedDb: round(median(raw) / first) },
        idle: { requests: requests.length, ms: Math.round(ms) },
      }
    } finally {
      await desk.close()
    }
  } finally {
    await secretariat.close()
    await folder.remove()
  }
}

/** Seconds from its start to its end, as the desk wrote them down, of the sync that brought everything. */
async function firstSync(log: () => Promise<readonly SyncLogRow[]>): Promise<number> {
  const patience = performance.now() + 120_000
  for (;;) {
    const rows = await log()
    const failed = rows.find(({ error }) => error !== undefined)
    if (failed) throw new Error(`the first sync failed: ${failed.error?.code}`)
    const full = rows.find(({ pulled }) => pulled >= RECORDS)
    if (full) return (Date.parse(full.finishedAt) - Date.parse(full.at)) / 1_000
    if (performance.now() > patience) throw new Error(`the first sync did not end; log: ${JSON.stringify(rows)}`)
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
}
