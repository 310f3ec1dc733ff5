import { afterEach, expect, test } from 'vitest'
import { grantBasis, showOnPage, withdrawBasis } from '../../../renderer/data/commands/legal-bases.ts'
import { recordObjection } from '../../../renderer/data/commands/record-objection.ts'
import { openErasure } from '../../../renderer/data/erasure.ts'
import { findPerson } from '../../../renderer/data/person-data.ts'
import { isSuppressed } from '../../../renderer/data/suppressions.ts'
import { liftBlock } from '../../../renderer/features/privacy/commands/lift-block.ts'
import { addRequest, extendRequest, stepRequest } from '../../../renderer/features/privacy/commands/requests.ts'
import { keepPeople } from '../../../renderer/features/privacy/commands/retention.ts'
import { eraseReviewed } from '../../../renderer/features/privacy/retention/erase-reviewed.ts'
import { readReview } from '../../../renderer/features/privacy/retention/read-review.ts'
import { addContact } from '../../../renderer/features/recruitment/commands/contacts.ts'
import { moveStage } from '../../../renderer/features/recruitment/commands/move-stage.ts'
import fees from '../../../resources/network/fees.json'
import { defaultFeeSettings, feeFactsSchema } from '../../../shared/network/fee-rules.ts'
import { textsToForget } from '../../../shared/privacy/texts-to-forget.ts'
import { ok } from '../../../shared/result.ts'
import { FakeHost } from '../data/fake-host.ts'
import { memberId, newDesk, removeDesks, type TestDesk } from '../data/support.ts'
import { everyTable, personAtWork, traces, valueOf, type Person } from './person.ts'

afterEach(removeDesks)

const today = '2026-03-01'
const email = 'anna.vogt@town.example'

async function plan(desk: TestDesk, { organisationId, contactId }: Person): Promise<void> {
  await desk.door.run({ key: 'test.command' }, async (writer) => {
    await writer.create('task', { kind: 'custom', title: 'Write', organisationId, contactId, due: today })
    await writer.create('task', { kind: 'informContact', organisationId, contactId, due: today })
    return ok(undefined)
  })
}

async function openTasks(desk: TestDesk): Promise<readonly string[]> {
  return (await desk.db.task.toArray()).filter(({ doneAt }) => doneAt === undefined).map(({ kind }) => kind)
}

test('an objection holds at once everywhere, as one step', async () => {
  const desk = newDesk()
  const person = await personAtWork(desk.door)
  await plan(desk, person)
  const contact = await desk.db.contact.get(person.contactId)
  if (!contact) throw new Error('no contact')
  valueOf(await recordObjection(desk.door, contact, today))
  expect(await isSuppressed(desk.db, { email })).toBe(true)
  expect((await desk.db.contact.get(person.contactId))?.objectedOn).toBe(today)
  expect((await desk.db.legalBasis.toArray()).map(({ withdrawnOn }) => withdrawnOn)).toEqual([today])
  expect(await openTasks(desk)).toEqual(['informContact'])

  valueOf(await desk.door.undo())
  expect(await isSuppressed(desk.db, { email })).toBe(false)
  expect(await openTasks(desk)).toHaveLength(2)
})

test('an authority that objects takes all its people and addresses with it', async () => {
  const desk = newDesk()
  const person = await personAtWork(desk.door)
  await plan(desk, person)
  await desk.door.run({ key: 'test.command' }, async (writer) =>
    ok(await writer.update('organisation', person.organisationId, { email: 'info@town.example' })),
  )
  const facts = { territory: ['DE'], feeTable: feeFactsSchema.parse(fees), feeSettings: defaultFeeSettings, today }
  valueOf(await moveStage(desk.door, { organisationIds: [person.organisationId], to: 'objected', details: {} }, facts))
  for (const address of [email, 'info@town.example']) expect(await isSuppressed(desk.db, { email: address })).toBe(true)
  expect(await openTasks(desk)).toEqual(['informContact'])
})

test('nobody is on the public page without a reason, and who withdraws it is off', async () => {
  const desk = newDesk()
  const { contactId } = await personAtWork(desk.door)
  valueOf(await showOnPage(desk.door, contactId, false))
  expect(await showOnPage(desk.door, contactId, true)).toMatchObject({ error: { code: 'privacy.no-page-basis' } })
  const granted = valueOf(
    await grantBasis(desk.door, {
      contactId,
      purpose: 'publicPage',
      basis: 'consent',
      evidence: 'Form',
      date: today,
      showOnPage: true,
    }),
  )
  expect((await desk.db.contact.get(contactId))?.isPageContact).toBe(true)
  valueOf(await withdrawBasis(desk.door, granted.id, today))
  expect((await desk.db.contact.get(contactId))?.isPageContact).toBe(false)
})

