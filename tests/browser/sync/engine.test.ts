import { afterEach, describe, expect, test } from 'vitest'
import { differingTypes } from '../../../shared/sync/digest.ts'
import { readMemory, writeMemory } from '../../../renderer/data/sync/memory.ts'
import { removeDesks } from '../data/support.ts'
import { FakeSecretariat } from './fake-secretariat.ts'
import { addShared, connectedDesk, edit, removeOrganisation } from './support.ts'

afterEach(removeDesks)

type Desk = ReturnType<typeof connectedDesk>

async function settled(desk: Desk, secretariat: FakeSecretariat): Promise<void> {
  const theirs = await secretariat.transport().digest()
  if (!theirs.ok) throw new Error(theirs.error.code)
  expect(differingTypes(await desk.store.digest(), theirs.value.types)).toEqual([])
}

/** Two desks that both hold one organisation. */
async function shared(name = 'Bonn') {
  const secretariat = new FakeSecretariat()
  const one = connectedDesk(secretariat)
  const two = connectedDesk(secretariat)
  const id = await addShared(one, name)
  await one.sync()
  await two.sync()
  return { secretariat, one, two, id }
}

describe('a sync', () => {
  test('takes work to the secretariat and on to another desk', async () => {
    const { secretariat, one, two, id } = await shared()
    expect(await two.db.organisation.get(id)).toEqual(await one.db.organisation.get(id))
    expect(await one.db.outbox.count()).toBe(0)
    await settled(one, secretariat)
    await settled(two, secretariat)
  })

  test('with nothing to do is one request and writes nothing', async () => {
    const { secretariat, one } = await shared()
    await one.sync()
    const before = await one.db.meta.toArray()
    const log = await one.db.syncLog.count()
    secretariat.requests.length = 0
    await one.sync()
    expect(secretariat.requests).toEqual(['changes'])
    expect(await one.db.meta.toArray()).toEqual(before)
    expect(await one.db.syncLog.count()).toBe(log)
  })

  test('reads thousands of records page by page, without outbox or base rows', async () => {
    const secretariat = new FakeSecretariat()
    for (let i = 0; i < 2_500; i += 1) {
      secretariat.write('member', crypto.randomUUID(), { name: `Member ${i}`, role: 'officer' })
    }
    const desk = connectedDesk(secretariat)
    const report = await desk.sync()
    expect(report).toMatchObject({ outcome: 'done', pulled: 2_500 })
    expect(await desk.db.member.count()).toBe(2_500)
    expect(await desk.db.bases.count()).toBe(0)
    await settled(desk, secretariat)
  })

  test('goes on where it was cut off between two pages', async () => {
    const secretariat = new FakeSecretariat()
    for (let i = 0; i < 2_500; i += 1) {
      secretariat.write('member', crypto.randomUUID(), { name: `Member ${i}`, role: 'officer' })
    }
    const desk = connectedDesk(secretariat)
    let pages = 0
    secretariat.refuse = (call) => (call === 'changes' && ++pages > 2 ? { code: 'secretariat.unreachable' } : undefined)
    expect(await desk.sync()).toMatchObject({ outcome: 'failed', error: { code: 'secretariat.unreachable' } })
    expect(await desk.db.member.count()).toBe(2_000)
    secretariat.refuse = () => undefined
    expect(await desk.sync()).toMatchObject({ outcome: 'done', pulled: 500 })
    await settled(desk, secretariat)
  })

  test('keeps records of a type it does not know as they are', async () => {
    const secretariat = new FakeSecretariat()
    const id = crypto.randomUUID()
    secretariat.write('interestGroup', id, { aim: 'Circular ICT' })
    const desk = connectedDesk(secretariat)
    await desk.sync()
    expect(await desk.db.unknownRecords.get(['interestGroup', id])).toMatchObject({ data: { aim: 'Circular ICT' } })
    await settled(desk, secretariat)
  })

  test('removes here what was removed there', async () => {
    const { one, two, id } = await shared()
    await removeOrganisation(one, id)
    await one.sync()
    await two.sync()
    expect(await two.db.organisation.count()).toBe(0)
  })
})

