import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { deskServices } from '../../hosts/desk-services.ts'

const DAY = 86_400_000
const workspaceId = '018f0000-0000-7000-8000-000000000001'
const base64 = Buffer.from('An offer').toString('base64')
let data: string

beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'kept-files-'))
})
afterEach(() => rm(data, { recursive: true, force: true }))

async function keep(dispatch: ReturnType<typeof deskServices>['dispatch']): Promise<string> {
  const kept = (await dispatch('file.keep', { workspaceId, base64 })) as { ok: true; value: { hash: string } }
  return kept.value.hash
}

describe('files of organisations', () => {
  it('are kept once however often they are added, and come back as they were', async () => {
    const { dispatch } = deskServices(data)
    const hash = await keep(dispatch)
    expect(await keep(dispatch)).toBe(hash)
    expect(await readdir(join(data, 'files', workspaceId))).toEqual([hash])
    expect(await dispatch('file.read', { workspaceId, hash })).toEqual({ ok: true, value: { base64 } })
  })

  it('that were damaged are not handed out', async () => {
    const { dispatch } = deskServices(data)
    const hash = await keep(dispatch)
    await writeFile(join(data, 'files', workspaceId, hash), 'something else')
    expect(await dispatch('file.read', { workspaceId, hash })).toMatchObject({ error: { code: 'document.damaged' } })
  })

  it('of another computer are named as such', async () => {
    const { dispatch } = deskServices(data)
    const answer = await dispatch('file.read', { workspaceId, hash: 'ab'.repeat(32) })
    expect(answer).toMatchObject({ error: { code: 'document.elsewhere' } })
  })

  it('stay for three months without a record, and then go', async () => {
    let now = Date.now()
    const { dispatch } = deskServices(data, { clock: { now: () => now } })
    const hash = await keep(dispatch)
    now += 80 * DAY
    await dispatch('file.sweep', { workspaceId, inUse: [hash] })
    now += 80 * DAY
    expect(await dispatch('file.sweep', { workspaceId, inUse: [] })).toEqual({ ok: true, value: { removed: 0 } })
    now += 20 * DAY
    expect(await dispatch('file.sweep', { workspaceId, inUse: [] })).toEqual({ ok: true, value: { removed: 1 } })
  })

  it('cannot be asked for outside their folder', async () => {
    const { dispatch } = deskServices(data)
    for (const input of [
      { workspaceId: '../..', hash: 'ab'.repeat(32) },
      { workspaceId, hash: '../../desk.lock' },
    ]) {
      expect(await dispatch('file.read', input)).toMatchObject({ error: { code: 'bridge.bad-input' } })
    }
  })
})

describe('a notice of the operating system', () => {
  it('is shown where the host has them, and refused where it has none', async () => {
    const shown: string[] = []
    const notice = { id: 'task', title: 'Call Ms Weber', body: 'Stadt Auenheim' }
    const able = deskServices(data, { showNotice: ({ title }) => void shown.push(title) })
    expect(await able.dispatch('host.notify', notice)).toEqual({ ok: true, value: {} })
    expect(shown).toEqual(['Call Ms Weber'])
    const answer = await deskServices(data).dispatch('host.notify', notice)
    expect(answer).toMatchObject({ error: { code: 'host.no-notices' } })
  })
})
