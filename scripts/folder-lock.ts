import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // EPERM: it lives, and belongs to somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** Its holder died, or died before it could write who it is. */
async function abandoned(folder: string): Promise<boolean> {
  const holder = Number(await readFile(join(folder, 'pid'), 'utf8').catch(() => ''))
  if (holder > 0) return !alive(holder)
  const made = await stat(folder).catch(() => undefined)
  return made !== undefined && Date.now() - made.mtimeMs > 5_000
}

/** Runs `work` while holding `folder` as a lock between processes. The lock of a process that died is taken over. */
export async function withFolderLock<T>(folder: string, work: () => Promise<T>): Promise<T> {
  for (;;) {
    const taken = await mkdir(folder).then(
      () => true,
      () => false,
    )
    if (taken) break
    if (await abandoned(folder)) await rm(folder, { recursive: true, force: true })
    else await sleep(200)
  }
  try {
    await writeFile(join(folder, 'pid'), String(process.pid))
    return await work()
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