describe('an edit', () => {
  test('is sent exactly once when the answer to its push is lost', async () => {
    const { secretariat, one, id } = await shared()
    await edit(one, id, { name: 'Bonn am Rhein' })
    secretariat.loseNextAnswer = true
    expect((await one.sync()).outcome).toBe('failed')
    expect(await one.db.outbox.count()).toBe(1)
    const seq = secretariat.seq
    expect((await one.sync()).outcome).toBe('done')
    expect(secretariat.seq).toBe(seq)
    expect(secretariat.find('organisation', id)?.name).toBe('Bonn am Rhein')
    expect(await one.db.outbox.count()).toBe(0)
  })

  test('made while its record is on the way stays, and goes with the next push', async () => {
    const { secretariat, one, id } = await shared()
    await edit(one, id, { name: 'First' })
    secretariat.loseNextAnswer = true
    await one.sync()
    await edit(one, id, { name: 'Second', place: 'Rhein' })
    await one.sync()
    expect(secretariat.find('organisation', id)).toMatchObject({ name: 'Second', place: 'Rhein' })
    expect(await one.db.outbox.count()).toBe(0)
    expect(await one.db.bases.count()).toBe(0)
    expect([...secretariat.records.values()].filter(({ type }) => type === 'fieldConflict')).toEqual([])
  })

  test('stays on top of what another desk changed in other fields', async () => {
    const { one, two, id } = await shared()
    await edit(one, id, { name: 'One' })
    await edit(two, id, { place: 'Two' })
    await one.sync()
    await two.sync()
    await one.sync()
    for (const desk of [one, two])
      expect(await desk.db.organisation.get(id)).toMatchObject({ name: 'One', place: 'Two' })
  })

  test('of the same field on two desks becomes one conflict with both values, on both desks', async () => {
    const { secretariat, one, two, id } = await shared()
    await edit(one, id, { name: 'One' })
    await edit(two, id, { name: 'Two' })
    await one.sync()
    const report = await two.sync()
    expect(report.conflicts).toBe(1)
    await one.sync()
    for (const desk of [one, two]) {
      expect((await desk.db.organisation.get(id))?.name).toBe('One')
      expect(await desk.db.fieldConflict.toArray()).toMatchObject([
        { field: 'name', mine: 'Two', theirs: 'One', state: 'open' },
      ])
      await settled(desk, secretariat)
    }
  })

  test('of tags on two desks is united without asking', async () => {
    const { one, two, id } = await shared()
    await edit(one, id, { tags: ['city'] })
    await edit(two, id, { tags: ['rhine'] })
    await one.sync()
    await two.sync()
    await one.sync()
    expect((await one.db.organisation.get(id))?.tags.toSorted()).toEqual(['city', 'rhine'])
    expect(await one.db.fieldConflict.count()).toBe(0)
  })

  test('that the secretariat refuses is parked with the reason and blocks nothing else', async () => {
    const secretariat = new FakeSecretariat()
    const desk = connectedDesk(secretariat)
    const bad = await addShared(desk, 'Bad')
    await addShared(desk, 'Good')
    secretariat.rejects = (op) => (op.id === bad ? 'op.invalid' : undefined)
    expect(await desk.sync()).toMatchObject({ outcome: 'done', pushed: 1, parked: 1 })
    expect(await desk.db.outbox.toArray()).toMatchObject([{ id: bad, parked: { code: 'op.invalid' } }])
    await edit(desk, bad, { name: 'Mended' })
    secretariat.rejects = () => undefined
    await desk.sync()
    expect(await desk.db.outbox.count()).toBe(0)
  })

  test('in a request that is refused as a whole is found by halving', async () => {
    const secretariat = new FakeSecretariat()
    const desk = connectedDesk(secretariat)
    const ids: string[] = []
    for (let i = 0; i < 5; i += 1) ids.push(await addShared(desk, `Town ${i}`))
    const { transport } = desk
    const original = { ...transport }
    transport.push = async (batch, state) =>
      batch.ops.some((op) => op.id === ids[3])
        ? { ok: false, error: { code: 'secretariat.refused' } }
        : original.push(batch, state)
    expect(await desk.sync()).toMatchObject({ outcome: 'done', pushed: 4, parked: 1 })
    expect(await desk.db.outbox.toArray()).toMatchObject([{ id: ids[3] }])
  })

  test('against a removal: the record stays and a person is asked', async () => {
    const { secretariat, one, two, id } = await shared()
    await removeOrganisation(one, id)
    await edit(two, id, { name: 'Still here' })
    await one.sync()
    await two.sync()
    expect(secretariat.find('organisation', id)?.name).toBe('Still here')
    expect(await two.db.fieldConflict.toArray()).toMatchObject([{ field: '*' }])
  })

  test('a removal against an edit: the record comes back and a person is asked', async () => {
    const { one, two, id } = await shared()
    await edit(one, id, { name: 'Edited' })
    await removeOrganisation(two, id)
    await one.sync()
    await two.sync()
    expect((await two.db.organisation.get(id))?.name).toBe('Edited')
    expect(await two.db.fieldConflict.count()).toBe(1)
  })
})

