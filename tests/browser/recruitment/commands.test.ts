import { afterEach, describe, expect, it } from 'vitest'
import fees from '../../../resources/network/fees.json'
import { addContact, removeContact } from '../../../renderer/features/recruitment/commands/contacts.ts'
import { moveStage, type MoveFacts } from '../../../renderer/features/recruitment/commands/move-stage.ts'
import { shareOrganisations } from '../../../renderer/features/recruitment/commands/organisations.ts'
import { finishTask } from '../../../renderer/data/commands/finish-task.ts'
import { askHeadcount } from '../../../renderer/features/recruitment/commands/timeline.ts'
import { defaultFeeSettings, feeFactsSchema } from '../../../shared/network/fee-rules.ts'
import { newDesk, organisation, removeDesks, type TestDesk } from '../data/support.ts'

const facts: MoveFacts = {
  territory: ['DE'],
  feeTable: feeFactsSchema.parse(fees),
  feeSettings: defaultFeeSettings,
  today: '2026-03-01',
}
const ready = { legalType: 'la', employees: { value: 700, source: 'web' }, icleiMember: 'yes' } as const

async function add(desk: TestDesk, more: Parameters<typeof organisation>[1] = {}): Promise<string> {
  const made = await desk.door.run({ key: 'test' }, async (writer) => ({
    ok: true,
    value: await writer.create('organisation', organisation('Stadt Auenheim', more)),
  }))
  if (!made.ok) throw new Error(made.error.code)
  return made.value.id
}

afterEach(removeDesks)

describe('moving to joined', () => {
  it('creates everything in one step, and one undo takes all of it back', async () => {
    const desk = newDesk()
    const id = await add(desk, ready)
    const moved = await moveStage(desk.door, { organisationIds: [id], to: 'joined', details: {} }, facts)
    expect(moved).toEqual({ ok: true, value: { moved: 1, refused: 0 } })

    expect((await desk.db.organisation.get(id))?.sharing).toBe('shared')
    expect((await desk.db.recruitment.get(id))?.stage).toBe('joined')
    expect(await desk.db.participation.toArray()).toMatchObject([
      { organisationId: id, joinedOn: '2026-03-01', recruitedByUs: true },
    ])
    expect(await desk.db.membershipYear.toArray()).toMatchObject([{ year: 2026, netFee: 50_000, status: 'quoted' }])
    expect((await desk.db.task.toArray()).map(({ kind }) => kind).toSorted()).toEqual([
      'welcomeExchangeList',
      'welcomeLogoPack',
      'welcomePage',
    ])
    expect(await desk.db.activity.toArray()).toMatchObject([
      { kind: 'stage', fromStage: 'identified', toStage: 'joined' },
    ])
    expect(await desk.db.outbox.count()).toBeGreaterThan(5)

    await desk.door.undo()
    for (const table of [
      desk.db.recruitment,
      desk.db.participation,
      desk.db.membershipYear,
      desk.db.task,
      desk.db.activity,
      desk.db.outbox,
    ]) {
      expect(await table.count()).toBe(0)
    }
    expect((await desk.db.organisation.get(id))?.sharing).toBe('local')
  })

  it('is refused without a headcount, and changes nothing', async () => {
    const desk = newDesk()
    const id = await add(desk, { legalType: 'la', icleiMember: 'no' })
    const moved = await moveStage(desk.door, { organisationIds: [id], to: 'joined', details: {} }, facts)
    expect(moved).toMatchObject({ ok: false, error: { code: 'recruitment.refused' } })
    expect(await desk.db.recruitment.count()).toBe(0)
  })

  it('takes what was missing along in the same step', async () => {
    const desk = newDesk()
    const id = await add(desk)
    const fill = { legalType: 'la', employees: { value: 30, source: 'told' }, icleiMember: 'no' } as const
    await moveStage(desk.door, { organisationIds: [id], to: 'formSent', details: {}, fill }, facts)
    expect(await desk.db.organisation.get(id)).toMatchObject({ legalType: 'la', icleiMember: 'no' })
    await desk.door.undo()
    expect((await desk.db.organisation.get(id))?.legalType).toBeUndefined()
    expect(await desk.db.recruitment.count()).toBe(0)
  })
})

