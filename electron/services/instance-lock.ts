import { randomBytes } from 'node:crypto'
import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import * as z from 'zod'

/** Who owns a data folder. `port` and `secret` let a second start talk to the first; the file is 0600. */
const holder = z.object({
  pid: z.int().positive(),
  host: z.enum(['electron', 'loopback']),
  port: z.int().optional(),
  secret: z.string(),
})
export type LockHolder = z.infer<typeof holder>

export type LockOutcome =
  | { readonly taken: true; release(): Promise<void> }
  | { readonly taken: false; readonly by: LockHolder }

export interface LockParts {
  readonly file: string
  readonly mine: LockHolder
  /** Whether the holder is really a desk that runs: a process id may have gone to another program meanwhile. */
  readonly isRunning: (by: LockHolder) => Promise<boolean>
}

export function newLockSecret(): string {
  return randomBytes(32).toString('base64url')
}

/** Signal 0 asks whether a process is there; EPERM: it is, and belongs to somebody else. */
export function processExists(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** Who holds the lock of a data folder, as far as its file says. */
export async function readHolder(file: string): Promise<LockHolder | undefined> {
  try {
    return holder.safeParse(JSON.parse(await readFile(file, 'utf8'))).data
  } catch {
    return undefined
  }
}

/** A name next to the lock that nobody else has. */
function besides(file: string): string {
  return `${file}.${randomBytes(8).toString('hex')}`
}

async function tryTake(file: string, mine: LockHolder): Promise<boolean> {
  const whole = besides(file)
  await writeFile(whole, JSON.stringify(mine), { mode: 0o600 })
  try {
    // Appears complete or not at all, and only where nothing is.
    await link(whole, file)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  } finally {
    await rm(whole, { force: true })
  }
}

/** Moves the lock of a desk that was killed out of the way; gives it back if another start was quicker and it is theirs. */
async function clearStale(file: string, stale: LockHolder | undefined): Promise<void> {
  const aside = besides(file)
  const moved = await rename(file, aside).then(
    () => true,
    () => false,
  )
  if (!moved) return
  const found = await readHolder(aside)
  if (found?.secret !== stale?.secret) await link(aside, file).catch(() => undefined)
  await rm(aside, { force: true })
}

const SETTLED_MS = 150

async function stillMine(file: string, mine: LockHolder): Promise<boolean> {
  await sleep(SETTLED_MS)
  return (await readHolder(file))?.secret === mine.secret
}

/** One desk per data folder, whichever host it runs in. */
export async function takeInstanceLock({ file, mine, isRunning }: LockParts): Promise<LockOutcome> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 })
  for (let attempt = 0; attempt < 10; attempt += 1) {
    // Several may clear the same dead lock at once and one of them move away another's new one: who took a cleared lock
    // looks once more.
    if ((await tryTake(file, mine)) && (attempt === 0 || (await stillMine(file, mine)))) {
      const release = async (): Promise<void> => {
        if ((await readHolder(file))?.secret === mine.secret) await rm(file, { force: true })
      }
      return { taken: true, release }
    }
    const by = await readHolder(file)
    if (by && (await isRunning(by))) return { taken: false, by }
    await clearStale(file, by)
  }
  throw new Error('the lock file changes hands without end')
}