test('newsletter and mailing list take nothing but consent', async () => {
  const desk = newDesk()
  const { contactId } = await personAtWork(desk.door)
  for (const purpose of ['newsletter', 'exchangeList'] as const) {
    const fields = { contactId, purpose, basis: 'legitimateInterest', evidence: 'Card', date: today } as const
    expect(await grantBasis(desk.door, fields)).toMatchObject({ error: { code: 'privacy.basis-not-enough' } })
    expect((await grantBasis(desk.door, { ...fields, basis: 'consent' })).ok).toBe(true)
  }
})

test('everything in which a person occurs is found: what is theirs, and where they are mentioned', async () => {
  const desk = newDesk()
  const { contactId } = await personAtWork(desk.door)
  const contact = await desk.db.contact.get(contactId)
  if (!contact) throw new Error('no contact')
  const found = await findPerson(desk.db, contactId, textsToForget(contact, 'DE'))
  expect(found?.own.map(({ type }) => type).toSorted()).toEqual(['activity', 'legalBasis'])
  expect(found?.mentions.map(({ type }) => type).toSorted()).toEqual(['pageSection', 'segment', 'tmUnit'])
  expect(await findPerson(desk.db, contactId, [contact.name], { isCancelled: () => true })).toBeUndefined()
})

test('a person who was erased is not added again, unless they ask for it', async () => {
  const desk = newDesk()
  const person = await personAtWork(desk.door)
  const erasure = openErasure(desk.db, new FakeHost(), {
    id: crypto.randomUUID(),
    sample: false,
    focalPointId: memberId,
    memberId,
    createdAt: '2026-01-01T00:00:00.000Z',
  })
  valueOf(
    await erasure.order({
      keys: [{ type: 'contact', id: person.contactId }],
      texts: [],
      suppress: [{ email }],
      people: 1,
    }),
  )
  const again = {
    organisationId: person.organisationId,
    name: 'Anna Vogt',
    emails: ['Anna.Vogt@town.example'],
    phones: [],
    basis: 'consent',
    evidence: 'Card',
    source: 'person',
    today,
  } as const
  expect(await addContact(desk.door, again)).toMatchObject({ error: { code: 'op.erased' } })
  expect((await addContact(desk.door, { ...again, liftBlock: true })).ok).toBe(true)
  expect(await isSuppressed(desk.db, { email })).toBe(false)
  expect(await liftBlock(desk.door, { email })).toMatchObject({ error: { code: 'privacy.not-suppressed' } })
})

test('a request goes from received over verified to done, in time, and no other way', async () => {
  const desk = newDesk()
  const { contactId } = await personAtWork(desk.door)
  const { id, due } = valueOf(await addRequest(desk.door, { kind: 'access', receivedOn: '2026-01-31', contactId }))
  expect(due).toBe('2026-02-28')
  expect(await stepRequest(desk.door, id, 'done', today)).toMatchObject({ error: { code: 'privacy.wrong-step' } })
  valueOf(await stepRequest(desk.door, id, 'verified', today))
  expect(valueOf(await extendRequest(desk.door, id, 'Many files')).due).toBe('2026-04-28')
  expect(valueOf(await stepRequest(desk.door, id, 'done', today))).toMatchObject({ state: 'done', closedOn: today })
  expect(JSON.stringify(await desk.db.privacyRequest.toArray())).not.toMatch(traces)
})

test('prospects nobody has worked on are listed, kept for a reason with one undo, or erased', async () => {
  const desk = newDesk()
  await personAtWork(desk.door, 'local')
  expect(await readReview(desk.db, 24, '2027-03-01')).toEqual([])
  const reviews = await readReview(desk.db, 24, '2028-03-02')
  expect(reviews.map(({ people }) => people.map(({ name }) => name))).toEqual([['Anna Vogt']])

  valueOf(
    await keepPeople(
      desk.door,
      reviews.map(({ organisation }) => organisation.id),
      'Election',
      '2028-03-02',
    ),
  )
  expect(await readReview(desk.db, 24, '2028-03-02')).toEqual([])
  valueOf(await desk.door.undo())
  expect(await readReview(desk.db, 24, '2028-03-02')).toHaveLength(1)

  const erasure = openErasure(desk.db, new FakeHost(), {
    id: crypto.randomUUID(),
    sample: false,
    focalPointId: memberId,
    memberId,
    createdAt: '2026-01-01T00:00:00.000Z',
  })
  const facts = { db: desk.db, erasure, isCancelled: () => false, onProgress: () => undefined }
  expect(valueOf(await eraseReviewed(reviews, { ...facts, what: 'people' }))).toEqual({ erased: 1 })
  for (const [name, text] of await everyTable(desk.db)) expect(text, name).not.toMatch(traces)
  expect(await desk.db.organisation.count()).toBe(1)
  expect(await isSuppressed(desk.db, { email })).toBe(false)
})
