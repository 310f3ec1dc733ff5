import { afterEach, describe, expect, it } from 'vitest'
import {
  copyTemplate,
  removeTemplate,
  resetTemplate,
  saveTemplate,
} from '../../../renderer/features/recruitment/writing/commands/templates.ts'
import { markBatchSent, markSent } from '../../../renderer/features/recruitment/writing/commands/mark-sent.ts'
import {
  ONE_TRANSACTION,
  recordDrafts,
  type DraftBatch,
} from '../../../renderer/features/recruitment/writing/commands/record-drafts.ts'
import { loadPeople } from '../../../renderer/features/recruitment/writing/load-people.ts'
import { loadLetterResources } from '../../../renderer/features/recruitment/writing/letter-resources.ts'
import { derivedId, randomIds } from '../../../shared/ids.ts'
import { suppressionsOf } from '../../../shared/privacy/suppression.ts'
import { memberId, newDesk, organisation, removeDesks, type TestDesk } from '../data/support.ts'

const focalPointId = derivedId('focalPoint', 'test')
const facts = { memberId, now: '2026-03-01T09:00:00.000Z' }

async function add(desk: TestDesk, more: Parameters<typeof organisation>[1] = {}): Promise<string> {
  const made = await desk.door.run({ key: 'test' }, async (writer) => ({
    ok: true,
    value: await writer.create('organisation', organisation('Stadt Auenheim', more)),
  }))
  if (!made.ok) throw new Error(made.error.code)
  return made.value.id
}

function present<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('it is not there')
  return value
}

const batchOf = (organisationIds: readonly string[]): DraftBatch => ({
  purpose: 'proposal',
  channel: 'email',
  invites: false,
  letters: organisationIds.map((organisationId) => ({
    organisationId,
    contactId: undefined,
    subject: 'Proposal',
    text: 'Dear all',
    recipient: 'info@auenheim.example',
  })),
})

afterEach(removeDesks)

describe('drafts', () => {
  it('stand on each timeline with their words and address, as one step of undo', async () => {
    const desk = newDesk()
    const ids = [await add(desk), await add(desk)]
    const recorded = await recordDrafts(desk.door, batchOf(ids), randomIds, facts)
    expect(recorded.ok).toBe(true)
    expect(await desk.db.activity.toArray()).toMatchObject(
      ids.map((organisationId) => ({
        organisationId,
        kind: 'email',
        subject: 'Proposal',
        note: 'Dear all',
        purpose: 'proposal',
        recipients: ['info@auenheim.example'],
      })),
    )
    expect((await desk.db.letterBatch.toArray())[0]?.activityIds).toHaveLength(2)
    await desk.door.undo()
    expect(await desk.db.activity.count()).toBe(0)
    expect(await desk.db.letterBatch.count()).toBe(0)
    expect(await desk.db.organisation.count()).toBe(2)
  })

  it('of more than fit one transaction are one step of undo all the same', async () => {
    const desk = newDesk()
    const id = await add(desk)
    const many = Array.from({ length: ONE_TRANSACTION * 2 + 1 }, () => id)
    expect((await recordDrafts(desk.door, batchOf(many), randomIds, facts)).ok).toBe(true)
    expect(await desk.db.activity.count()).toBe(many.length)
    await desk.door.undo()
    expect(await desk.db.activity.count()).toBe(0)
    expect(await desk.db.letterBatch.count()).toBe(0)
  })

  it('are not noted for an authority that objected meanwhile', async () => {
    const desk = newDesk()
    const [silent, open] = [await add(desk), await add(desk)]
    await desk.door.run({ key: 'test' }, async (writer) => {
      const stageSince = writer.now
      await writer.create('recruitment', { id: silent, organisationId: silent, stage: 'objected', stageSince })
      return { ok: true, value: undefined }
    })
    await recordDrafts(desk.door, batchOf([silent, open]), randomIds, facts)
    expect((await desk.db.activity.toArray()).map(({ organisationId }) => organisationId)).toEqual([open])
    expect(await recordDrafts(desk.door, batchOf([silent]), randomIds, facts)).toMatchObject({
      ok: false,
      error: { code: 'writing.nobody' },
    })
  })

  it('are sent when the officer says so, together or one by one, and that can be taken back', async () => {
    const desk = newDesk()
    const ids = [await add(desk), await add(desk)]
    const recorded = await recordDrafts(desk.door, batchOf(ids), randomIds, facts)
    if (!recorded.ok) throw new Error(recorded.error.code)
    const first = present(await desk.db.activity.toCollection().first())
    expect(await markSent(desk.door, first.id, true)).toEqual({
      ok: true,
      value: { organisationIds: [first.organisationId] },
    })
    const rest = await markBatchSent(desk.door, recorded.value, 2)
    expect(rest).toMatchObject({
      ok: true,
      value: { organisationIds: ids.filter((id) => id !== first.organisationId) },
    })
    expect((await desk.db.activity.toArray()).every(({ sentAt }) => sentAt !== undefined)).toBe(true)
    await desk.door.undo()
    await desk.door.undo()
    expect((await desk.db.activity.toArray()).every(({ sentAt }) => sentAt === undefined)).toBe(true)
  })
})

