import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { writeAtomically } from '../../electron/services/disk.ts'
import { root } from '../build.ts'
import type { HostFacts } from './choose-host.ts'

const folder = join(root, 'node_modules', 'electron')
const GIVE_UP_AFTER_MS = 20_000

/** The path of Electron's binary, where it was fetched. */
export async function electronBinary(): Promise<string | undefined> {
  const name = await readFile(join(folder, 'path.txt'), 'utf8').catch(() => undefined)
  const binary = name === undefined ? undefined : join(folder, 'dist', name)
  return binary !== undefined && existsSync(binary) ? binary : undefined
}

async function bytesUnder(path: string): Promise<number> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true }).catch(() => [])
  const sizes = entries.filter((entry) => entry.isFile()).map((entry) => stat(join(entry.parentPath, entry.name)))
  const settled = await Promise.allSettled(sizes)
  return settled.reduce((sum, one) => sum + (one.status === 'fulfilled' ? one.value.size : 0), 0)
}

/** Runs Electron's own installer; given up when for `patience` milliseconds nothing arrived. Answers whether it is there. */
export async function fetchElectron(patience = GIVE_UP_AFTER_MS): Promise<boolean> {
  const temporary = await mkdtemp(join(tmpdir(), 'desk-electron-'))
  const child = spawn(process.execPath, [join(folder, 'install.js')], {
    // What it downloads lands here, where its growth can be watched.
    env: { ...process.env, TMPDIR: temporary, TEMP: temporary, TMP: temporary },
    stdio: ['ignore', 'ignore', 'ignore'],
  })
  let ended = false
  child.once('exit', () => (ended = true))
  child.once('error', () => (ended = true))
  let [bytes, since] = [-1, performance.now()]
  while (!ended) {
    const now = (await bytesUnder(temporary)) + (await bytesUnder(join(folder, 'dist')))
    if (now !== bytes) [bytes, since] = [now, performance.now()]
    else if (performance.now() - since > patience) child.kill('SIGKILL')
    await sleep(250)
  }
  await rm(temporary, { recursive: true, force: true })
  return (await electronBinary()) !== undefined
}

/** Remembers the answer per version, so that a person is asked once. */
interface Remembered {
  readonly version: string
  readonly electron: 'refused' | 'failed'
}

async function remembered(file: string, version: string): Promise<Remembered['electron'] | undefined> {
  try {
    const kept = JSON.parse(await readFile(file, 'utf8')) as Partial<Remembered>
    return kept.version === version ? kept.electron : undefined
  } catch {
    return undefined
  }
}

async function ask(): Promise<boolean> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  const answer = await terminal.question(
    'The desk looks best in Electron, which is not here yet. Fetch it now (about 120 MB)? [Y/n] ',
  )
  terminal.close()
  return !/^n/i.test(answer.trim())
}

/** Finds Electron, or offers to fetch it: once, only to a person, and not when a display is missing anyway. */
export async function provideElectron(
  data: string,
  { wanted, mayAsk }: { readonly wanted: boolean; readonly mayAsk: boolean },
): Promise<HostFacts['electron']> {
  if (await electronBinary()) return 'installed'
  const { version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as { version: string }
  const memory = join(data, 'start.json')
  const before = wanted ? undefined : await remembered(memory, version)
  if (before) return before
  if (!mayAsk) return 'nobody-to-ask'
  const keep = (electron: Remembered['electron']) =>
    writeAtomically(memory, `${JSON.stringify({ version, electron })}\n`)
  if (!(await ask())) {
    await keep('refused')
    return 'refused'
  }
  process.stdout.write('Fetching Electron …\n')
  if (await fetchElectron()) return 'installed'
  await keep('failed')
  return 'failed'
}
