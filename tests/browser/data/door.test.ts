import { afterEach, describe, expect, test } from 'vitest'
import { err, ok } from '../../../shared/result.ts'
import { memberId, newDesk, organisation, removeDesks, type TestDesk } from './support.ts'

afterEach(removeDesks)

const label = { key: 'test.command' }

async function add(desk: TestDesk, name: string, more = {}): Promise<string> {
  const added = await desk.door.run(label, async (writer) =>
    ok((await writer.create('organisation', organisation(name, more))).id),
  )
  if (!added.ok) throw new Error(added.error.code)
  return added.value
}

async function rename(desk: TestDesk, id: string, name: string) {
  return desk.door.run(label, async (writer) => ok(await writer.update('organisation', id, { name })))
}

/** As if the record had been to the secretariat and back. */
async function arrive(desk: TestDesk, id: string, rev = 1): Promise<void> {
  await desk.db.organisation.update(id, { rev })
  await desk.db.outbox.clear()
}

describe('a command', () => {
  test('stamps what it creates and keeps it under its id', async () => {
    const desk = newDesk()
    const id = await add(desk, 'Ålborg')
    const stored = await desk.db.organisation.get(id)
    expect(stored).toMatchObject({ name: 'Ålborg', rev: 0, createdAt: '2026-03-01T09:00:00.001Z' })
    expect(stored).toHaveProperty('$sort', expect.stringMatching(/^alborg/))
  })

  test('that answers an error leaves everything as it was', async () => {
    const desk = newDesk()
    const result = await desk.door.run(label, async (writer) => {
      await writer.create('organisation', organisation('Half done', { sharing: 'shared' }))
      return err('record.missing')
    })
    expect(result).toEqual({ ok: false, error: { code: 'record.missing' } })
    for (const table of desk.db.tables) expect(await table.count(), table.name).toBe(0)
  })

  test('that throws half-way leaves everything as it was', async () => {
    const desk = newDesk()
    const id = await add(desk, 'Before')
    const result = await desk.door.run(label, async (writer) => {
      await writer.update('organisation', id, { name: 'After' })
      await writer.update('organisation', memberId, { name: 'Nobody' })
      return ok(undefined)
    })
    expect(result).toMatchObject({ ok: false, error: { code: 'record.missing' } })
    expect((await desk.db.organisation.get(id))?.name).toBe('Before')
    expect(await desk.db.undo.count()).toBe(1)
    expect(await desk.db.journalQueue.count()).toBe(1)
  })

  test('stays one transaction over hundreds of waits in which it asks the database nothing', async () => {
    const desk = newDesk()
    const id = await add(desk, 'Before')
    const nothing = async () => undefined
    const command = (last: boolean) =>
      desk.door.run(label, async (writer) => {
        await writer.update('organisation', id, { name: 'Half done' })
        for (let n = 0; n < 500; n += 1) await nothing()
        await writer.update('organisation', id, { place: 'Half done' })
        for (let n = 0; n < 500; n += 1) await nothing()
        return last ? ok(undefined) : err('record.missing')
      })
    expect(await command(false)).toEqual({ ok: false, error: { code: 'record.missing' } })
    expect(await desk.db.organisation.get(id)).toMatchObject({ name: 'Before' })
    expect(await desk.db.organisation.get(id)).not.toHaveProperty('place')
    expect(await command(true)).toEqual({ ok: true, value: undefined })
    expect(await desk.db.organisation.get(id)).toMatchObject({ name: 'Half done', place: 'Half done' })
    await desk.door.undo()
    expect(await desk.db.organisation.get(id)).toMatchObject({ name: 'Before' })
  })

  test('cannot write a record that does not fit its schema', async () => {
    const desk = newDesk()
    const result = await desk.door.run(label, async (writer) =>
      ok(await writer.create('organisation', organisation('X', { country: 'Germany' }))),
    )
    expect(result).toEqual({
      ok: false,
      error: { code: 'record.invalid', params: { type: 'organisation', field: 'country' } },
    })
    expect(await desk.db.organisation.count()).toBe(0)
  })

  test('removes an optional field by null, and writes nothing when nothing changes', async () => {
    const desk = newDesk()
    const id = await add(desk, 'Graz', { note: 'Call again' })
    await desk.door.run(label, async (writer) => ok(await writer.update('organisation', id, { note: null })))
    expect(await desk.db.organisation.get(id)).not.toHaveProperty('note')
    await desk.door.run(label, async (writer) => ok(await writer.update('organisation', id, { name: 'Graz' })))
    expect(await desk.db.undo.count()).toBe(2)
  })

  test('queues its records for the journal in the same transaction', async () => {
    const desk = newDesk()
    const id = await add(desk, 'Riga')
    expect(await desk.db.journalQueue.toArray()).toMatchObject([{ refs: [{ type: 'organisation', ids: [id] }] }])
  })
})

