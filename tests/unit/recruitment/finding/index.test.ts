import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Attendances } from '../../../../renderer/workers/search/attendances.ts'
import { OrganisationIndex } from '../../../../renderer/workers/search/organisation-index.ts'
import { groupings, type OrganisationQuery } from '../../../../renderer/workers/search/protocol.ts'
import type { Organisation } from '../../../../shared/model/organisation.ts'
import type { Recruitment, RecruitmentStage } from '../../../../shared/model/recruitment.ts'
import type { SegmentCondition } from '../../../../shared/model/saved-view.ts'
import { placed } from '../../../../renderer/features/recruitment/list/placed.ts'

const at = '2026-01-01T00:00:00.000Z'
const organisation = (id: string, name: string, more: object = {}): Organisation => ({
  id,
  name,
  createdAt: at,
  updatedAt: at,
  rev: 0,
  aliases: [],
  tags: [],
  country: 'DE',
  icleiMember: 'unknown',
  sharing: 'local',
  ...more,
})
const recruitment = (id: string, stage: RecruitmentStage, more: Partial<Recruitment> = {}): Recruitment => ({
  id,
  organisationId: id,
  stage,
  stageSince: at,
  createdAt: at,
  updatedAt: at,
  rev: 0,
  ...more,
})
const query = (more: Partial<OrganisationQuery> = {}): OrganisationQuery => ({
  text: '',
  stages: [],
  sort: { column: 'name', descending: false },
  ...more,
})
const where = (...conditions: readonly SegmentCondition[]): OrganisationQuery =>
  query({ segment: { match: 'all', conditions: [...conditions] } })
const names = (index: OrganisationIndex, asked: OrganisationQuery) =>
  index.window(asked, 0, 50).rows.map(({ name }) => name)
function finished<T>(counting: Generator<undefined, T>): T {
  let step = counting.next()
  while (!step.done) step = counting.next()
  return step.value
}

const freiburg = { latitude: 47.999, longitude: 7.842 }
const basel = { latitude: 47.56, longitude: 7.59 }
const berlin = { latitude: 52.52, longitude: 13.405 }

function sample(): OrganisationIndex {
  const index = new OrganisationIndex()
  index.put(
    organisation('f', 'Freiburg', {
      nuts: 'DE131',
      legalType: 'la',
      population: { value: 230_000, source: 'x' },
      tags: ['Food'],
      location: freiburg,
    }),
    recruitment('f', 'joined'),
  )
  index.put(
    organisation('b', 'Basel', {
      country: 'CH',
      nuts: 'CH031',
      legalType: 'la',
      population: { value: 170_000, source: 'x' },
      tags: ['food', 'ICT'],
      location: basel,
      'custom:v': 12,
    }),
    undefined,
  )
  index.put(
    organisation('l', 'Berlin', {
      nuts: 'DE300',
      legalType: 'ra',
      population: { value: 3_600_000, source: 'x' },
      location: berlin,
      'custom:v': 700,
    }),
    recruitment('l', 'contacted', { ownerIds: ['kim'] }),
  )
  index.put(organisation('o', 'Old Town', { replacedBy: 'Freiburg', legalType: 'la', nuts: 'DE131' }), undefined)
  index.describe(
    [
      {
        id: 'v',
        createdAt: at,
        updatedAt: at,
        rev: 0,
        name: 'Volume',
        kind: 'number',
        options: [],
        order: 0,
      },
    ],
    new Map([['kim', 'Kim']]),
  )
  return index
}

