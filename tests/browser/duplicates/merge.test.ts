import { afterEach, describe, expect, it } from 'vitest'
import {
  mergeMany,
  mergeOrganisations,
} from '../../../renderer/features/recruitment/duplicates/commands/merge-organisations.ts'
import { markNotDuplicate } from '../../../renderer/features/recruitment/duplicates/commands/not-duplicate.ts'
import { unmerge } from '../../../renderer/features/recruitment/duplicates/commands/unmerge.ts'
import { entityTypes } from '../../../shared/model/entities.ts'
import { hangingTypes } from '../../../shared/recruitment/matching/merge/hanging-types.ts'
import { ok } from '../../../shared/result.ts'
import { newDesk, organisation, removeDesks, type TestDesk } from '../data/support.ts'

afterEach(removeDesks)

const today = '2026-03-01'

/** Two records of one authority, each with people, a timeline, a task and a stage. */
async function twoRecords(desk: TestDesk) {
  const made = await desk.door.run({ key: 'test' }, async (writer) => {
    const a = await writer.create('organisation', organisation('Stadt Auenheim', { place: 'Auenheim', tags: ['east'] }))
    const b = await writer.create(
      'organisation',
      organisation('City of Auenheim', { tags: ['north'], website: 'https://auenheim.example', note: 'Met in May.' }),
    )
    const kim = await writer.create('contact', {
      organisationId: a.id,
      name: 'Kim Holm',
      emails: ['kim@auenheim.example'],
      phones: [],
      isPageContact: false,
    })
    const again = await writer.create('contact', {
      organisationId: b.id,
      name: 'K. Holm',
      role: 'Buyer',
      emails: ['KIM@auenheim.example', 'holm@auenheim.example'],
      phones: ['+49 1'],
      isPageContact: true,
    })
    const basis = await writer.create('legalBasis', {
      organisationId: b.id,
      contactId: again.id,
      purpose: 'recruitment',
      basis: 'consent',
      evidence: 'Mail',
      date: '2026-01-01',
    })
    const call = await writer.create('activity', {
      organisationId: b.id,
      contactId: again.id,
      kind: 'call',
      at: writer.now,
      subject: 'First call',
    })
    for (const organisationId of [a.id, b.id]) {
      await writer.create('task', { kind: 'findHeadcount', organisationId, due: '2026-04-01' })
    }
    await writer.create('recruitment', { id: a.id, organisationId: a.id, stage: 'contacted', stageSince: writer.now })
    await writer.create('recruitment', {
      id: b.id,
      organisationId: b.id,
      stage: 'inDialogue',
      stageSince: writer.now,
      nextStep: 'Send the proposal',
    })
    return ok({ a, b, kim, again, basis, call })
  })
  if (!made.ok) throw new Error(made.error.code)
  return made.value
}

/** Every record but what sync and undo keep, without what moves by itself. */
async function contents(desk: TestDesk): Promise<unknown> {
  const all: Record<string, unknown> = {}
  for (const type of entityTypes) {
    if (type === 'mergeLog') continue
    const records = await desk.db.records(type).toArray()
    all[type] = records.map(({ updatedAt: _at, createdAt: _made, rev: _rev, ...rest }) => rest)
  }
  return all
}

async function merge(desk: TestDesk, survivorId: string, mergedId: string) {
  return mergeOrganisations(desk.door, { survivorId, mergedId, name: 'Stadt Auenheim', chosen: {}, today })
}

