import { afterEach, describe, expect, it } from 'vitest'
import fees from '../../../resources/network/fees.json'
import { calendarItems } from '../../../renderer/data/calendar.ts'
import { finishStep, postponeRevisit } from '../../../renderer/data/commands/finish-step.ts'
import { addLossReason, savePipelineSettings } from '../../../renderer/data/commands/focal-point-settings.ts'
import { noteAnniversary } from '../../../renderer/data/commands/note-anniversary.ts'
import { planMany, planRecruitments } from '../../../renderer/data/commands/plan-recruitment.ts'
import { setGoal } from '../../../renderer/data/commands/set-goal.ts'
import { attend, createEvent, editEvent, removeEvent } from '../../../renderer/data/commands/write-event.ts'
import { moveStage, type MoveFacts } from '../../../renderer/features/recruitment/commands/move-stage.ts'
import { moveMany } from '../../../renderer/features/recruitment/move/move-many.ts'
import { loadPipeline } from '../../../renderer/features/recruitment/pipeline/load-pipeline.ts'
import type { ReadDatabase } from '../../../renderer/data/read-database.ts'
import { defaultFeeSettings, feeFactsSchema } from '../../../shared/network/fee-rules.ts'
import { ok, type Result } from '../../../shared/result.ts'
import { memberId, newDesk, organisation, removeDesks, type TestDesk } from '../data/support.ts'

const facts: MoveFacts = {
  territory: ['DE'],
  feeTable: feeFactsSchema.parse(fees),
  feeSettings: defaultFeeSettings,
  today: '2026-03-01',
}
const other = '018f0000-0000-7000-8000-000000000002'

afterEach(removeDesks)

function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}

async function add(desk: TestDesk, count: number, more: Parameters<typeof organisation>[1] = {}): Promise<string[]> {
  const ids: string[] = []
  must(
    await desk.door.run({ key: 'test' }, async (writer) => {
      for (let at = 0; at < count; at++) {
        ids.push((await writer.create('organisation', organisation(`Stadt ${at}`, more))).id)
      }
      return ok(undefined)
    }),
  )
  return ids
}
const first = (ids: readonly string[]): string => ids[0] ?? ''
const reading = (desk: TestDesk) => desk.db as unknown as ReadDatabase
const watch = (signal = new AbortController().signal) => ({ memberId, onProgress: () => undefined, signal })

describe('planning', () => {
  it('gives an organisation a step, a date and several owners, and takes all back at once', async () => {
    const desk = newDesk()
    const id = first(await add(desk, 1))
    const plan = { nextStep: 'call', nextStepDue: '2026-03-09', expectedOn: '2026-09-01', addOwners: [memberId, other] }
    must(await planRecruitments(desk.door, [id], plan))
    expect(await desk.db.recruitment.get(id)).toMatchObject({
      nextStep: 'call',
      nextStepDue: '2026-03-09',
      expectedOn: '2026-09-01',
      ownerIds: [memberId, other],
    })
    must(await planRecruitments(desk.door, [id], { removeOwners: [memberId] }))
    expect(await desk.db.recruitment.get(id)).toMatchObject({ nextStep: 'call', ownerIds: [other] })
    await desk.door.undo()
    await desk.door.undo()
    expect(await desk.db.recruitment.count()).toBe(0)
  })

  it('carries over the owner that an older desk wrote', async () => {
    const desk = newDesk()
    const id = first(await add(desk, 1))
    const since = '2026-01-01T00:00:00.000Z'
    must(
      await desk.door.run({ key: 'test' }, async (writer) =>
        ok(
          await writer.create('recruitment', {
            id,
            organisationId: id,
            stage: 'contacted',
            stageSince: since,
            ownerId: memberId,
          }),
        ),
      ),
    )
    must(await planRecruitments(desk.door, [id], { addOwners: [other] }))
    const after = await desk.db.recruitment.get(id)
    expect(after?.ownerIds).toEqual([memberId, other])
    expect(after).not.toHaveProperty('ownerId')
  })

  it('plans for many as one step of undo', async () => {
    const desk = newDesk()
    const ids = await add(desk, 620)
    must(await planMany({ db: reading(desk), door: desk.door }, ids, { nextStep: 'write' }, watch()))
    expect(await desk.db.recruitment.filter(({ nextStep }) => nextStep === 'write').count()).toBe(620)
    await desk.door.undo()
    expect(await desk.db.recruitment.count()).toBe(0)
  })
})

