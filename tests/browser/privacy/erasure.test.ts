import { afterEach, expect, test } from 'vitest'
import { openErasure } from '../../../renderer/data/erasure.ts'
import { followErasures } from '../../../renderer/data/erasure-follow.ts'
import { readWork } from '../../../renderer/data/erasure-work.ts'
import { openJournal } from '../../../renderer/data/journal.ts'
import { copyToSnapshot } from '../../../renderer/data/snapshots/copy.ts'
import { restoreInto } from '../../../renderer/data/snapshots/restore.ts'
import { addressesOf } from '../../../renderer/data/suppress.ts'
import { isSuppressed, loadSuppressions } from '../../../renderer/data/suppressions.ts'
import { writeBatchRow } from '../../../renderer/data/sync/memory.ts'
import type { Workspace } from '../../../renderer/data/workspace.ts'
import { textsToForget } from '../../../shared/privacy/texts-to-forget.ts'
import { ok } from '../../../shared/result.ts'
import { FakeHost } from '../data/fake-host.ts'
import { memberId, newDesk, removeDesks, type TestDesk } from '../data/support.ts'
import { FakeSecretariat } from '../sync/fake-secretariat.ts'
import { connectedDesk } from '../sync/support.ts'
import { everyTable, expectNoTrace, personAtWork, traces, valueOf, type Person } from './person.ts'

const stops: (() => void)[] = []
afterEach(async () => {
  for (const stop of stops.splice(0)) stop()
  await removeDesks()
})

const workspace: Workspace = {
  id: '018f0000-0000-7000-8000-0000000000aa',
  sample: false,
  focalPointId: '018f0000-0000-7000-8000-0000000000bb',
  memberId,
  createdAt: '2026-01-01T00:00:00.000Z',
}

async function order({ contactId, organisationId }: Person, desk: Pick<TestDesk, 'db'>) {
  const contact = await desk.db.contact.get(contactId)
  if (!contact) throw new Error('gone already')
  const bases = await desk.db.legalBasis.where('organisationId').equals(organisationId).primaryKeys()
  return {
    keys: [{ type: 'contact', id: contactId }, ...bases.map((id) => ({ type: 'legalBasis', id }))],
    texts: textsToForget(contact, 'DE'),
    suppress: addressesOf(contact, 'DE'),
    people: 1,
  }
}

/** A desk on which a person has left traces everywhere: also in a batch on its way, in a snapshot and in the journal. */
async function desk() {
  const made = newDesk()
  const host = new FakeHost()
  await made.db.meta.put({ key: 'workspace', value: workspace })
  const journal = openJournal(made.db, host, workspace.id)
  stops.push(() => journal.stop())
  const person = await personAtWork(made.door)
  await made.db.contact.update(person.contactId, { rev: 7 })
  await made.door.run({ key: 'test.command' }, async (writer) =>
    ok(await writer.update('contact', person.contactId, { role: 'Successor of Anna Vogt' })),
  )
  const contact = await made.db.contact.get(person.contactId)
  await writeBatchRow(made.db, {
    key: 'k',
    ops: [
      {
        opId: crypto.randomUUID(),
        type: 'contact',
        id: person.contactId,
        action: 'update',
        baseRev: 7,
        schemaVersion: 1,
        patch: { ...contact },
        base: {},
        at: '2026-03-01T09:00:00.000Z',
      },
    ],
  })
  await made.db.unknownRecords.put({ type: 'later', id: 'x', rev: 1, data: { text: 'Anna Vogt' } })
  await journal.flush()
  valueOf(await copyToSnapshot({ db: made.db, bridge: host, reason: 'manual', workspaceName: 'LNEG' }))
  return { ...made, host, journal, person, erasure: openErasure(made.db, host, workspace) }
}

test('leaves no trace of a person in any table, in the journal or in a snapshot', async () => {
  const { db, host, journal, person, erasure } = await desk()
  const before = await everyTable(db)
  for (const table of ['contact', 'activity', 'undo', 'bases', 'meta', 'unknownRecords', 'tmUnit', 'pageSection'])
    expect(before.get(table), table).toMatch(traces)
  expect(JSON.stringify(host.journal)).toMatch(traces)

  const certificate = valueOf(await erasure.order(await order(person, { db })))
  await journal.flush()
  await expectNoTrace(db, host)
  valueOf(await copyToSnapshot({ db, bridge: host, reason: 'manual', workspaceName: 'LNEG' }))
  await expectNoTrace(db, host)
  expect(certificate.counts).toEqual({ contact: 1, legalBasis: 1 })
  expect(certificate.places.map(({ place }) => place)).toEqual(['database', 'journal', 'snapshots'])
})

