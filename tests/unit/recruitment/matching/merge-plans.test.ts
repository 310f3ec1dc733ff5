import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AnyRecord } from '../../../../shared/model/entity.ts'
import type { Organisation } from '../../../../shared/model/organisation.ts'
import { recruitmentStages, type Recruitment } from '../../../../shared/model/recruitment.ts'
import { suggestValue } from '../../../../shared/recruitment/matching/merge/better-value.ts'
import { chooseSurvivor } from '../../../../shared/recruitment/matching/merge/choose-survivor.ts'
import { choosableFields, mergeFields } from '../../../../shared/recruitment/matching/merge/merge-fields.ts'
import { mergeRecruitments } from '../../../../shared/recruitment/matching/merge/merge-records.ts'
import { planMerge, type HangingRecords } from '../../../../shared/recruitment/matching/merge/plan-merge.ts'
import { planUnmerge } from '../../../../shared/recruitment/matching/merge/plan-unmerge.ts'

const at = '2026-01-01T00:00:00.000Z'
const base = { createdAt: at, updatedAt: at, rev: 0 }
const organisation = (id: string, more: Partial<Organisation> = {}): Organisation => ({
  ...base,
  id,
  name: `Stadt ${id}`,
  aliases: [],
  country: 'DE',
  icleiMember: 'unknown',
  tags: [],
  sharing: 'local',
  ...more,
})

const texts = fc.array(fc.constantFrom('x', 'y', 'z'), { maxLength: 3 }).map((list) => [...new Set(list)])
const side = (id: string) =>
  fc.record({
    organisation: fc
      .record({
        tags: texts,
        aliases: texts,
        place: fc.constantFrom('here', 'there', undefined),
        note: fc.constantFrom('a', 'b', undefined),
      })
      .map(({ place, note, ...rest }) =>
        organisation(id, {
          ...rest,
          ...(place === undefined ? {} : { place }),
          ...(note === undefined ? {} : { note }),
        }),
      ),
    emails: fc.array(fc.constantFrom('a@x.example', 'b@x.example', 'c@x.example'), { maxLength: 2 }),
    stage: fc.option(fc.constantFrom(...recruitmentStages), { nil: undefined }),
    calls: fc.nat({ max: 2 }),
  })
type Side = ReturnType<typeof side> extends fc.Arbitrary<infer T> ? T : never

function recordsOf(sides: readonly Side[]): HangingRecords {
  const contact = sides.flatMap(({ organisation: { id }, emails }) =>
    emails.map((email, n) => ({
      ...base,
      id: `${id} contact ${n}`,
      organisationId: id,
      name: email,
      emails: [email],
      phones: [],
      isPageContact: false,
    })),
  )
  return {
    contact,
    recruitment: sides.flatMap(({ organisation: { id }, stage }) =>
      stage === undefined ? [] : [{ ...base, id, organisationId: id, stage, stageSince: at }],
    ),
    activity: sides.flatMap(({ organisation: { id }, calls }) =>
      Array.from({ length: calls }, (_, n) => ({
        ...base,
        id: `${id} call ${n}`,
        organisationId: id,
        ...(contact.some((each) => each.id === `${id} contact 0`) ? { contactId: `${id} contact 0` } : {}),
        kind: 'call',
        at,
        subject: 'Call',
      })),
    ),
  }
}

type World = Map<string, AnyRecord>

function worldOf(sides: readonly Side[], records: HangingRecords): World {
  const world: World = new Map()
  for (const { organisation: each } of sides) world.set(`organisation ${each.id}`, each)
  for (const [type, list] of Object.entries(records))
    for (const record of list) world.set(`${type} ${record.id}`, record)
  return world
}

const sorted = (world: World) =>
  [...world.entries()]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, { rev: _rev, updatedAt: _at, ...rest }]) => [key, JSON.parse(JSON.stringify(rest)) as unknown])

describe('planning a merge', () => {
  it('and taking it apart again leads back to where it began', () => {
    fc.assert(
      fc.property(side('a'), side('b'), (a, b) => {
        const records = recordsOf([a, b])
        const before = worldOf([a, b], records)
        const plan = planMerge({
          survivor: a.organisation,
          merged: b.organisation,
          chosen: {},
          records,
          today: '2026-03-01',
        })
        if (!plan.ok) throw new Error('refused')
        const world: World = new Map(before)
        for (const { type, id, before: was, after } of plan.value) {
          const key = `${type} ${id}`
          if (after === null) world.delete(key)
          else if (was === null) world.set(key, { ...after, id } as unknown as AnyRecord)
          else {
            const next: Record<string, unknown> = { ...world.get(key), ...after }
            for (const field of Object.keys(was)) if (after[field] === undefined) delete next[field]
            world.set(key, next as unknown as AnyRecord)
          }
        }
        expect([...world.values()].some((record) => record.organisationId === 'b')).toBe(false)

        const { steps, kept } = planUnmerge({ changes: [...plan.value] }, (type, id) => world.get(`${type} ${id}`))
        for (const step of steps) {
          const key = `${step.type} ${step.id}`
          if (step.kind === 'remove') world.delete(key)
          else if (step.kind === 'create') world.set(key, { ...step.fields, id: step.id } as unknown as AnyRecord)
          else {
            const next: Record<string, unknown> = { ...world.get(key) }
            for (const [field, value] of Object.entries(step.patch)) {
              if (value === null) delete next[field]
              else next[field] = value
            }
            world.set(key, next as unknown as AnyRecord)
          }
        }
        expect(kept).toEqual([])
        expect(sorted(world)).toEqual(sorted(before))
      }),
    )
  })
})

