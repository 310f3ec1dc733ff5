/**
 * Composition root B: the desk behind a server on 127.0.0.1, shown in an installed Chromium. Started by `npm start` and by
 * tests; says in JSON lines on stdout what it does, and ends when its stdin ends, so that nothing outlives its parent.
 */
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import type { Clock } from '../../shared/ports.ts'
import { createDispatch } from '../dispatch.ts'
import { createHostEvents } from '../host-events.ts'
import { dataFolder } from '../services/data-folder.ts'
import { writeAtomically } from '../services/disk.ts'
import { createHandlers } from '../services/handlers.ts'
import { newLockSecret, takeInstanceLock } from '../services/instance-lock.ts'
import { createFileLog } from '../services/log.ts'
import { practiceFrom } from '../services/practice.ts'
import { noCipher } from '../services/secrets.ts'
import { createServices } from '../services/services.ts'
import { deskVersion } from '../version.ts'
import { askRunning, type RunningDesk } from './ask-running.ts'
import { openBrowserWindow } from './browser-window.ts'
import { findBrowser } from './find-browser.ts'
import { headlessPrinter } from './headless-printer.ts'
import { startLoopbackHost } from './loopback-host.ts'
import { showExternal } from './show-external.ts'

const WINDOW_TOKEN_MS = 60_000
/** An address printed for a person to open by hand. */
const ADDRESS_TOKEN_MS = 15 * 60_000

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    page: { type: 'string' },
    /** Opens no window: says an address instead. */
    'no-open': { type: 'boolean', default: false },
  },
})

const clock: Clock = { now: () => Date.now() }
const data = values.data ?? dataFolder(process.env, process.platform)
const pageFolder = values.page ?? join(dirname(fileURLToPath(import.meta.url)), '..', 'renderer')

function say(line: Readonly<Record<string, unknown>>): void {
  process.stdout.write(`${JSON.stringify(line)}\n`)
}

/** The port of last time: an address opened by hand has the port in its origin, and the page's data belongs to the origin. */
const portFile = join(data, 'loopback', 'port')
const port = Number(await readFile(portFile, 'utf8').catch(() => '0'))

const log = createFileLog(join(data, 'logs', 'desk.log'), clock)
const events = createHostEvents()
const secret = newLockSecret()

/** Shows the desk, and makes its PDFs also where the desk is shown elsewhere. */
const installed = findBrowser(process.env, process.platform)
const asRoot = process.getuid?.() === 0

let secondStart: () => Promise<RunningDesk> = async () => ({})
const services = createServices({
  data,
  facts: {
    host: 'loopback',
    version: deskVersion,
    locale: Intl.DateTimeFormat().resolvedOptions().locale,
    capabilities: {
      systemKeychain: false,
      openExternal: !values['no-open'],
      nativeMenu: false,
      pdf: installed !== undefined,
      notices: false,
    },
  },
  cipher: noCipher,
  fetch,
  showExternal,
  events,
  clock,
  log,
  practice: practiceFrom(process.env),
  pdf: installed === undefined ? undefined : headlessPrinter(installed, asRoot),
  showNotice: undefined,
})
const host = await startLoopbackHost({
  dispatch: createDispatch(createHandlers(services), log),
  events,
  pageFolder,
  clock,
  log,
  port: Number.isInteger(port) && port > 0 && port < 65_536 ? port : 0,
  controlSecret: secret,
  onSecondStart: () => secondStart(),
})

const lock = await takeInstanceLock({
  file: join(data, 'desk.lock'),
  mine: { pid: process.pid, host: 'loopback', port: host.port, secret },
  isRunning: async (by) => (await askRunning(by)) !== undefined,
})
if (!lock.taken) {
  say({ event: 'already-running', host: lock.by.host, ...(await askRunning(lock.by)) })
  await host.close()
  process.exit(0)
}
if (host.port !== port) await writeAtomically(portFile, String(host.port))

const browser = values['no-open'] ? undefined : installed
const place = { port: host.port, profile: join(data, 'browser'), asRoot }
const window =
  browser === undefined
    ? undefined
    : await openBrowserWindow(browser, host.startAddress('mapped', WINDOW_TOKEN_MS), place, host.streams)

let ending = false
async function end(reason: string): Promise<void> {
  if (ending || !lock.taken) return
  ending = true
  say({ event: 'ending', reason })
  await host.close()
  await window?.close()
  await lock.release()
  log.write('info', 'host.ended')
  process.exit(0)
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end('signal'))
// A parent that was killed reads no more; that is no reason to die before the last writes.
process.stdout.on('error', () => undefined)
process.stdin
  .resume()
  .on('end', () => void end('parent'))
  .on('error', () => void end('parent'))
void window?.closed.then(() => end('window'))

secondStart = async () => (window ? { window: 'open' } : { address: host.startAddress('direct', ADDRESS_TOKEN_MS) })
log.write('info', 'host.started', { port: host.port })
say({
  event: 'ready',
  port: host.port,
  window: window !== undefined,
  ...(window
    ? {}
    : {
        address: host.startAddress('direct', ADDRESS_TOKEN_MS),
        mapped: host.startAddress('mapped', ADDRESS_TOKEN_MS),
      }),
})
