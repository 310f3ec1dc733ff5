import { spawn } from 'node:child_process'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  newLockSecret,
  processExists,
  takeInstanceLock,
  type LockHolder,
} from '../../../electron/services/instance-lock.ts'
import { temporaryFolder } from '../../hosts/temporary-folder.ts'

const me = (): LockHolder => ({ pid: process.pid, host: 'electron', secret: newLockSecret() })
const isRunning = async (by: LockHolder) => processExists(by.pid)

/** A process id that was somebody's a moment ago. */
async function deadPid(): Promise<number> {
  const child = spawn(process.execPath, ['-e', ''])
  await new Promise((resolve) => child.once('exit', resolve))
  return child.pid ?? 0
}

describe('the lock of a data folder', () => {
  it('has one holder, and the next after it was given back', async () => {
    const file = join(await temporaryFolder(), 'data', 'desk.lock')
    const mine = me()
    const first = await takeInstanceLock({ file, mine, isRunning })
    expect(first.taken).toBe(true)
    expect(await takeInstanceLock({ file, mine: me(), isRunning })).toEqual({ taken: false, by: mine })
    if (first.taken) await first.release()
    expect(await takeInstanceLock({ file, mine: me(), isRunning })).toMatchObject({ taken: true })
  })
  it('is taken over from a desk that was killed', async () => {
    const folder = await temporaryFolder()
    const file = join(folder, 'desk.lock')
    await writeFile(file, JSON.stringify({ pid: await deadPid(), host: 'loopback', port: 1, secret: 'x' }))
    const mine = me()
    expect(await takeInstanceLock({ file, mine, isRunning })).toMatchObject({ taken: true })
    expect(JSON.parse(await readFile(file, 'utf8'))).toEqual(mine)
    expect(await readdir(folder)).toEqual(['desk.lock'])
  })
  it.each(['', '{"pid":', '[]', '{"pid":"1"}'])('is taken over when it holds nothing of use: %j', async (text) => {
    const file = join(await temporaryFolder(), 'desk.lock')
    await writeFile(file, text)
    expect(await takeInstanceLock({ file, mine: me(), isRunning })).toMatchObject({ taken: true })
  })
  it('goes to one of many who start at once, also over a dead one’s', async () => {
    const file = join(await temporaryFolder(), 'desk.lock')
    await writeFile(file, JSON.stringify({ pid: await deadPid(), host: 'loopback', port: 1, secret: 'x' }))
    const starts = Array.from({ length: 8 }, (_, n) =>
      takeInstanceLock({ file, mine: { ...me(), pid: process.pid, secret: `s${n}` }, isRunning }),
    )
    const taken = (await Promise.all(starts)).filter((one) => one.taken)
    expect(taken).toHaveLength(1)
  })
  it('is not given back by one who no longer holds it', async () => {
    const file = join(await temporaryFolder(), 'desk.lock')
    const first = await takeInstanceLock({ file, mine: me(), isRunning })
    const other = JSON.stringify({ ...me(), secret: 'another desk' })
    await writeFile(file, other)
    if (first.taken) await first.release()
    expect(await readFile(file, 'utf8')).toBe(other)
  })
})
