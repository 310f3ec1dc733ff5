import { expect, it } from 'vitest'
import { randomIds } from '../../../shared/ids.ts'
import type { Forgetting } from '../../../shared/model/erasure.ts'
import { fingerprintsOf, OMISSION } from '../../../shared/privacy/forget.ts'
import { saltRow, suppressionsOf } from '../../../shared/privacy/suppression.ts'
import { digestOf } from '../../../shared/sync/digest.ts'
import { eraseResponse } from '../../../shared/sync/wire.ts'
import { onEachBackend } from './backends.ts'
import { createOp, dataOf, deleteOp, enrolDesk, shareOrganisation, updateOp, type Desk } from './desk.ts'

const at = '2026-05-01T10:00:00.000Z'
const salt = '00112233445566778899aabbccddeeff'
const stamps = { createdAt: at, updatedAt: at }

function forgetOf(contactId: string, more: Partial<Forgetting> = {}): Forgetting {
  const fingerprints = [...fingerprintsOf(['Anna Vogt', 'anna.vogt@town.example'], salt)]
  return { salt, keys: [{ type: 'contact', id: contactId }], fingerprints, keep: [], ...more }
}

onEachBackend('erasing', (backend) => {
  async function people() {
    const ada = await enrolDesk(backend().service, { memberName: 'Ada' })
    const bo = await enrolDesk(backend().service, { memberName: 'Bo', focalPointId: ada.enrolled.focalPointId })
    const organisation = await shareOrganisation(ada)
    const organisationId = organisation.id
    const contact = createOp('contact', {
      ...stamps,
      organisationId,
      name: 'Anna Vogt',
      emails: ['anna.vogt@town.example'],
      phones: [],
      isPageContact: false,
    })
    const call = createOp('activity', {
      ...stamps,
      organisationId,
      contactId: contact.id,
      kind: 'call',
      at,
      subject: 'Rang Anna Vogt',
    })
    const [added, called] = await ada.push([contact, call])
    return { ada, bo, organisation, contact, call, rev: added?.rev ?? 0, callRev: called?.rev ?? 0 }
  }

  async function erase(desk: Desk, forget: Forgetting) {
    const answer = await desk.call('POST', '/v1/erasures', { id: randomIds.next(), forget })
    return eraseResponse.parse(answer.body)
  }

  /** Everything the database holds of the records and their history, as one text. */
  async function everything(desk: Desk): Promise<string> {
    const { db } = backend().service.context
    const scope = desk.enrolled.focalPointId
    const records = await db.selectFrom('record').selectAll().where('scope', '=', scope).execute()
    const changes = await db.selectFrom('change').selectAll().where('scope', '=', scope).execute()
    return JSON.stringify([records, changes], (_, value: unknown) =>
      typeof value === 'bigint' ? String(value) : value,
    )
  }

  it('leaves nothing of a person in records, history and conflicts', async () => {
    const { ada, bo, organisation, contact, call, rev, callRev } = await people()
    await ada.push([updateOp('contact', contact.id, rev, { role: 'Head' })])
    await bo.push([updateOp('contact', contact.id, rev, { role: 'Deputy of Anna Vogt' })])
    await ada.push([updateOp('activity', call.id, callRev, { subject: 'Anna Vogt rang back' })])
    await ada.push([
      updateOp('organisation', organisation.id, organisation.rev, { note: 'Ask anna.vogt@town.example' }),
    ])
    expect(await everything(ada)).toMatch(/vogt/i)

    const done = await erase(ada, forgetOf(contact.id))
    expect(done.removed).toBeGreaterThanOrEqual(2)
    expect(done.replaced).toBeGreaterThanOrEqual(3)
    expect(await everything(ada)).not.toMatch(/vogt/i)
    expect(await erase(ada, forgetOf(contact.id))).toMatchObject({ removed: 0, replaced: 0 })
  })

  it('tells other desks by the feed: a tombstone for the person, new words for the rest', async () => {
    const { ada, bo, contact, call } = await people()
    const before = await bo.pull()
    await erase(ada, forgetOf(contact.id))
    const { items } = await bo.pull(before.state)
    expect(items.find(({ id }) => id === contact.id)).toMatchObject({ destroyed: true })
    expect(dataOf(items, call.id)).toMatchObject({ subject: `Rang ${OMISSION}` })
    const all = (await bo.pull()).items.flatMap((item) => ('data' in item && item.type === 'activity' ? [item] : []))
    expect((await bo.digest()).types.activity).toEqual(digestOf(all))
  })

  it('refuses whatever an old desk still sends of an erased person, and takes its removal', async () => {
    const { ada, bo, organisation, contact, rev } = await people()
    await erase(ada, forgetOf(contact.id))
    const basis = {
      ...stamps,
      contactId: contact.id,
      organisationId: organisation.id,
      purpose: 'recruitment',
      basis: 'consent',
      evidence: 'Card',
      date: '2026-05-01',
    }
    const answers = await bo.push([
      updateOp('contact', contact.id, rev, { role: 'Head' }),
      createOp('contact', contact.patch, contact.id),
      createOp('legalBasis', basis),
      deleteOp('contact', contact.id, rev),
    ])
    expect(answers.map(({ outcome, reason }) => reason?.code ?? outcome)).toEqual([
      'op.erased',
      'op.erased',
      'op.erased',
      'applied',
    ])
    expect(await everything(ada)).not.toMatch(/vogt/i)
  })

  it('does not take an erased person back under another id, until the block is lifted', async () => {
    const { ada, bo, organisation, contact } = await people()
    const [row, ...more] = suppressionsOf([{ email: 'Anna.Vogt@town.example' }], 'erased', salt)
    if (!row || more.length > 0) throw new Error('one address, one suppression')
    const { id, ...fields } = row
    const { id: saltId, ...saltFields } = saltRow(salt)
    await ada.push([
      createOp('suppression', { ...stamps, ...saltFields }, saltId),
      createOp('suppression', { ...stamps, ...fields }, id),
    ])
    const again = () => createOp('contact', { ...contact.patch, name: 'A. Vogt', organisationId: organisation.id })
    expect((await bo.push([again()]))[0]?.reason?.code).toBe('op.erased')
    const rev = Number(dataOf((await bo.pull()).items, id)?.rev)
    const answers = await bo.push([deleteOp('suppression', id, rev), again()])
    expect(answers.map(({ outcome }) => outcome)).toEqual(['applied', 'applied'])
  })

  it('carries out an erasure that comes as a record only', async () => {
    const { ada, bo, contact } = await people()
    await bo.push([
      createOp('erasure', {
        ...stamps,
        memberId: bo.enrolled.memberId,
        people: 1,
        counts: { contact: 1 },
        forget: forgetOf(contact.id),
        places: [],
        followed: [],
      }),
    ])
    expect(await everything(ada)).not.toMatch(/vogt/i)
  })

  it('keeps the words where somebody decided so, and touches nothing of another focal point', async () => {
    const { ada, contact, call } = await people()
    const other = await people()
    await erase(ada, forgetOf(contact.id, { keep: [{ type: 'activity', id: call.id }] }))
    expect(dataOf((await ada.pull()).items, call.id)).toMatchObject({ subject: 'Rang Anna Vogt' })
    expect(dataOf((await other.ada.pull()).items, other.contact.id)).toMatchObject({ name: 'Anna Vogt' })
    await erase(ada, { ...forgetOf(other.contact.id), fingerprints: [] })
    expect(dataOf((await other.ada.pull()).items, other.contact.id)).toMatchObject({ name: 'Anna Vogt' })
  })
})
