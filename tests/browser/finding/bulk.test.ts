import { afterEach, describe, expect, it } from 'vitest'
import { startBulk, type BulkProgress } from '../../../renderer/features/recruitment/bulk/bulk-client.ts'
import type { BulkChange } from '../../../shared/recruitment/finding/bulk-change.ts'
import { randomIds } from '../../../shared/ids.ts'
import { customKey } from '../../../shared/recruitment/custom-values.ts'
import { ok } from '../../../shared/result.ts'
import { memberId, newDesk, organisation, removeDesks, type TestDesk } from '../data/support.ts'

afterEach(removeDesks)

async function deskOf(count: number): Promise<TestDesk & { readonly ids: readonly string[] }> {
  const desk = newDesk()
  const create = Array.from({ length: count }, (_, at) =>
    organisation(`Town ${String(at).padStart(5, '0')}`, { tags: at % 2 === 0 ? ['food'] : ['ICT'] }),
  )
  await desk.door.writeBatch(randomIds.next(), 'organisation', { create, update: [] })
  return { ...desk, ids: await desk.db.organisation.toCollection().primaryKeys() }
}

function bulk({ db }: TestDesk, ids: readonly string[], change: BulkChange, onProgress?: (at: BulkProgress) => void) {
  const job = {
    database: db.name,
    memberId,
    ids,
    change,
    batchId: randomIds.next(),
    label: { key: 'finding.bulkEdit', params: { count: ids.length } },
  }
  return startBulk(job, onProgress ?? (() => undefined))
}

const records = async ({ db }: TestDesk) =>
  (await db.organisation.toArray()).map((record) => ({ ...record, updatedAt: '' }))

describe('a change of many organisations', () => {
  it('adds and takes away tags, leaves others, and is one step of undo and redo', async () => {
    const desk = await deskOf(1_200)
    const before = await records(desk)
    const steps = await desk.db.undo.count()
    const change: BulkChange = { kind: 'tags', add: ['2026'], remove: ['Food'] }
    expect(await bulk(desk, desk.ids, change).outcome).toEqual({ kind: 'done', counts: { changed: 1_200, skipped: 0 } })
    const tags = new Set((await desk.db.organisation.toArray()).map((each) => each.tags.join()))
    expect([...tags].toSorted()).toEqual(['2026', 'ICT,2026'])
    expect(await desk.db.undo.count()).toBe(steps + 1)

    expect((await desk.door.undo()).ok).toBe(true)
    expect(await records(desk)).toEqual(before)
    await desk.door.redo()
    expect(await desk.db.organisation.filter((each) => each.tags.includes('2026')).count()).toBe(1_200)
  })

  it('sets own fields, and names those that were that way already', async () => {
    const desk = await deskOf(3)
    const change: BulkChange = { kind: 'edit', field: customKey('f'), value: ['a'], onlyEmpty: false }
    await bulk(desk, desk.ids.slice(0, 1), change).outcome
    expect(await bulk(desk, desk.ids, change).outcome).toEqual({ kind: 'done', counts: { changed: 2, skipped: 1 } })
    const values = await desk.db.organisation.toArray()
    expect(values.map((each) => (each as Record<string, unknown>)[customKey('f')])).toEqual([['a'], ['a'], ['a']])
  })

  it('puts somebody in charge, and gives each a task', async () => {
    const desk = await deskOf(4)
    await bulk(desk, desk.ids, { kind: 'owner', how: 'add', memberId }).outcome
    await bulk(desk, desk.ids, { kind: 'task', title: 'Call', due: '2026-04-01' }).outcome
    expect((await desk.db.recruitment.toArray()).map(({ ownerIds }) => ownerIds)).toEqual(
      desk.ids.map(() => [memberId]),
    )
    expect(await desk.db.task.count()).toBe(4)
    await desk.door.undo()
    await desk.door.undo()
    expect([await desk.db.task.count(), await desk.db.recruitment.count()]).toEqual([0, 0])
  })

  it('deletes organisations with all that hangs on them, but no participant, and undo brings everything back', async () => {
    const desk = await deskOf(3)
    const [first = '', second = '', joined = ''] = desk.ids
    await desk.door.run({ key: 'test' }, async (writer) => {
      await writer.create('contact', {
        organisationId: first,
        name: 'Ada',
        emails: [],
        phones: [],
        isPageContact: false,
      })
      await writer.create('activity', { organisationId: first, kind: 'call', at: writer.now, subject: 'Hello' })
      await writer.create('recruitment', {
        id: second,
        organisationId: second,
        stage: 'contacted',
        stageSince: writer.now,
      })
      await writer.create('recruitment', {
        id: joined,
        organisationId: joined,
        stage: 'joined',
        stageSince: writer.now,
      })
      return ok(undefined)
    })
    const before = await records(desk)
    const outcome = await bulk(desk, desk.ids, { kind: 'delete' }).outcome
    expect(outcome).toEqual({ kind: 'done', counts: { changed: 2, skipped: 1 } })
    expect(await desk.db.organisation.toCollection().primaryKeys()).toEqual([joined])
    expect([await desk.db.contact.count(), await desk.db.activity.count(), await desk.db.recruitment.count()]).toEqual([
      0, 0, 1,
    ])
    await desk.door.undo()
    expect(await records(desk)).toEqual(before)
    expect([await desk.db.contact.count(), await desk.db.activity.count(), await desk.db.recruitment.count()]).toEqual([
      1, 1, 2,
    ])
  })

  it('tells the secretariat of what it had, deleted and brought back', async () => {
    const desk = await deskOf(1)
    const [id = ''] = desk.ids
    await bulk(desk, [id], { kind: 'edit', field: 'sharing', value: 'shared', onlyEmpty: false }).outcome
    // As if it had been sent and accepted.
    await desk.db.outbox.clear()
    await desk.db.organisation.update(id, { rev: 3 })
    await bulk(desk, [id], { kind: 'delete' }).outcome
    expect(await desk.db.outbox.toArray()).toMatchObject([{ type: 'organisation', id }])
    await desk.door.undo()
    expect(await desk.db.organisation.get(id)).toMatchObject({ rev: 3, sharing: 'shared' })
    expect(await desk.db.outbox.count()).toBe(0)
  })

  it('stopped, leaves nothing of itself, and nothing to redo', async () => {
    const desk = await deskOf(2_000)
    const before = await records(desk)
    const steps = await desk.db.undo.count()
    let stop: () => void = () => undefined
    const running = bulk(desk, desk.ids, { kind: 'tags', add: ['2026'], remove: [] }, ({ done }) => {
      if (done > 0) stop()
    })
    stop = running.cancel
    const outcome = await running.outcome
    expect(outcome).toEqual({ kind: 'cancelled' })
    expect(await records(desk)).toEqual(before)
    expect(await desk.db.undo.count()).toBe(steps)
    expect(await desk.door.redo()).toEqual(ok(undefined))
  })
})