describe('moving many', () => {
  it('moves those whose guards are met, notes each move, and takes all back in one step', async () => {
    const desk = newDesk()
    const ready = await add(desk, 700, { legalType: 'la' })
    const bare = await add(desk, 30)
    const move = { organisationIds: [...ready, ...bare], to: 'contacted', details: {} } as const
    const moved = await moveMany({ db: reading(desk), door: desk.door }, move, facts, watch())
    expect(moved).toEqual({ ok: true, value: { moved: 700, refused: 30 } })
    expect(await desk.db.recruitment.where('stage').equals('contacted').count()).toBe(700)
    expect(await desk.db.activity.count()).toBe(700)
    await desk.door.undo()
    expect([await desk.db.recruitment.count(), await desk.db.activity.count()]).toEqual([0, 0])
  })

  it('leaves nothing behind when it is stopped', async () => {
    const desk = newDesk()
    const ids = await add(desk, 1_200, { legalType: 'la' })
    const stopping = new AbortController()
    const onProgress = () => stopping.abort()
    const move = { organisationIds: ids, to: 'contacted', details: {} } as const
    const watching = { memberId, onProgress, signal: stopping.signal }
    const moved = await moveMany({ db: reading(desk), door: desk.door }, move, facts, watching)
    expect(moved).toMatchObject({ ok: false, error: { code: 'recruitment.stopped' } })
    expect([await desk.db.recruitment.count(), await desk.db.activity.count()]).toEqual([0, 0])
  })
})

describe('a loss', () => {
  it('keeps its reason from the list and its words, and is reported', async () => {
    const desk = newDesk()
    const [a = '', b = ''] = await add(desk, 2, { legalType: 'la' })
    const declined = { to: 'declined', details: { lostBecause: 'noBudget', lostReason: 'perhaps in 2028' } } as const
    must(await moveStage(desk.door, { organisationIds: [a, b], to: 'contacted', details: {} }, facts))
    must(await moveStage(desk.door, { organisationIds: [a], ...declined }, facts))
    const { lost, open, histories } = await loadPipeline(reading(desk))
    expect(lost).toMatchObject([
      { organisationId: a, lostBecause: 'noBudget', lostReason: 'perhaps in 2028', fromStage: 'contacted' },
    ])
    expect(open).toMatchObject([{ organisationId: b, stage: 'contacted', ownerIds: [memberId] }])
    expect(histories.map(({ spells }) => spells.length).toSorted((a, b) => a - b)).toEqual([1, 2])
  })

  it('forgets its reason when it is taken up again', async () => {
    const desk = newDesk()
    const id = first(await add(desk, 1, { legalType: 'la' }))
    const details = { lostBecause: 'noAnswer' }
    must(await moveStage(desk.door, { organisationIds: [id], to: 'declined', details }, facts))
    must(await moveStage(desk.door, { organisationIds: [id], to: 'contacted', details: {} }, facts))
    expect(await desk.db.recruitment.get(id)).not.toHaveProperty('lostBecause')
  })
})

describe('the focal point’s own figures', () => {
  const focalPoint = async (desk: TestDesk) =>
    must(
      await desk.door.run({ key: 'test' }, async (writer) =>
        ok(await writer.create('focalPoint', { name: 'CSCP', territory: ['DE'], languages: ['de'] })),
      ),
    ).id

  it('are kept, go back to the defaults, and refuse what makes no sense', async () => {
    const desk = newDesk()
    const id = await focalPoint(desk)
    must(
      await savePipelineSettings(desk.door, id, { stageChances: { contacted: 12 }, staleAfterDays: { contacted: 30 } }),
    )
    expect(await desk.db.focalPoint.get(id)).toMatchObject({ stageChances: { contacted: 12 } })
    must(await savePipelineSettings(desk.door, id, { stageChances: null }))
    expect(await desk.db.focalPoint.get(id)).not.toHaveProperty('stageChances')
    expect(await savePipelineSettings(desk.door, id, { stageChances: { contacted: 140 } })).toMatchObject({
      ok: false,
      error: { code: 'record.invalid' },
    })
  })

  it('take a new reason for loss once', async () => {
    const desk = newDesk()
    const id = await focalPoint(desk)
    must(await addLossReason(desk.door, id, 'Merger'))
    must(await addLossReason(desk.door, id, 'Merger'))
    expect((await desk.db.focalPoint.get(id))?.lossReasons).toEqual(['Merger'])
  })

  it('hold one record of goals a year, gone with its last goal', async () => {
    const desk = newDesk()
    const id = await focalPoint(desk)
    const set = async (kind: 'contacted' | 'joined', count: number | undefined) =>
      must(await setGoal(desk.door, id, { year: 2026, kind, count }))
    await set('contacted', 40)
    await set('joined', 4)
    expect(await desk.db.recruitmentGoal.toArray()).toMatchObject([{ year: 2026, contacted: 40, joined: 4 }])
    await set('contacted', undefined)
    await set('joined', undefined)
    expect(await desk.db.recruitmentGoal.count()).toBe(0)
  })
})

