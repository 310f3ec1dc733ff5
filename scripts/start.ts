/**
 * `npm start`: builds what has changed, starts the practice secretariat, and opens the desk in the best place there is. Ends
 * everything when the window is closed or on Ctrl+C.
 */
import { mkdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { askRunning } from '../electron/loopback/ask-running.ts'
import { findBrowser } from '../electron/loopback/find-browser.ts'
import { dataFolder } from '../electron/services/data-folder.ts'
import { readHolder } from '../electron/services/instance-lock.ts'
import { buildDesk, distFolder, root } from './build.ts'
import { startChild, type Child } from './start/child.ts'
import { chooseHost, hasDisplay, type HostChoice } from './start/choose-host.ts'
import { electronBinary, provideElectron } from './start/electron-binary.ts'
import { startPracticeSecretariat, type PracticeSecretariat } from './start/practice-secretariat.ts'

const help = `npm start -- [options]

  --data DIR              where this desk keeps its files (DESK_DATA; else the usual folder for application data)
  --host electron|loopback  where to show it; without this, Electron if it is there, else an installed Chromium or Chrome
  --no-open               open no window, print an address instead
  --no-secretariat        start without the practice secretariat
  --help                  this text
`

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    host: { type: 'string' },
    'no-open': { type: 'boolean', default: false },
    'no-secretariat': { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
})

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

if (values.help) {
  process.stdout.write(help)
  process.exit(0)
}
const { host: wanted } = values
if (wanted !== undefined && wanted !== 'electron' && wanted !== 'loopback') {
  process.stderr.write(`--host knows electron and loopback, not "${wanted}".\n`)
  process.exit(2)
}

const data = resolve(values.data ?? dataFolder(process.env, process.platform))
await mkdir(data, { recursive: true, mode: 0o700 })

async function startHost(choice: HostChoice, secretariat: PracticeSecretariat | undefined): Promise<Child> {
  const env = {
    ...process.env,
    DESK_DATA: data,
    DESK_ENDS_WITH_STDIN: '1',
    ...(secretariat ? { DESK_PRACTICE_ADDRESS: secretariat.address, DESK_PRACTICE_CODE: secretariat.code } : {}),
  }
  const binary = choice.host === 'electron' ? await electronBinary() : undefined
  if (binary !== undefined) return startChild(binary, process.getuid?.() === 0 ? ['--no-sandbox', root] : [root], env)
  const open = choice.host === 'loopback' && choice.window
  return startChild(process.execPath, [join(distFolder, 'loopback', 'server.js'), ...(open ? [] : ['--no-open'])], env)
}

const children: Child[] = []
let ending: Promise<never> | undefined
/** The host first, so that its last writes still find the secretariat. */
async function endAll(code: number): Promise<never> {
  for (const child of children.toReversed()) await child.end()
  process.exit(code)
}
const end = (code: number): Promise<never> => (ending ??= endAll(code))
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end(0))

await buildDesk({ onBuild: () => say('Building the desk …') })
if (ending) await ending

const display = hasDisplay(process.env, process.platform)
const tryElectron = wanted !== 'loopback' && !values['no-open'] && display
const person = Boolean(process.stdin.isTTY && process.stdout.isTTY) && !process.env.CI
const electron = tryElectron ? await provideElectron(data, { wanted: wanted === 'electron', mayAsk: person }) : 'absent'
const choice = chooseHost({
  wanted,
  open: !values['no-open'],
  display,
  electron,
  browser: findBrowser(process.env, process.platform),
})
if (choice.host === 'none') {
  process.stderr.write(`${choice.line}\n`)
  process.exit(1)
}

const holder = await readHolder(join(data, 'desk.lock'))
const running = holder && (await askRunning(holder))

let secretariat: PracticeSecretariat | undefined
if (!values['no-secretariat'] && !running) {
  say('Starting the practice secretariat …')
  secretariat = await startPracticeSecretariat(data, (child) => children.push(child))
  if (ending) await ending
  if (!secretariat) process.stderr.write('The practice secretariat did not come up; the desk works without it.\n')
}

if (!running) say(choice.line)
const host = await startHost(choice, secretariat)
children.push(host)
void secretariat?.child.exited.then(
  () => ending ?? say('The practice secretariat has ended; what you do waits on this computer.'),
)

const line = choice.host === 'loopback' ? await host.firstLine : undefined
if (line?.event === 'already-running') {
  say(
    typeof line.address === 'string'
      ? `The desk is already running. Open ${line.address}`
      : 'The desk is already running; its window is open.',
  )
} else if (typeof line?.address === 'string') {
  say(
    `Open ${line.address}\nin Chromium or Chrome on this computer; the address works once, within 15 minutes. Ctrl+C ends the desk.`,
  )
}
await end(await host.exited)
