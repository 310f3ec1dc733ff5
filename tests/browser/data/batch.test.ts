import { afterEach, describe, expect, test } from 'vitest'
import { ok } from '../../../shared/result.ts'
import { newDesk, organisation, removeDesks } from './support.ts'

afterEach(removeDesks)

const batchId = '018f0000-0000-7000-8000-0000000000b1'
const names = (count: number, from = 0) => Array.from({ length: count }, (_, i) => organisation(`Town ${from + i}`))

describe('a batch', () => {
  test('is one step of undo and one journal row per chunk', async () => {
    const { db, door } = newDesk()
    await door.writeBatch(batchId, 'organisation', { create: names(50), update: [] })
    await door.writeBatch(batchId, 'organisation', { create: names(50, 50), update: [] })
    expect(await db.organisation.count()).toBe(100)
    expect(await db.undo.count()).toBe(1)
    expect(await db.journalQueue.count()).toBe(2)
    expect(await db.outbox.count()).toBe(0)
  })

  test('writes nothing of a chunk with a row that does not fit', async () => {
    const { db, door } = newDesk()
    const result = await door.writeBatch(batchId, 'organisation', {
      create: [...names(3), organisation('Bad', { country: 'xx' })],
      update: [],
    })
    expect(result).toMatchObject({ ok: false, error: { code: 'record.invalid', params: { field: 'country', row: 3 } } })
    expect(await db.organisation.count()).toBe(0)
  })

  test('sends what it changes of a shared authority', async () => {
    const { db, door } = newDesk()
    await door.writeBatch(batchId, 'organisation', {
      create: [organisation('Member', { sharing: 'shared' }), organisation('Prospect')],
      update: [],
    })
    expect(await db.outbox.count()).toBe(1)
  })

  test('is taken back whole, but for the records that were worked on since, which are named', async () => {
    const { db, door } = newDesk()
    await door.writeBatch(batchId, 'organisation', { create: names(10), update: [] })
    const [edited, used] = await db.organisation.orderBy('$sort').toArray()
    if (!edited || !used) throw new Error('no records')
    await door.run({ key: 'test.command' }, async (writer) => {
      await writer.update('organisation', edited.id, { note: 'They called' })
      await writer.create('activity', { organisationId: used.id, kind: 'call', at: writer.now, subject: 'Hello' })
      return ok(undefined)
    })
    const undone = await door.undoBatch(batchId)
    expect(undone).toEqual(ok({ removed: 8, kept: [edited.name, used.name] }))
    expect(await db.organisation.count()).toBe(2)
  })

  test('is taken back whole when what was done to its records since was taken back before', async () => {
    const { db, door } = newDesk()
    await door.writeBatch(batchId, 'organisation', { create: names(3), update: [] })
    const [edited] = await db.organisation.toArray()
    if (!edited) throw new Error('no record')
    await door.run({ key: 'test.command' }, async (writer) =>
      ok(await writer.update('organisation', edited.id, { note: 'They called' })),
    )
    await door.undo()
    expect(await db.organisation.get(edited.id)).toEqual(edited)
    await door.undo()
    expect(await db.organisation.count()).toBe(0)
  })

  test('gives back the old values of the records it updated', async () => {
    const { db, door } = newDesk()
    await door.writeBatch('first', 'organisation', { create: names(2), update: [] })
    const [one] = await db.organisation.toArray()
    if (!one) throw new Error('no record')
    await door.writeBatch(batchId, 'organisation', { create: [], update: [{ id: one.id, patch: { place: 'Bonn' } }] })
    expect((await db.organisation.get(one.id))?.place).toBe('Bonn')
    await door.undoBatch(batchId)
    expect(await db.organisation.get(one.id)).not.toHaveProperty('place')
    expect(await db.organisation.count()).toBe(2)
  })

  test('that was broken off is gone for good: redo knows nothing of it, and its records stay nowhere', async () => {
    const { db, door } = newDesk()
    await door.writeBatch(batchId, 'organisation', { create: names(5), update: [] })
    expect(await door.dropBatch(batchId)).toEqual(ok(undefined))
    expect(await db.organisation.count()).toBe(0)
    expect(await door.redo()).toEqual(ok(undefined))
    expect(await db.organisation.count()).toBe(0)
    expect([await db.undo.count(), await db.batches.count()]).toEqual([0, 0])
  })

  test('comes back with redo', async () => {
    const { db, door } = newDesk()
    await door.writeBatch(batchId, 'organisation', { create: names(5), update: [] })
    await door.undo()
    expect(await db.organisation.count()).toBe(0)
    await door.redo()
    expect(await db.organisation.count()).toBe(5)
    await door.undo()
    expect(await db.organisation.count()).toBe(0)
  })
})