describe('merging recruitments', () => {
  const recruitment = (id: string, stage: Recruitment['stage'], more: Partial<Recruitment> = {}): Recruitment => ({
    ...base,
    id,
    organisationId: id,
    stage,
    stageSince: at,
    ...more,
  })

  it('keeps the further stage, and an objection above all', () => {
    const stage = (own: Recruitment['stage'], other: Recruitment['stage']) =>
      mergeRecruitments(recruitment('a', own), recruitment('b', other)).stage
    expect(stage('contacted', 'proposalSent')).toBe('proposalSent')
    expect(stage('proposalSent', 'contacted')).toBe('proposalSent')
    for (const other of recruitmentStages) expect(stage('objected', other)).toBe('objected')
    for (const other of recruitmentStages) expect(stage(other, 'objected')).toBe('objected')
  })

  it('takes the later word of a way out against a step of the way, with its reason', () => {
    const later = '2026-02-01T00:00:00.000Z'
    const merged = mergeRecruitments(
      recruitment('a', 'inDialogue', { nextStep: 'Call' }),
      recruitment('b', 'declined', { stageSince: later, lostReason: 'No budget' }),
    )
    expect(merged).toMatchObject({ id: 'a', stage: 'declined', lostReason: 'No budget', nextStep: 'Call' })
  })
})

describe('which value is better', () => {
  const because = (field: string, a: Partial<Organisation>, b: Partial<Organisation>) =>
    suggestValue(field, organisation('a', a), organisation('b', b))

  it('is the proper spelling, the newer figure, the finer code, the one that says something', () => {
    expect(because('name', { name: 'STADT DUREN' }, { name: 'Stadt Düren' })).toEqual({
      side: 'merged',
      because: 'accents',
    })
    expect(because('name', { name: 'Stadt Düren' }, { name: 'Stadt Duren' })).toEqual({
      side: 'survivor',
      because: 'accents',
    })
    expect(
      because('name', { name: 'Stadt Düren' }, { name: 'City of Düren', updatedAt: '2026-02-01T00:00:00.000Z' }).side,
    ).toBe('survivor')
    expect(because('name', { name: 'Gem. Düren' }, { name: 'Gemeinde Düren' })).toEqual({
      side: 'merged',
      because: 'longer',
    })
    const figure = (value: number, date: string) => ({ employees: { value, source: 'web', date } })
    expect(because('employees', figure(1, '2020-01-01'), figure(2, '2024-01-01')).side).toBe('merged')
    expect(because('nuts', { nuts: 'DE1' }, { nuts: 'DE13' })).toEqual({ side: 'merged', because: 'finer' })
    expect(because('icleiMember', {}, { icleiMember: 'no' }).side).toBe('merged')
    expect(because('phone', { phone: '1' }, { phone: '2' })).toEqual({ side: 'survivor', because: 'kept' })
  })
})

describe('the fields of a merged organisation', () => {
  it('keep every name it was known by, once', () => {
    const a = organisation('a', { name: 'Stadt Düren', aliases: ['Dueren'] })
    const b = organisation('b', { name: 'City of Düren', localName: 'stadt duren', aliases: ['Dueren'] })
    expect(mergeFields(a, b, {}).aliases).toEqual(['Dueren', 'City of Düren'])
    expect(mergeFields(a, b, { name: 'merged', localName: 'merged' }).aliases).toEqual(['Dueren'])
  })

  it('can be chosen only where both have a value and the values differ', () => {
    const a = organisation('a', { name: 'A', place: 'Here', tags: ['x'] })
    const b = organisation('b', { name: 'A', place: 'There', website: 'https://b.example', tags: ['y'] })
    expect(choosableFields(a, b)).toEqual(['place'])
  })
})

it('two desks choose the same survivor, the participant before the shared one', () => {
  const standing = (id: string, isParticipant: boolean, sharing: 'local' | 'shared') => ({
    organisation: organisation(id, { sharing }),
    isParticipant,
    hanging: 0,
  })
  const [participant, shared, local] = [
    standing('a', true, 'local'),
    standing('b', false, 'shared'),
    standing('c', false, 'local'),
  ]
  expect(chooseSurvivor(participant, shared)).toBe('a')
  expect(chooseSurvivor(shared, participant)).toBe('b')
  expect(chooseSurvivor(local, shared)).toBe('b')
  expect(chooseSurvivor(standing('x', false, 'local'), standing('y', false, 'local'))).toBe('a')
})
