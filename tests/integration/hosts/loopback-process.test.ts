/** The built loopback host as a process: starting twice, being killed, ending with its parent. */
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { buildDesk } from '../../../scripts/build.ts'
import { startDesk, type RunningDesk } from '../../hosts/start-desk.ts'
import { temporaryFolder } from '../../hosts/temporary-folder.ts'

const running: RunningDesk[] = []
async function start(data: string): Promise<RunningDesk> {
  const desk = await startDesk({ data })
  running.push(desk)
  return desk
}
beforeAll(async () => {
  await buildDesk()
}, 120_000)
afterEach(async () => {
  for (const desk of running.splice(0)) await desk.close()
})

describe('the loopback host', () => {
  it('starts once per data folder and says so to the second', async () => {
    const data = await temporaryFolder()
    await start(data)
    await expect(start(data)).rejects.toThrow('already-running')
    await start(await temporaryFolder())
  })
  it('has the same port again, so that an origin with a port keeps its data', async () => {
    const data = await temporaryFolder()
    const first = await start(data)
    await first.close()
    expect((await start(data)).port).toBe(first.port)
  })
  it('starts again after it was killed', async () => {
    const data = await temporaryFolder()
    const first = await start(data)
    await first.kill()
    expect(existsSync(join(data, 'desk.lock'))).toBe(true)
    expect((await start(data)).port).toBe(first.port)
  })
  it('ends in order when its parent is gone, and gives the folder back', async () => {
    const data = await temporaryFolder()
    await (await start(data)).close()
    expect(existsSync(join(data, 'desk.lock'))).toBe(false)
    const lines = (await readFile(join(data, 'logs', 'desk.log'), 'utf8')).trim().split('\n')
    expect(lines.map((line) => (JSON.parse(line) as { code: string }).code)).toEqual(['host.started', 'host.ended'])
  })
})