describe('what waits for the secretariat', () => {
  test('holds no prospect, and nothing that hangs on one', async () => {
    const desk = newDesk()
    const organisationId = await add(desk, 'Prospect')
    await desk.door.run(label, async (writer) =>
      ok(await writer.create('contact', { organisationId, name: 'A', emails: [], phones: [], isPageContact: false })),
    )
    expect(await desk.db.outbox.count()).toBe(0)
  })

  test('takes an authority with all that hangs on it when it is shared', async () => {
    const desk = newDesk()
    const organisationId = await add(desk, 'Prospect')
    await desk.door.run(label, async (writer) => {
      await writer.create('contact', { organisationId, name: 'A', emails: [], phones: [], isPageContact: false })
      await writer.create('recruitment', {
        id: organisationId,
        organisationId,
        stage: 'qualified',
        stageSince: writer.now,
      })
      return ok(undefined)
    })
    await desk.door.run(label, async (writer) =>
      ok(await writer.update('organisation', organisationId, { sharing: 'shared' })),
    )
    const types = (await desk.db.outbox.toArray()).map((row) => row.type).toSorted()
    expect(types).toEqual(['contact', 'organisation', 'recruitment'])
    await desk.door.run(label, async (writer) =>
      ok(await writer.create('task', { kind: 'custom', title: 'Call', organisationId })),
    )
    expect(await desk.db.outbox.count()).toBe(4)
  })

  test('never holds an import batch', async () => {
    const desk = newDesk()
    await desk.door.run(label, async (writer) =>
      ok(
        await writer.create('importBatch', {
          fileName: 'a.csv',
          encoding: 'utf-8',
          delimiter: ',',
          read: 0,
          imported: 0,
          unchanged: 0,
          updated: 0,
          rejected: 0,
          mapping: {},
        }),
      ),
    )
    expect(await desk.db.outbox.count()).toBe(0)
  })

  test('is one row per record, however often it is edited, with the version the secretariat has beside it', async () => {
    const desk = newDesk()
    const id = await add(desk, 'One', { sharing: 'shared' })
    await arrive(desk, id, 7)
    await rename(desk, id, 'Two')
    await rename(desk, id, 'Three')
    expect(await desk.db.outbox.toArray()).toMatchObject([{ id, generation: 2 }])
    const base = await desk.db.bases.get(['organisation', id])
    expect(base?.record).toMatchObject({ name: 'One', rev: 7 })
    expect(base?.record).not.toHaveProperty('$sort')
  })

  test('is nothing again when the record is as the secretariat has it', async () => {
    const desk = newDesk()
    const id = await add(desk, 'One', { sharing: 'shared' })
    await arrive(desk, id)
    await rename(desk, id, 'Two')
    await desk.door.undo()
    expect(await desk.db.outbox.count()).toBe(0)
    expect(await desk.db.bases.count()).toBe(0)
  })

  test('forgets a record that was made and removed before it was ever sent', async () => {
    const desk = newDesk()
    const id = await add(desk, 'Mistake', { sharing: 'shared' })
    await desk.door.run(label, async (writer) => ok(await writer.remove('organisation', id)))
    expect(await desk.db.outbox.count()).toBe(0)
  })

  test('keeps the removal of a record the secretariat has', async () => {
    const desk = newDesk()
    const id = await add(desk, 'One', { sharing: 'shared' })
    await arrive(desk, id)
    await desk.door.run(label, async (writer) => ok(await writer.remove('organisation', id)))
    expect(await desk.db.outbox.count()).toBe(1)
    expect((await desk.db.bases.get(['organisation', id]))?.record.name).toBe('One')
  })
})

describe('undo', () => {
  test('takes a whole command back, and redo puts it on again', async () => {
    const desk = newDesk()
    const id = await add(desk, 'One')
    await rename(desk, id, 'Two')
    expect(await desk.door.undo()).toEqual(ok({ key: 'test.command', kept: [] }))
    expect((await desk.db.organisation.get(id))?.name).toBe('One')
    await desk.door.undo()
    expect(await desk.db.organisation.count()).toBe(0)
    expect(await desk.door.undo()).toEqual(ok(undefined))
    await desk.door.redo()
    await desk.door.redo()
    expect((await desk.db.organisation.get(id))?.name).toBe('Two')
    expect(await desk.door.redo()).toEqual(ok(undefined))
  })

  test('keeps and names the fields that were changed since', async () => {
    const desk = newDesk()
    const id = await add(desk, 'One', { place: 'Here' })
    await desk.door.run(label, async (writer) =>
      ok(await writer.update('organisation', id, { name: 'Two', place: 'There' })),
    )
    await desk.db.organisation.update(id, { name: 'From elsewhere' })
    expect(await desk.door.undo()).toEqual(
      ok({ key: 'test.command', kept: [{ type: 'organisation', id, field: 'name' }] }),
    )
    expect(await desk.db.organisation.get(id)).toMatchObject({ name: 'From elsewhere', place: 'Here' })
  })

  test('brings a removed record back', async () => {
    const desk = newDesk()
    const id = await add(desk, 'One', { sharing: 'shared' })
    await arrive(desk, id, 3)
    await desk.door.run(label, async (writer) => ok(await writer.remove('organisation', id)))
    await desk.door.undo()
    expect(await desk.db.organisation.get(id)).toMatchObject({ name: 'One', rev: 3 })
    expect(await desk.db.outbox.count()).toBe(0)
  })

  test('offers no redo after another command', async () => {
    const desk = newDesk()
    const id = await add(desk, 'One')
    await rename(desk, id, 'Two')
    await desk.door.undo()
    await rename(desk, id, 'Three')
    expect(await desk.door.redo()).toEqual(ok(undefined))
    expect((await desk.db.organisation.get(id))?.name).toBe('Three')
  })

  test('remembers the last 200 commands', async () => {
    const desk = newDesk()
    const id = await add(desk, 'Start')
    for (let i = 0; i < 203; i += 1) await rename(desk, id, `Name ${i}`)
    expect(await desk.db.undo.count()).toBe(200)
  })
})