describe('merging two organisations', () => {
  it('keeps the people, the timeline, the tasks, the bases and the further stage of both', async () => {
    const desk = newDesk()
    const { a, b, kim, again, basis, call } = await twoRecords(desk)
    expect(await merge(desk, a.id, b.id)).toMatchObject({ ok: true })

    expect(await desk.db.organisation.get(b.id)).toBeUndefined()
    expect(await desk.db.organisation.get(a.id)).toMatchObject({
      name: 'Stadt Auenheim',
      aliases: ['City of Auenheim'],
      tags: ['east', 'north'],
      place: 'Auenheim',
      website: 'https://auenheim.example',
      note: 'Met in May.',
    })
    expect(await desk.db.contact.toArray()).toMatchObject([
      {
        id: kim.id,
        name: 'Kim Holm',
        role: 'Buyer',
        emails: ['kim@auenheim.example', 'holm@auenheim.example'],
        phones: ['+49 1'],
        isPageContact: true,
      },
    ])
    expect(await desk.db.contact.get(again.id)).toBeUndefined()
    expect(await desk.db.legalBasis.get(basis.id)).toMatchObject({ organisationId: a.id, contactId: kim.id })
    expect(await desk.db.activity.get(call.id)).toMatchObject({ organisationId: a.id, contactId: kim.id })
    expect(await desk.db.task.toArray()).toMatchObject([{ organisationId: a.id, kind: 'findHeadcount' }])
    expect(await desk.db.recruitment.toArray()).toMatchObject([
      { id: a.id, stage: 'inDialogue', nextStep: 'Send the proposal' },
    ])
  })

  it('is one step of undo, and can be done again', async () => {
    const desk = newDesk()
    const { a, b } = await twoRecords(desk)
    const before = await contents(desk)
    await merge(desk, a.id, b.id)
    const after = await contents(desk)
    expect(await desk.door.undo()).toMatchObject({ ok: true, value: { key: 'duplicates.merge', kept: [] } })
    expect(await contents(desk)).toEqual(before)
    expect(await desk.db.mergeLog.count()).toBe(0)
    await desk.door.redo()
    expect(await contents(desk)).toEqual(after)
  })

  it('asks which membership stays where both take part, and ends the other', async () => {
    const desk = newDesk()
    const { a, b } = await twoRecords(desk)
    await desk.door.run({ key: 'test' }, async (writer) => {
      for (const organisationId of [a.id, b.id]) {
        const { id } = await writer.create('participation', {
          organisationId,
          joinedOn: '2025-01-01',
          recruitedByUs: true,
        })
        await writer.create('membershipYear', {
          organisationId,
          participationId: id,
          year: 2026,
          employeesUsed: 10,
          listFee: 50_000,
          discounts: [],
          netFee: 50_000,
          status: organisationId === a.id ? 'paid' : 'invoiced',
        })
      }
      return ok(undefined)
    })
    expect(await merge(desk, a.id, b.id)).toMatchObject({ ok: false, error: { code: 'duplicates.two-memberships' } })
    expect(await desk.db.organisation.count()).toBe(2)

    const said = { survivorId: a.id, mergedId: b.id, name: 'x', chosen: {}, today, membership: 'survivor' } as const
    expect(await mergeOrganisations(desk.door, said)).toMatchObject({ ok: true })
    const participations = await desk.db.participation.toArray()
    expect(participations.every(({ organisationId }) => organisationId === a.id)).toBe(true)
    expect(participations.map(({ leftOn }) => leftOn ?? 'stays').toSorted((x, y) => x.localeCompare(y))).toEqual([
      today,
      'stays',
    ])
    expect((await desk.db.membershipYear.toArray()).map(({ status }) => status).toSorted()).toEqual([
      'cancelled',
      'paid',
    ])
  })

  it('withdraws a permission that one of two records of a person withdrew', async () => {
    const desk = newDesk()
    const { a, b, kim, basis } = await twoRecords(desk)
    await desk.door.run({ key: 'test' }, async (writer) => {
      await writer.create('legalBasis', {
        organisationId: a.id,
        contactId: kim.id,
        purpose: 'recruitment',
        basis: 'legitimateInterest',
        evidence: 'Website',
        date: '2025-11-01',
        withdrawnOn: '2026-02-01',
      })
      return ok(undefined)
    })
    await merge(desk, a.id, b.id)
    expect(await desk.db.legalBasis.get(basis.id)).toMatchObject({ withdrawnOn: '2026-02-01' })
  })

  it('shares the survivor where one of the two was shared, with all that hangs on it', async () => {
    const desk = newDesk()
    const { a, b, call } = await twoRecords(desk)
    await desk.door.run({ key: 'test' }, async (writer) => {
      await writer.update('organisation', b.id, { sharing: 'shared' })
      return ok(undefined)
    })
    await merge(desk, a.id, b.id)
    expect(await desk.db.organisation.get(a.id)).toMatchObject({ sharing: 'shared' })
    expect(await desk.db.outbox.get(['activity', call.id])).toBeDefined()
    expect(await desk.db.outbox.get(['mergeLog', (await desk.db.mergeLog.toArray())[0]?.id ?? ''])).toBeDefined()
  })

  it('moves every type that hangs on an organisation, each by an index', () => {
    const { db } = newDesk()
    for (const type of hangingTypes) {
      expect(db.table(type).schema.idxByName.organisationId, type).toBeDefined()
    }
    expect(hangingTypes).toEqual(expect.arrayContaining(['contact', 'activity', 'task', 'legalBasis', 'participation']))
  })
})