describe('a secretariat', () => {
  test('restored from yesterday gets back what it lost', async () => {
    const { secretariat, one, id } = await shared()
    const yesterday = new Map(secretariat.records)
    await edit(one, id, { name: 'Today' })
    const later = await addShared(one, 'Made today')
    await one.sync()
    secretariat.records.clear()
    for (const [key, record] of yesterday) secretariat.records.set(key, record)
    secretariat.epoch = 'two'
    expect((await one.sync()).outcome).toBe('done')
    expect(secretariat.find('organisation', id)?.name).toBe('Today')
    expect(secretariat.find('organisation', later)?.name).toBe('Made today')
    await settled(one, secretariat)
  })

  test('that forgot the cursor makes the desk read again without dropping what waits', async () => {
    const { secretariat, one, id } = await shared()
    await edit(one, id, { name: 'Waiting' })
    secretariat.epoch = 'two'
    expect((await one.sync()).outcome).toBe('done')
    expect(secretariat.find('organisation', id)?.name).toBe('Waiting')
    expect(await one.db.outbox.count()).toBe(0)
  })

  test('that is busy is left alone for as long as it says, also after a restart', async () => {
    const { secretariat, one } = await shared()
    secretariat.refuse = () => ({ code: 'secretariat.busy', params: { seconds: 90 } })
    const report = await one.sync()
    expect(report.retry?.waitMs).toBe(90_000)
    expect(await one.store.retry()).toEqual(report.retry)
    secretariat.refuse = () => undefined
    await one.sync()
    expect(await one.store.retry()).toBeUndefined()
  })

  test('whose records differ from ours is read again, and the report says so', async () => {
    const { secretariat, one, id } = await shared()
    const memory = await readMemory(one.db)
    await writeMemory(one.db, { ...memory, sums: { ...memory.sums, organisation: { count: 1, sum: 1 } } })
    secretariat.write('member', crypto.randomUUID(), { name: 'New', role: 'officer' })
    expect(await one.sync()).toMatchObject({ outcome: 'done', reread: ['organisation'] })
    expect((await one.db.organisation.get(id))?.name).toBe('Bonn')
    await settled(one, secretariat)
  })

  test('has revoked the desk: sync stops, says so and drops nothing', async () => {
    const { secretariat, one, id } = await shared()
    await edit(one, id, { name: 'Kept' })
    secretariat.refuse = () => ({ code: 'secretariat.revoked' })
    const report = await one.sync()
    expect(report).toMatchObject({ outcome: 'failed', error: { code: 'secretariat.revoked' } })
    expect(report.retry).toBeUndefined()
    expect(await one.db.outbox.count()).toBe(1)
  })
})

describe('what is held back', () => {
  test('does not leave, nor does what hangs on it', async () => {
    const secretariat = new FakeSecretariat()
    const desk = connectedDesk(secretariat)
    const organisationId = await addShared(desk, 'Held')
    await desk.door.run({ key: 'test.command' }, async (writer) => ({
      ok: true,
      value: await writer.create('contact', {
        organisationId,
        name: 'A',
        emails: [],
        phones: [],
        isPageContact: false,
      }),
    }))
    await desk.db.outbox.update(['organisation', organisationId], { held: true })
    await desk.sync()
    expect(secretariat.records.size).toBe(0)
    await desk.db.outbox
      .where('at')
      .above('')
      .modify((row) => {
        delete (row as { held?: true }).held
      })
    await desk.sync()
    expect(secretariat.records.size).toBe(2)
  })
})
