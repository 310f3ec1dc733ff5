import { listenToChanges } from '../../../renderer/data/changes.ts'
import { afterEach, describe, expect, test } from 'vitest'
import { openSnapshots } from '../../../renderer/data/snapshots/open-snapshots.ts'
import { restoreAs } from '../../../renderer/data/snapshots/restore.ts'
import { DeskDatabase } from '../../../renderer/data/schema.ts'
import { readMemory } from '../../../renderer/data/sync/memory.ts'
import { removeDesks } from './support.ts'
import { FakeHost } from './fake-host.ts'
import { FakeSecretariat } from '../sync/fake-secretariat.ts'
import { addShared, connectedDesk, edit } from '../sync/support.ts'

afterEach(removeDesks)

const facts = { id: 'w', sample: false, focalPointId: 'f', memberId: 'm', createdAt: '2026-01-01T00:00:00.000Z' }

/** A desk with one organisation that was sent, and one edit that waits; and the host that keeps its copies. */
async function desk() {
  const secretariat = new FakeSecretariat()
  const host = new FakeHost()
  const connected = connectedDesk(secretariat)
  const id = await addShared(connected, 'Bonn')
  await connected.sync()
  const snapshots = openSnapshots(connected.db, host, facts)
  return { secretariat, host, id, snapshots, ...connected }
}

/** Every table but those a snapshot leaves out. */
async function contents(db: DeskDatabase): Promise<Record<string, unknown[]>> {
  const tables = db.tables.filter(({ name }) => !['undo', 'journalQueue', 'meta'].includes(name))
  const rows: Record<string, unknown[]> = {}
  for (const table of tables) rows[table.name] = await table.toArray()
  return rows
}

describe('a snapshot', () => {
  test('brings back every table as it was', async () => {
    const one = await desk()
    await edit(one, one.id, { name: 'Waiting' })
    const before = await contents(one.db)
    const made = await one.snapshots.make('manual')
    if (!made.ok) throw new Error(made.error.code)
    await edit(one, one.id, { name: 'Later' })
    await addShared(one, 'Later too')
    expect(await one.snapshots.restore(made.value.id)).toEqual({ ok: true, value: undefined })
    expect(await contents(one.db)).toEqual(before)
  })

  test('is made of the present state before another one is restored', async () => {
    const one = await desk()
    const made = await one.snapshots.make('manual')
    if (!made.ok) throw new Error(made.error.code)
    await edit(one, one.id, { name: 'Later' })
    await one.snapshots.restore(made.value.id)
    const safe = [...one.host.snapshots.values()].find(({ info }) => info.reason === 'beforeRestore')
    expect(safe?.parts.some(({ table, records }) => table === 'organisation' && records.includes('Later'))).toBe(true)
  })

  test('that was disturbed by an edit is begun again, so that it is of one moment', async () => {
    const one = await desk()
    let writes = 0
    one.host.before = async (call) => {
      if (call !== 'snapshot.write' || (writes += 1) !== 1) return
      // The announcement is a message; whoever listens longer hears it first, and that is the copy.
      const heard = new Promise<void>((resolve) => {
        const stop = listenToChanges(one.db.name, () => {
          stop()
          resolve()
        })
      })
      await edit(one, one.id, { name: 'Meanwhile' })
      await heard
    }
    const made = await one.snapshots.make('manual')
    expect(made.ok).toBe(true)
    expect([...one.host.snapshots.values()]).toHaveLength(1)
    const parts = [...one.host.snapshots.values()][0]?.parts.filter(({ table }) => table === 'organisation') ?? []
    expect(parts.map(({ records }) => records)).toEqual([expect.stringContaining('"name":"Meanwhile"')])
  })

  test('that the host cannot write leaves no half one behind', async () => {
    const one = await desk()
    one.host.refuse = (call) => (call === 'snapshot.write' ? { code: 'disk.full' } : undefined)
    expect(await one.snapshots.make('manual')).toEqual({ ok: false, error: { code: 'disk.full' } })
    expect(one.host.snapshots.size).toBe(0)
  })

  test('of a newer version, or a damaged one, changes nothing', async () => {
    const one = await desk()
    const made = await one.snapshots.make('manual')
    if (!made.ok) throw new Error(made.error.code)
    const kept = one.host.snapshots.get(made.value.id)
    if (!kept) throw new Error('no snapshot')
    await edit(one, one.id, { name: 'Present' })
    kept.info = { ...kept.info, schemaVersion: 99 }
    expect(await one.snapshots.restore(made.value.id)).toMatchObject({ ok: false, error: { code: 'snapshot.newer' } })
    kept.info = { ...kept.info, schemaVersion: 1, intact: false }
    expect(await one.snapshots.restore(made.value.id)).toMatchObject({ ok: false, error: { code: 'snapshot.damaged' } })
    expect((await one.db.organisation.get(one.id))?.name).toBe('Present')
  })

  test('that cannot be read to its end leaves everything as it was', async () => {
    const one = await desk()
    const made = await one.snapshots.make('manual')
    if (!made.ok) throw new Error(made.error.code)
    await edit(one, one.id, { name: 'Present' })
    const kept = one.host.snapshots.get(made.value.id)
    kept?.parts.push({ table: 'organisation', count: 1, records: '[{"no":"id"}]' })
    expect((await one.snapshots.restore(made.value.id)).ok).toBe(false)
    expect((await one.db.organisation.get(one.id))?.name).toBe('Present')
  })

  test('goes into a new database beside one that does not open', async () => {
    const one = await desk()
    const made = await one.snapshots.make('manual')
    if (!made.ok) throw new Error(made.error.code)
    const name = `${one.db.name}-restored`
    expect(await restoreAs(name, one.host, made.value)).toEqual({ ok: true, value: undefined })
    const restored = new DeskDatabase(name)
    expect(await contents(restored)).toEqual(await contents(one.db))
    await restored.delete()
  })
})

describe('after a restore', () => {
  test('everything is read again: what was sent since comes back, what waited goes out', async () => {
    const one = await desk()
    await edit(one, one.id, { name: 'Waiting' })
    const made = await one.snapshots.make('manual')
    if (!made.ok) throw new Error(made.error.code)
    await edit(one, one.id, { place: 'Rhein' })
    const later = await addShared(one, 'Sent later')
    await one.sync()
    await one.snapshots.restore(made.value.id)
    expect((await readMemory(one.db)).cursor).toBeUndefined()
    expect((await one.sync()).outcome).toBe('done')
    expect(await one.db.organisation.get(one.id)).toMatchObject({ name: 'Waiting', place: 'Rhein' })
    expect((await one.db.organisation.get(later))?.name).toBe('Sent later')
    expect(await one.db.fieldConflict.count()).toBe(0)
    expect(await one.db.outbox.count()).toBe(0)
  })

  test("another desk's newer work is not overwritten by the old copy", async () => {
    const one = await desk()
    const two = connectedDesk(one.secretariat)
    await two.sync()
    const made = await one.snapshots.make('manual')
    if (!made.ok) throw new Error(made.error.code)
    await edit(two, one.id, { name: 'Newer elsewhere' })
    await two.sync()
    await one.sync()
    await one.snapshots.restore(made.value.id)
    await one.sync()
    expect((await one.db.organisation.get(one.id))?.name).toBe('Newer elsewhere')
    expect(one.secretariat.find('organisation', one.id)?.name).toBe('Newer elsewhere')
  })
})