describe('taking a merge apart', () => {
  async function logOf(desk: TestDesk) {
    const [log] = await desk.db.mergeLog.toArray()
    if (log === undefined) throw new Error('no log')
    return log
  }

  it('restores both as they were', async () => {
    const desk = newDesk()
    const { a, b } = await twoRecords(desk)
    const before = await contents(desk)
    await merge(desk, a.id, b.id)
    desk.later(30 * 86_400_000)
    expect(await unmerge(desk.door, await logOf(desk))).toEqual({ ok: true, value: [] })
    expect(await contents(desk)).toEqual(before)
    expect((await logOf(desk)).undoneAt).toBeDefined()
  })

  it('leaves with the survivor, and names, what was edited since', async () => {
    const desk = newDesk()
    const { a, b, call } = await twoRecords(desk)
    await merge(desk, a.id, b.id)
    await desk.door.run({ key: 'test' }, async (writer) => {
      await writer.update('organisation', a.id, { website: 'https://new.example', tags: ['east', 'north', 'since'] })
      await writer.update('activity', call.id, { subject: 'First call, with notes' })
      await writer.create('activity', {
        organisationId: a.id,
        kind: 'note',
        at: writer.now,
        subject: 'After the merge',
      })
      return ok(undefined)
    })
    const result = await unmerge(desk.door, await logOf(desk))
    expect(result).toEqual({ ok: true, value: [{ type: 'organisation', id: a.id, field: 'website' }] })
    expect(await desk.db.organisation.get(a.id)).toMatchObject({
      website: 'https://new.example',
      tags: ['east', 'since'],
    })
    expect(await desk.db.organisation.get(b.id)).toMatchObject({ name: 'City of Auenheim', tags: ['north'] })
    // Its text was edited, where it belongs was not.
    expect(await desk.db.activity.get(call.id)).toMatchObject({
      organisationId: b.id,
      subject: 'First call, with notes',
    })
    expect((await desk.db.activity.toArray()).find(({ kind }) => kind === 'note')).toMatchObject({
      organisationId: a.id,
    })
  })

  it('works for the first of two merges after the second, and then for the second', async () => {
    const desk = newDesk()
    const { a, b } = await twoRecords(desk)
    const third = await desk.door.run({ key: 'test' }, async (writer) =>
      ok(await writer.create('organisation', organisation('Auenheim, Stadt', { sharing: 'local' }))),
    )
    if (!third.ok) throw new Error('not made')
    const before = await contents(desk)
    await merge(desk, a.id, b.id)
    await merge(desk, third.value.id, a.id)
    const logs = await desk.db.mergeLog.toArray()
    expect(logs.every(({ organisationId }) => organisationId === third.value.id)).toBe(true)
    const [first, second] = logs.toSorted((x, y) => x.mergedAt.localeCompare(y.mergedAt))
    if (first === undefined || second === undefined) throw new Error('two logs')
    await unmerge(desk.door, second)
    await unmerge(desk.door, (await desk.db.mergeLog.get(first.id)) ?? first)
    expect(await contents(desk)).toEqual(before)
  })

  it('cannot be done twice', async () => {
    const desk = newDesk()
    const { a, b } = await twoRecords(desk)
    await merge(desk, a.id, b.id)
    const log = await logOf(desk)
    await unmerge(desk.door, log)
    expect(await unmerge(desk.door, log)).toMatchObject({ ok: false, error: { code: 'record.missing' } })
    expect(await merge(desk, a.id, b.id)).toMatchObject({ ok: true })
    expect((await logOf(desk)).undoneAt).toBeUndefined()
  })
})

describe('merging many', () => {
  const watch = { isCancelled: () => false, onProgress: () => undefined }

  async function threePairs(desk: TestDesk) {
    const made = await desk.door.run({ key: 'test' }, async (writer) => {
      const ids: string[] = []
      for (const n of [1, 2, 3, 4, 5, 6]) ids.push((await writer.create('organisation', organisation(`Stadt ${n}`))).id)
      return ok(ids)
    })
    if (!made.ok) throw new Error('not made')
    const [a = '', b = '', c = '', d = '', e = '', f = ''] = made.value
    return [
      { survivorId: a, mergedId: b, chosen: {} },
      { survivorId: c, mergedId: d, chosen: {} },
      { survivorId: e, mergedId: f, chosen: {} },
    ]
  }

  it('is one step of undo', async () => {
    const desk = newDesk()
    const merges = await threePairs(desk)
    expect(await mergeMany(desk.door, merges, today, watch)).toEqual({ ok: true, value: 3 })
    expect(await desk.db.organisation.count()).toBe(3)
    await desk.door.undo()
    expect(await desk.db.organisation.count()).toBe(6)
  })

  it('leaves everything as it was when it is stopped half-way', async () => {
    const desk = newDesk()
    const merges = await threePairs(desk)
    let done = 0
    const stopped = { isCancelled: () => done === 2, onProgress: (n: number) => (done = n) }
    expect(await mergeMany(desk.door, merges, today, stopped)).toMatchObject({
      error: { code: 'duplicates.cancelled' },
    })
    expect(await desk.db.organisation.count()).toBe(6)
    expect(await desk.db.mergeLog.count()).toBe(0)
  })

  it('passes over a pair of which one was merged just before', async () => {
    const desk = newDesk()
    const [first, second] = await threePairs(desk)
    if (first === undefined || second === undefined) throw new Error('no pairs')
    const chain = [first, { survivorId: second.survivorId, mergedId: first.mergedId, chosen: {} }]
    expect(await mergeMany(desk.door, chain, today, watch)).toEqual({ ok: true, value: 1 })
  })
})

it('remembers once that two are no duplicate, whichever is named first', async () => {
  const desk = newDesk()
  const { a, b } = await twoRecords(desk)
  await markNotDuplicate(desk.door, a.id, b.id)
  await markNotDuplicate(desk.door, b.id, a.id)
  const [only, ...others] = await desk.db.notDuplicate.toArray()
  expect(others).toEqual([])
  expect([only?.organisationId, only?.otherId]).toEqual([a.id, b.id].toSorted())
})