describe('finding in the index', () => {
  it('asks region, tags, kind and own fields', () => {
    const index = sample()
    expect(names(index, where({ field: 'nuts', is: 'startsWith', values: ['DE'] }))).toEqual([
      'Berlin',
      'Freiburg',
      'Old Town',
    ])
    expect(names(index, where({ field: 'tags', is: 'anyOf', values: ['FOOD'] }))).toEqual(['Basel', 'Freiburg'])
    expect(names(index, where({ field: 'custom:v', is: 'between', from: 100 }))).toEqual(['Berlin'])
    expect(names(index, where({ field: 'abolished', is: 'yes' }))).toEqual(['Old Town'])
    expect(names(index, where({ field: 'owner', is: 'anyOf', values: ['kim'] }))).toEqual(['Berlin'])
  })

  it('knows how far the nearest participant is, also after one joins or leaves', () => {
    const index = sample()
    const near = where({ field: 'distance', is: 'within', to: 60 })
    expect(names(index, near)).toEqual(['Basel', 'Freiburg'])
    index.recruit('l', recruitment('l', 'joined'))
    expect(names(index, near)).toEqual(['Basel', 'Berlin', 'Freiburg'])
    index.remove('f')
    expect(names(index, near)).toEqual(['Berlin'])
    const far = query({ sort: { column: 'distance', descending: true } })
    expect(index.window(far, 0, 9, ['distance']).rows[0]?.name).toBe('Basel')
    expect(Number(index.window(far, 0, 1, ['distance']).rows[0]?.cells?.distance)).toBeGreaterThan(600)
  })

  it('says of how many the place is known', () => {
    const { total, all, conditions, located } = finished(
      sample().conditionCounts(where({ field: 'distance', is: 'within', to: 60 }, { field: 'country', is: 'anyOf' })),
    )
    expect({ total, all, conditions }).toEqual({ total: 2, all: 4, conditions: [2, undefined] })
    expect(located).toEqual({ organisations: 3, participants: 1, ofParticipants: 1 })
  })

  it('ranks look-alikes of the participants with the reasons, without those approached or abolished', () => {
    const index = sample()
    const like = where({ field: 'like', is: 'anyOf', values: ['participants'] })
    const { rows } = index.window(like, 0, 9)
    expect(rows.map(({ name }) => name)).toEqual(['Basel'])
    expect(rows[0]?.like).toEqual({
      score: 62,
      id: 'f',
      name: 'Freiburg',
      reasons: ['legalType', 'population', 'tags'],
    })
    // Of one organisation: it is not among its own.
    const twin = organisation('t', 'Twin', { legalType: 'ra', nuts: 'DE300', population: { value: 4e6, source: 'x' } })
    index.put(twin, undefined)
    expect(names(index, where({ field: 'like', is: 'anyOf', values: ['l'] }))).toEqual(['Twin'])
    index.recruit('t', recruitment('t', 'contacted'))
    expect(names(index, where({ field: 'like', is: 'anyOf', values: ['l'] }))).toEqual([])
  })

  it('counts attendance and awards from the timeline', () => {
    const attendances = new Attendances()
    attendances.clear(['award-2025'])
    const went = { organisationId: 'b', kind: 'event', subject: 'Seminar' } as const
    attendances.put({ ...went, id: '1', at: '2025-05-01T09:00:00.000Z' })
    attendances.put({ ...went, id: '2', at: '2025-09-01T09:00:00.000Z', eventId: 'award-2025' })
    attendances.put({ ...went, id: '3', at: '2025-09-01T09:00:00.000Z', kind: 'call' })
    expect(attendances.of('b')).toEqual({ days: ['2025-05-01', '2025-09-01'], isAward: true })
    attendances.remove('2')
    expect(attendances.of('b')).toEqual({ days: ['2025-05-01'], isAward: false })

    const index = sample()
    index.put(organisation('b', 'Basel'), undefined, { attendance: { days: ['2025-05-01'], isAward: true } })
    const year = { field: 'event', is: 'between', from: '2025-01-01', to: '2025-12-31' }
    expect(names(index, where(year))).toEqual(['Basel'])
    expect(names(index, where({ field: 'award', is: 'yes' }))).toEqual(['Basel'])
    index.recruit('b', undefined, { attendance: undefined })
    expect(names(index, where(year))).toEqual([])
  })

  it('brings the cells of the columns asked for, and nothing to those not asked', () => {
    const index = sample()
    const [berlinRow] = index.window(query(), 1, 1, ['owner', 'custom:v', 'tags']).rows
    expect(berlinRow?.cells).toEqual({ owner: ['Kim'], 'custom:v': 700 })
    expect(index.window(query(), 1, 1).rows[0]?.cells).toBeUndefined()
    expect(names(index, query({ sort: { column: 'custom:v', descending: true } })).slice(0, 2)).toEqual([
      'Berlin',
      'Basel',
    ])
  })

  it('tells the values of a field, the most frequent first', () => {
    expect(sample().values('tags', 9)).toEqual([
      { value: 'Food', count: 1 },
      { value: 'ICT', count: 1 },
      { value: 'food', count: 1 },
    ])
    expect(sample().values('country', 1)).toEqual([{ value: 'DE', count: 3 }])
  })
})

describe('a grouped list', () => {
  it('has a head before each group, and gives heads and rows their places in any window', () => {
    const index = sample()
    const grouped = query({ group: 'country' })
    const whole = placed(index.window(grouped, 0, 50))
    expect(whole.places.map(({ row, head }) => row?.name ?? `${head?.key} ${head?.count}`)).toEqual([
      'CH 1',
      'Basel',
      'DE 3',
      'Berlin',
      'Freiburg',
      'Old Town',
    ])
    expect([whole.total, whole.organisations]).toEqual([6, 4])
    fc.assert(
      fc.property(fc.nat(6), fc.nat(6), fc.constantFrom(...groupings), (from, count, group) => {
        const all = placed(index.window(query({ group }), 0, 50)).places
        const some = placed(index.window(query({ group }), from, count)).places
        expect(some).toEqual(all.slice(from, from + count))
      }),
    )
  })

  it('holds every organisation once, however it is grouped', () => {
    const index = sample()
    for (const group of groupings) {
      const found = names(index, query({ group })).toSorted()
      expect(found).toEqual(['Basel', 'Berlin', 'Freiburg', 'Old Town'])
      expect(index.ids(query({ group })).length).toBe(4)
    }
  })
})