describe('moving several', () => {
  it('moves those it may and counts the rest', async () => {
    const desk = newDesk()
    const ids = [await add(desk, ready), await add(desk), await add(desk, ready)]
    const moved = await moveStage(desk.door, { organisationIds: ids, to: 'qualified', details: {} }, facts)
    expect(moved).toEqual({ ok: true, value: { moved: 2, refused: 1 } })
    expect(await desk.db.recruitment.count()).toBe(2)
  })

  it('keeps reason and date of a way out, and drops them when work goes on', async () => {
    const desk = newDesk()
    const id = await add(desk, ready)
    await moveStage(desk.door, { organisationIds: [id], to: 'parked', details: { revisitOn: '2026-09-01' } }, facts)
    expect((await desk.db.recruitment.get(id))?.revisitOn).toBe('2026-09-01')
    await moveStage(desk.door, { organisationIds: [id], to: 'contacted', details: {} }, facts)
    expect((await desk.db.recruitment.get(id))?.revisitOn).toBeUndefined()
  })
})

describe('people', () => {
  const person = {
    name: 'Ada Example',
    emails: ['ada@auenheim.example'],
    phones: [],
    basis: 'legitimateInterest',
    evidence: 'website',
    today: '2026-01-31',
  } as const

  it('found elsewhere bring the task to inform them within a month', async () => {
    const desk = newDesk()
    const organisationId = await add(desk)
    const added = await addContact(desk.door, { ...person, organisationId, source: 'elsewhere' })
    if (!added.ok) throw new Error(added.error.code)
    expect(await desk.db.legalBasis.toArray()).toMatchObject([{ contactId: added.value.id, purpose: 'recruitment' }])
    expect(await desk.db.task.toArray()).toMatchObject([
      { kind: 'informContact', due: '2026-02-28', contactId: added.value.id },
    ])

    await removeContact(desk.door, added.value)
    for (const table of [desk.db.contact, desk.db.legalBasis, desk.db.task]) expect(await table.count()).toBe(0)
  })

  it('who gave their data themselves need no such task', async () => {
    const desk = newDesk()
    await addContact(desk.door, { ...person, organisationId: await add(desk), source: 'person' })
    expect(await desk.db.task.count()).toBe(0)
  })

  it('lose every basis for recruitment when their organisation objects', async () => {
    const desk = newDesk()
    const id = await add(desk, ready)
    await addContact(desk.door, { ...person, organisationId: id, source: 'person' })
    await moveStage(desk.door, { organisationIds: [id], to: 'objected', details: {} }, facts)
    expect((await desk.db.legalBasis.toArray())[0]?.withdrawnOn).toBe('2026-03-01')
    expect((await moveStage(desk.door, { organisationIds: [id], to: 'contacted', details: {} }, facts)).ok).toBe(false)
  })
})

describe('prospects', () => {
  it('stay on this computer until they are shared', async () => {
    const desk = newDesk()
    const id = await add(desk)
    await moveStage(desk.door, { organisationIds: [id], to: 'parked', details: { revisitOn: '2026-09-01' } }, facts)
    expect(await desk.db.outbox.count()).toBe(0)
    expect(await shareOrganisations(desk.door, [id, id])).toEqual({ ok: true, value: 1 })
    expect((await desk.db.outbox.toArray()).map(({ type }) => type).toSorted()).toEqual([
      'activity',
      'organisation',
      'recruitment',
    ])
  })

  it('are private again, with all that hangs on them, when sharing is undone', async () => {
    const desk = newDesk()
    const id = await add(desk)
    await moveStage(desk.door, { organisationIds: [id], to: 'parked', details: { revisitOn: '2026-09-01' } }, facts)
    await shareOrganisations(desk.door, [id])
    await desk.door.undo()
    expect((await desk.db.organisation.get(id))?.sharing).toBe('local')
    expect(await desk.db.outbox.count()).toBe(0)
  })

  it('have one task to find their headcount, however often it is asked for', async () => {
    const desk = newDesk()
    const id = await add(desk)
    await askHeadcount(desk.door, id, '2026-03-08')
    const [task] = await desk.db.task.toArray()
    await finishTask(desk.door, task?.id ?? '')
    await askHeadcount(desk.door, id, '2026-04-08')
    expect(await desk.db.task.toArray()).toMatchObject([{ kind: 'findHeadcount', due: '2026-04-08' }])
    expect((await desk.db.task.toArray())[0]?.doneAt).toBeUndefined()
  })
})