test('lets nothing of it be taken back, and everything else be', async () => {
  const { db, door, person, erasure } = await desk()
  await erasure.order(await order(person, { db }))
  while (valueOf(await door.undo()) !== undefined);
  expect(await db.contact.count()).toBe(0)
  for (const [name, text] of await everyTable(db)) expect(text, name).not.toMatch(traces)
})

test('recognises the person who comes again by a hash only', async () => {
  const { db, person, erasure } = await desk()
  await erasure.order(await order(person, { db }))
  expect(await isSuppressed(db, { email: 'Anna.Vogt@Town.example' })).toBe(true)
  expect(await isSuppressed(db, { phone: '0761 36 89 20', country: 'DE' })).toBe(true)
  expect(await isSuppressed(db, { person: { name: 'Vogt, Anna', organisationId: person.organisationId } })).toBe(true)
  expect(await isSuppressed(db, { email: 'otto@town.example' })).toBe(false)
  expect((await loadSuppressions(db)).reasonFor({ email: 'anna.vogt@town.example' })).toBe('erased')
})

test('is done here though the disk is full, and goes on with the files later', async () => {
  const { db, host, journal, person, erasure } = await desk()
  host.refuse = (call) => (call.endsWith('.forget') ? { code: 'disk.full' } : undefined)
  const { id, places } = valueOf(await erasure.order(await order(person, { db })))
  expect(places.map(({ place }) => place)).toEqual(['database'])
  for (const [name, text] of await everyTable(db)) expect(text, name).not.toMatch(traces)
  expect((await readWork(db))[id]?.places).toEqual(['journal', 'snapshots'])

  host.refuse = () => undefined
  await erasure.resume()
  await journal.flush()
  expect(await readWork(db)).toEqual({})
  await expectNoTrace(db, host)
})

test('holds when an older copy takes the place of the records', async () => {
  const { db, host, person, erasure } = await desk()
  const older = structuredClone([...host.snapshots])
  await erasure.order(await order(person, { db }))
  // A copy that was carried elsewhere and comes back.
  host.snapshots.clear()
  for (const [id, snapshot] of older) host.snapshots.set(id, snapshot)
  const [snapshot] = older[0] ? [older[0][1]] : []
  if (!snapshot) throw new Error('no snapshot')
  valueOf(await restoreInto(db, host, snapshot.info))
  for (const [name, text] of await everyTable(db)) expect(text, name).not.toMatch(traces)
  expect(await isSuppressed(db, { email: 'anna.vogt@town.example' })).toBe(true)
})

test('keeps words where somebody decided so', async () => {
  const { db, person, erasure } = await desk()
  await erasure.order({
    ...(await order(person, { db })),
    keep: [{ type: 'activity', id: person.activityId }],
  })
  expect(await db.activity.get(person.activityId)).toMatchObject({ subject: 'Rang Anna Vogt' })
})

test('reaches the focal point’s other desk, with what waits there and can be undone there', async () => {
  const secretariat = new FakeSecretariat()
  const [one, two] = [connectedDesk(secretariat), connectedDesk(secretariat)]
  for (const { db } of [one, two]) await db.meta.put({ key: 'workspace', value: workspace })
  const person = await personAtWork(one.door)
  await one.sync()
  await two.sync()
  await two.door.run({ key: 'test.command' }, async (writer) =>
    ok(await writer.update('contact', person.contactId, { role: 'Head' })),
  )
  valueOf(await openErasure(one.db, new FakeHost(), workspace).order(await order(person, one)))
  await one.sync()
  await two.sync()
  await two.sync()
  expect(await two.db.contact.count()).toBe(0)
  for (const [name, text] of await everyTable(two.db)) expect(text, name).not.toMatch(traces)
  expect(await two.door.undo()).toMatchObject({ ok: true })
  expect(await two.db.contact.count()).toBe(0)
})

test('a desk that is younger than an erasure leaves alone what it has never had', async () => {
  const { db, person, erasure } = await desk()
  const { forget } = valueOf(await erasure.order({ ...(await order(person, { db })), keys: [] }))
  const young = newDesk()
  await young.db.meta.put({ key: 'workspace', value: { ...workspace, createdAt: '2027-01-01T00:00:00.000Z' } })
  const stamps = { createdAt: '2026-03-05T00:00:00.000Z', updatedAt: '2026-03-05T00:00:00.000Z', rev: 1 }
  await young.db.erasure.put({
    ...stamps,
    id: crypto.randomUUID(),
    memberId,
    people: 1,
    counts: {},
    forget,
    places: [],
    followed: [],
  })
  await personAtWork(young.door)
  await followErasures(young.db, '2027-01-02T00:00:00.000Z')
  expect(await young.db.contact.count()).toBe(1)
})
