import { open, readdir, readFile, rename, stat, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { keptPerReason } from '../../../electron/services/snapshots/rotation.ts'
import { createSnapshots, type Snapshots } from '../../../electron/services/snapshots/snapshots.ts'
import type { SnapshotInfo } from '../../../shared/bridge.ts'
import { randomIds } from '../../../shared/ids.ts'
import { temporaryFolder } from '../../hosts/temporary-folder.ts'

let tick = Date.parse('2026-05-01T10:00:00Z')
const clock = { now: () => (tick += 1_000) }
const parts = [
  { table: 'organisation', count: 2, records: '[{"id":"1","name":"Ayuntamiento"},{"id":"2","name":"Åbenrå"}]' },
  { table: 'organisation', count: 1, records: '[{"id":"3"}]' },
  { table: 'task', count: 0, records: '[]' },
]

async function make(
  snapshots: Snapshots,
  reason: SnapshotInfo['reason'] = 'manual',
  workspaceName = 'LNEG',
): Promise<SnapshotInfo> {
  const begun = await snapshots.begin({ reason, schemaVersion: 1, workspaceName })
  if (!begun.ok) throw new Error(begun.error.code)
  for (const part of parts)
    expect(await snapshots.write({ id: begun.value.id, ...part })).toEqual({ ok: true, value: {} })
  const made = await snapshots.commit(begun.value.id)
  if (!made.ok) throw new Error(made.error.code)
  return made.value
}
async function readAll(snapshots: Snapshots, id: string) {
  const found = []
  for (let index = 0; ; index += 1) {
    const part = await snapshots.read(id, index)
    if (!part.ok) return part.error.code
    if (part.value.done) return found
    found.push({ table: part.value.table, records: part.value.records })
  }
}
const inMemory = parts.map(({ table, records }) => ({ table, records }))

describe('a snapshot', () => {
  it('gives back what was put in, to the desk that made it and to any other', async () => {
    const folder = await temporaryFolder()
    const info = await make(createSnapshots(folder, clock, randomIds))
    expect(info).toMatchObject({ reason: 'manual', counts: { organisation: 3, task: 0 }, intact: true })
    const other = createSnapshots(folder, clock, randomIds)
    expect(await other.list()).toEqual({ ok: true, value: { folder, snapshots: [info] } })
    expect(await readAll(other, info.id)).toEqual(inMemory)
  })
  it('can be carried to another folder under another name', async () => {
    const [from, to] = [await temporaryFolder(), await temporaryFolder()]
    const info = await make(createSnapshots(from, clock, randomIds))
    await rename(join(from, `${info.id}.desk-snapshot`), join(to, 'from-the-old-laptop.desk-snapshot'))
    const snapshots = createSnapshots(to, clock, randomIds)
    expect(await snapshots.list()).toMatchObject({
      value: { snapshots: [{ id: 'from-the-old-laptop', intact: true }] },
    })
    expect(await readAll(snapshots, 'from-the-old-laptop')).toEqual(inMemory)
  })
  it('does not exist before it is complete, nor after it was given up', async () => {
    const folder = await temporaryFolder()
    const snapshots = createSnapshots(folder, clock, randomIds)
    const begun = await snapshots.begin({ reason: 'manual', schemaVersion: 1, workspaceName: 'LNEG' })
    const id = begun.ok ? begun.value.id : ''
    await snapshots.write({ id, table: 'task', count: 0, records: '[]' })
    expect(await snapshots.list()).toMatchObject({ value: { snapshots: [] } })
    await snapshots.abort(id)
    expect(await snapshots.commit(id)).toMatchObject({ error: { code: 'snapshot.unknown' } })
    expect(await readdir(join(folder, 'unfinished'))).toEqual([])
  })
  it('that a crash left half written is cleared away by the next', async () => {
    const folder = await temporaryFolder()
    const crashed = createSnapshots(folder, clock, randomIds)
    const begun = await crashed.begin({ reason: 'manual', schemaVersion: 1, workspaceName: 'LNEG' })
    expect(await readdir(join(folder, 'unfinished'))).toHaveLength(1)
    await make(createSnapshots(folder, clock, randomIds))
    expect(await readdir(join(folder, 'unfinished'))).toEqual([])
    await crashed.abort(begun.ok ? begun.value.id : '')
  })
})

describe('a damaged snapshot', () => {
  const damages: Record<string, (file: string) => Promise<void>> = {
    'one changed bit in the records': async (file) => {
      const handle = await open(file, 'r+')
      const at = (await readFile(file)).indexOf('\n') + 20
      const byte = Buffer.alloc(1)
      await handle.read(byte, 0, 1, at)
      await handle.write(Buffer.from([(byte[0] ?? 0) ^ 1]), 0, 1, at)
      await handle.close()
    },
    'a changed head': async (file) => {
      const text = await readFile(file, 'latin1')
      await writeFile(file, text.replace('"schemaVersion":1', '"schemaVersion":2'), 'latin1')
    },
    'a missing end': async (file) => truncate(file, (await stat(file)).size - 30),
  }
  it.each(Object.keys(damages))('is listed as damaged and not restored: %s', async (name) => {
    const folder = await temporaryFolder()
    const snapshots = createSnapshots(folder, clock, randomIds)
    const info = await make(snapshots)
    await damages[name]?.(join(folder, `${info.id}.desk-snapshot`))
    expect(await snapshots.list()).toMatchObject({ value: { snapshots: [{ id: info.id, intact: false }] } })
    expect(await readAll(snapshots, info.id)).toBe('snapshot.damaged')
  })
  it('of a newer desk says so', async () => {
    const folder = await temporaryFolder()
    const head = {
      format: 'focal-point-desk-snapshot',
      version: 2,
      id: 'x',
      at: '2026-05-01T10:00:00.000Z',
      reason: 'manual',
      schemaVersion: 9,
      workspaceName: 'x',
    }
    await writeFile(join(folder, 'x.desk-snapshot'), `${JSON.stringify(head)}\nwhatever comes then`)
    expect(await createSnapshots(folder, clock, randomIds).read('x', 0)).toMatchObject({
      error: { code: 'snapshot.newer' },
    })
  })
  it('is no snapshot when it is another file altogether', async () => {
    const folder = await temporaryFolder()
    await writeFile(join(folder, 'holiday.desk-snapshot'), Buffer.from([0xff, 0xd8, 0xff, 0xe0]))
    const snapshots = createSnapshots(folder, clock, randomIds)
    expect(await snapshots.list()).toMatchObject({ value: { snapshots: [] } })
    expect(await snapshots.read('holiday', 0)).toMatchObject({ error: { code: 'snapshot.unknown' } })
  })
  it.each(['../desk', '..', '/etc/passwd', 'a/b', '', 'a\u0000b'])(
    'cannot be asked for outside the folder: %j',
    async (id) => {
      const folder = await temporaryFolder()
      expect(await createSnapshots(folder, clock, randomIds).read(id, 0)).toMatchObject({
        error: { code: 'snapshot.unknown' },
      })
    },
  )
})

describe('older snapshots', () => {
  it('make room for newer ones of the same reason, and for no others', async () => {
    const folder = await temporaryFolder()
    const snapshots = createSnapshots(folder, clock, randomIds)
    const manual = await make(snapshots, 'manual')
    const first = await make(snapshots, 'scheduled')
    const elsewhere = await make(snapshots, 'scheduled', 'Sample')
    for (let n = 0; n < keptPerReason.scheduled; n += 1) await make(snapshots, 'scheduled')
    const listed = await snapshots.list()
    const ids = listed.ok ? listed.value.snapshots.map(({ id }) => id) : []
    expect(ids).toHaveLength(keptPerReason.scheduled + 2)
    expect(ids).toContain(manual.id)
    expect(ids).toContain(elsewhere.id)
    expect(ids).not.toContain(first.id)
  })
})