describe('the calendar', () => {
  it('holds what stands in its days, each with its organisation', async () => {
    const desk = newDesk()
    const [a = '', b = ''] = await add(desk, 2, { legalType: 'la' })
    must(await planRecruitments(desk.door, [a], { nextStep: 'call', nextStepDue: '2026-03-04' }))
    const parked = { organisationIds: [b], to: 'parked', details: { revisitOn: '2026-03-05' } } as const
    must(await moveStage(desk.door, parked, facts))
    must(await createEvent(desk.door, { name: 'Seminar', kind: 'seminar', start: '2026-03-01', end: '2026-03-03' }))
    must(
      await desk.door.run({ key: 'test' }, async (writer) => {
        await writer.create('task', { kind: 'custom', title: 'send', due: '2026-03-02', organisationId: a })
        await writer.create('task', { kind: 'custom', title: 'done', due: '2026-03-02', doneAt: writer.now })
        await writer.create('task', { kind: 'custom', title: 'later', due: '2026-03-30' })
        return ok(
          await writer.create('participation', { organisationId: b, joinedOn: '2024-03-08', recruitedByUs: true }),
        )
      }),
    )
    const items = await calendarItems(reading(desk), '2026-03-02', '2026-03-08')
    expect(items.map(({ kind, day, organisation: of }) => [kind, day, of?.name])).toEqual([
      ['event', '2026-03-01', undefined],
      ['task', '2026-03-02', 'Stadt 0'],
      ['nextStep', '2026-03-04', 'Stadt 0'],
      ['revisit', '2026-03-05', 'Stadt 1'],
      ['anniversary', '2026-03-08', 'Stadt 1'],
    ])
  })

  it('loses what is done, and undo brings it back', async () => {
    const desk = newDesk()
    const id = first(await add(desk, 1))
    must(await planRecruitments(desk.door, [id], { nextStep: 'call', nextStepDue: '2026-03-04' }))
    must(await finishStep(desk.door, id, 'Next step'))
    expect(await calendarItems(reading(desk), '2026-03-01', '2026-03-31')).toEqual([])
    expect(await desk.db.activity.toArray()).toMatchObject([{ kind: 'note', subject: 'call', organisationId: id }])
    await desk.door.undo()
    expect(await calendarItems(reading(desk), '2026-03-01', '2026-03-31')).toHaveLength(1)
    expect(await desk.db.activity.count()).toBe(0)
  })

  it('forgets a step that was planned with an organisation that objected since', async () => {
    const desk = newDesk()
    const id = first(await add(desk, 1))
    must(await planRecruitments(desk.door, [id], { nextStep: 'call', nextStepDue: '2026-03-04' }))
    must(await moveStage(desk.door, { organisationIds: [id], to: 'objected', details: {} }, facts))
    expect(await calendarItems(reading(desk), '2026-03-01', '2026-03-31')).toEqual([])
  })

  it('moves a date to look again', async () => {
    const desk = newDesk()
    const id = first(await add(desk, 1))
    const parked = { organisationIds: [id], to: 'parked', details: { revisitOn: '2026-03-05' } } as const
    must(await moveStage(desk.door, parked, facts))
    must(await postponeRevisit(desk.door, id, '2026-04-05'))
    expect(await calendarItems(reading(desk), '2026-04-05', '2026-04-05')).toMatchObject([{ kind: 'revisit' }])
  })

  it('shows an anniversary until it is marked, however often that is noted', async () => {
    const desk = newDesk()
    const organisationId = first(await add(desk, 1))
    const participation = must(
      await desk.door.run({ key: 'test' }, async (writer) =>
        ok(await writer.create('participation', { organisationId, joinedOn: '2023-03-08', recruitedByUs: true })),
      ),
    )
    const marked = { organisationId, participationId: participation.id, years: 3, subject: '3 years' }
    must(await noteAnniversary(desk.door, marked))
    must(await noteAnniversary(desk.door, marked))
    expect(await calendarItems(reading(desk), '2026-03-01', '2026-03-31')).toEqual([])
    expect(await desk.db.activity.count()).toBe(1)
    expect(await calendarItems(reading(desk), '2027-03-01', '2027-03-31')).toMatchObject([{ years: 4 }])
  })
})

describe('an event', () => {
  const fields = { name: 'Seminar', kind: 'seminar', start: '2026-03-10', place: 'Graz' } as const

  it('stands on the timelines of those who attended, moves with its date and goes with it', async () => {
    const desk = newDesk()
    const [a = '', b = ''] = await add(desk, 2)
    const event = must(await createEvent(desk.door, fields))
    must(await attend(desk.door, event, { add: [a, b] }))
    must(await attend(desk.door, event, { add: [a], remove: [b] }))
    expect(await desk.db.activity.toArray()).toMatchObject([
      { organisationId: a, kind: 'event', eventId: event.id, subject: 'Seminar', at: '2026-03-10T12:00:00.000Z' },
    ])
    must(await editEvent(desk.door, event.id, { ...fields, name: 'Seminar 2026', start: '2026-03-12' }))
    expect(await desk.db.activity.toArray()).toMatchObject([
      { subject: 'Seminar 2026', at: '2026-03-12T12:00:00.000Z' },
    ])
    expect(must(await removeEvent(desk.door, event))).toBe(1)
    expect([await desk.db.event.count(), await desk.db.activity.count()]).toEqual([0, 0])
    await desk.door.undo()
    expect([await desk.db.event.count(), await desk.db.activity.count()]).toEqual([1, 1])
  })

  it('loses what is emptied when it is changed', async () => {
    const desk = newDesk()
    const event = must(await createEvent(desk.door, fields))
    must(await editEvent(desk.door, event.id, { name: 'Seminar', kind: 'seminar', start: '2026-03-10' }))
    expect(await desk.db.event.get(event.id)).not.toHaveProperty('place')
  })
})
