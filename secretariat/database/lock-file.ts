import { randomBytes } from 'node:crypto'
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import * as z from 'zod'

/**
 * One process per data folder: PGlite would let two corrupt it. The lock also tells the command line where the service
 * listens, with a key only readers of this folder have, so that commands can be handed to it.
 */
const lockSchema = z.object({
  pid: z.int(),
  host: z.string(),
  /** Start of the process in the kernel's ticks; tells a process from a later one with the same number (Linux). */
  started: z.string().optional(),
  /** Where the service listens, once it does. */
  address: z.string().optional(),
  adminKey: z.string(),
})
export type Lock = z.infer<typeof lockSchema>

export class FolderInUse extends Error {
  readonly lock: Lock
  readonly file: string
  constructor(file: string, lock: Lock) {
    super(`The data folder is in use by process ${lock.pid} on ${lock.host} (${file}).`)
    this.name = 'FolderInUse'
    this.file = file
    this.lock = lock
  }
}

export interface HeldLock {
  readonly adminKey: string
  announce(address: string): void
  release(): void
}

const lockFile = (folder: string) => join(folder, 'secretariat.lock')

/** Takes the folder, or throws `FolderInUse`. A lock left by a process that was killed is taken over. */
export function lockFolder(folder: string): HeldLock {
  const file = lockFile(folder)
  const started = startOf(process.pid)
  const lock: Lock = {
    pid: process.pid,
    host: hostname(),
    adminKey: randomBytes(24).toString('base64url'),
    ...(started === undefined ? {} : { started }),
  }
  const held = claim(file, lock)
  if (held) throw new FolderInUse(file, held)
  return {
    adminKey: lock.adminKey,
    announce(address) {
      // Replaced in one step, so that nobody reads half a lock.
      const next = `${file}.${process.pid}`
      writeFileSync(next, JSON.stringify({ ...lock, address }), { mode: 0o600 })
      renameSync(next, file)
    },
    release() {
      if (readLock(folder)?.adminKey === lock.adminKey) rmSync(file, { force: true })
    },
  }
}

/** The lock of a folder, if a living process holds it. */
export function readLiveLock(folder: string): Lock | undefined {
  const lock = readLock(folder)
  return lock && isAlive(lock) ? lock : undefined
}

/** Writes the lock, or answers the living holder. */
function claim(file: string, lock: Lock): Lock | undefined {
  for (;;) {
    try {
      writeFileSync(file, JSON.stringify(lock), { flag: 'wx', mode: 0o600 })
      return undefined
    } catch (error) {
      if (!hasCode(error, 'EEXIST')) throw error
    }
    const text = readText(file)
    const found = text === undefined ? undefined : parse(text)
    if (found && isAlive(found)) return found
    removeStale(file, text)
  }
}

/** Two processes may find the same stale lock: only the one that moves away the text it judged goes on. */
function removeStale(file: string, judged: string | undefined): void {
  const aside = `${file}.stale-${process.pid}`
  try {
    renameSync(file, aside)
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return
    throw error
  }
  if (readText(aside) !== judged) renameSync(aside, file)
  else rmSync(aside, { force: true })
}

function readLock(folder: string): Lock | undefined {
  const text = readText(lockFile(folder))
  return text === undefined ? undefined : parse(text)
}

function parse(text: string): Lock | undefined {
  try {
    return lockSchema.parse(JSON.parse(text))
  } catch {
    // Half written by a process that died: nobody holds it.
    return undefined
  }
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined
    throw error
  }
}

function isAlive(lock: Lock): boolean {
  // Another machine's processes cannot be seen from here: the folder counts as taken.
  if (lock.host !== hostname()) return true
  try {
    process.kill(lock.pid, 0)
  } catch (error) {
    return hasCode(error, 'EPERM')
  }
  return lock.started === undefined || lock.started === startOf(lock.pid)
}

/** Field 22 of proc(5) `/proc/<pid>/stat`; the name in field 2 may hold spaces, so counting starts behind it. */
function startOf(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]
  } catch {
    return undefined
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}