describe('what the rules look at', () => {
  it('counts a sent letter as a contact, and a draft as none', async () => {
    const desk = newDesk()
    const id = await add(desk)
    const recorded = await recordDrafts(desk.door, batchOf([id]), randomIds, facts)
    if (!recorded.ok) throw new Error(recorded.error.code)
    const [drafted] = await loadPeople(desk.db, [id])
    expect([drafted?.hadContact, [...(drafted?.drafted ?? [])]]).toEqual([false, ['proposal']])
    await markBatchSent(desk.door, recorded.value, 1)
    const [sent] = await loadPeople(desk.db, [id])
    expect([sent?.hadContact, [...(sent?.drafted ?? [])]]).toEqual([true, []])
  })

  it('finds a suppressed person and a suppressed mailbox, however they are spelt', async () => {
    const desk = newDesk()
    const id = await add(desk, { email: 'Info@Auenheim.example' })
    await desk.door.run({ key: 'test' }, async (writer) => {
      await writer.create('contact', {
        organisationId: id,
        name: 'Ada',
        emails: ['ADA@auenheim.example'],
        phones: [],
        isPageContact: false,
      })
      const addresses = [{ email: 'ada@auenheim.example' }, { email: 'info@auenheim.example' }]
      for (const fields of suppressionsOf(addresses, 'objected', 'ab'.repeat(16)))
        await writer.create('suppression', fields)
      return { ok: true, value: undefined }
    })
    const [found] = await loadPeople(desk.db, [id])
    expect(found?.people.map(({ isSuppressed }) => isSuppressed)).toEqual([true])
    expect(found?.isMailboxSuppressed).toBe(true)
  })

  it('stops where one stops it', async () => {
    const desk = newDesk()
    const ids = [await add(desk)]
    const stop = new AbortController()
    stop.abort()
    expect(await loadPeople(desk.db, ids, { signal: stop.signal })).toEqual([])
  })
})

describe('a template', () => {
  const words = {
    name: 'Mine',
    purpose: 'reminder',
    channel: 'letter',
    locale: 'en',
    subject: 'Again',
    body: 'Dear {{contact.name|all}}',
  } as const

  it('is refused with fields that do not exist, and names them', async () => {
    const desk = newDesk()
    const saved = await saveTemplate(desk.door, focalPointId, undefined, { ...words, body: '{{contact.nam}}' }, [])
    expect(saved).toMatchObject({ error: { code: 'writing.unknown-field', params: { names: 'contact.nam' } } })
    const empty = await saveTemplate(desk.door, focalPointId, undefined, { ...words, subject: ' ' }, [])
    expect(empty).toMatchObject({ error: { code: 'writing.template-incomplete' } })
    expect(await desk.db.letterTemplate.count()).toBe(0)
  })

  it('that was shipped is changed and reset as one record, the same on every desk of the focal point', async () => {
    const { shipped } = await loadLetterResources()
    const shippedKey = 'de.reminder.letter'
    const original = present(shipped.get(shippedKey))
    const template = { id: shippedKey, shippedKey, state: 'shipped' } as const
    const ids = await Promise.all(
      [newDesk(), newDesk()].map(async (desk) => {
        const saved = await saveTemplate(desk.door, focalPointId, template, { ...original, subject: 'Anders' }, [])
        const reset = await resetTemplate(desk.door, focalPointId, shippedKey, original)
        expect((await desk.db.letterTemplate.toArray()).map(({ subject }) => subject)).toEqual([original.subject])
        expect(reset).toEqual(saved)
        return saved.ok ? saved.value : undefined
      }),
    )
    expect(ids[0]).toBe(ids[1])
  })

  it('is copied under a name of its own and removed again', async () => {
    const desk = newDesk()
    const copied = await copyTemplate(desk.door, words, 'Mine (copy)')
    if (!copied.ok) throw new Error(copied.error.code)
    expect(await desk.db.letterTemplate.get(copied.value)).toMatchObject({ name: 'Mine (copy)', body: words.body })
    await removeTemplate(desk.door, { id: copied.value, name: 'Mine (copy)' })
    expect(await desk.db.letterTemplate.count()).toBe(0)
    await desk.door.undo()
    expect(await desk.db.letterTemplate.count()).toBe(1)
  })
})
