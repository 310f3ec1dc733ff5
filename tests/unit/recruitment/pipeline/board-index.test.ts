import { describe, expect, it } from 'vitest'
import { OrganisationIndex } from '../../../../renderer/workers/search/organisation-index.ts'
import type { OrganisationQuery } from '../../../../renderer/workers/search/protocol.ts'
import { LastActivity } from '../../../../renderer/workers/search/last-activity.ts'
import type { Organisation } from '../../../../shared/model/organisation.ts'
import type { Recruitment } from '../../../../shared/model/recruitment.ts'
import { defaultStaleDays } from '../../../../shared/recruitment/pipeline/attention.ts'

const base = { createdAt: '2026-01-01T00:00:00.000Z', updatedAt: '2026-01-01T00:00:00.000Z', rev: 0 }
const organisation = (id: string, more: Partial<Organisation> = {}): Organisation => ({
  ...base,
  id,
  name: id,
  aliases: [],
  country: 'DE',
  icleiMember: 'unknown',
  tags: [],
  sharing: 'local',
  ...more,
})
const recruitment = (id: string, more: Partial<Recruitment> = {}): Recruitment => ({
  ...base,
  id,
  organisationId: id,
  stage: 'contacted',
  stageSince: '2026-06-01T00:00:00.000Z',
  ...more,
})
const all: OrganisationQuery = { text: '', stages: [], sort: { column: 'name', descending: false } }

function filled(): OrganisationIndex {
  const index = new OrganisationIndex()
  index.attend({ staleDays: defaultStaleDays, today: '2026-06-30' })
  const planned = { nextStep: 'call', nextStepDue: '2026-07-04' }
  index.put(organisation('a', { nuts: 'DE132' }), recruitment('a', { ...planned, ownerIds: ['kim', 'lee'] }))
  index.put(organisation('b', { nuts: 'DE13' }), recruitment('b', { ...planned, ownerId: 'kim' }), {
    lastActivity: '2026-06-29T09:00:00.000Z',
  })
  index.put(organisation('c'), recruitment('c', { stage: 'parked', nextStepDue: '2026-06-01' }))
  index.put(organisation('d'), undefined)
  return index
}

describe('the index of the board', () => {
  it('finds what is stale by its latest activity, not by when it was last touched', () => {
    expect(filled().ids({ ...all, attention: 'stale' })).toEqual(['a'])
  })

  it('looks at the day anew: tomorrow something else is late', () => {
    const index = filled()
    expect(index.ids({ ...all, attention: 'overdue' })).toEqual([])
    index.attend({ staleDays: defaultStaleDays, today: '2026-07-05' })
    expect(index.ids({ ...all, attention: 'overdue' })).toEqual(['a', 'b'])
  })

  it('finds what each of several owners works on, and what is nobody’s', () => {
    const index = filled()
    expect(index.ids({ ...all, ownerId: 'kim' })).toEqual(['a', 'b'])
    expect(index.ids({ ...all, ownerId: 'lee' })).toEqual(['a'])
    expect(index.ids({ ...all, ownerId: 'none' })).toEqual(['c', 'd'])
  })

  it('divides into lanes whose organisations are those the lane asks for', () => {
    const index = filled()
    expect(index.lanes(all, 'owner')).toEqual([
      { key: 'kim', count: 2 },
      { key: 'lee', count: 1 },
      { key: 'none', count: 2 },
    ])
    for (const { key, count } of index.lanes(all, 'region'))
      expect(index.ids({ ...all, region: key })).toHaveLength(count)
    for (const { key, count } of index.lanes(all, 'owner'))
      expect(index.ids({ ...all, ownerId: key })).toHaveLength(count)
  })
})

describe('a column of the board', () => {
  it('follows a card that is moved, and one that comes and goes', () => {
    const index = filled()
    const contacted: OrganisationQuery = { ...all, stages: ['contacted'] }
    expect(index.ids(contacted)).toEqual(['a', 'b'])
    index.recruit('a', recruitment('a', { stage: 'inDialogue' }))
    expect(index.ids(contacted)).toEqual(['b'])
    index.put(organisation('aa'), recruitment('aa'))
    expect(index.ids(contacted)).toEqual(['aa', 'b'])
    index.remove('b')
    expect(index.ids(contacted)).toEqual(['aa'])
  })

  it('holds what the whole list holds of its stage, in its order, in every lane and for every word', () => {
    const index = filled()
    const whole = (query: OrganisationQuery) => index.window(query, 0, 100).rows
    for (const query of [all, { ...all, text: 'a' }, { ...all, ownerId: 'kim' }, { ...all, region: 'DE13' }]) {
      for (const descending of [false, true]) {
        const sorted: OrganisationQuery = { ...query, sort: { column: 'name', descending } }
        for (const stage of ['contacted', 'parked', 'identified'] as const) {
          const wanted = whole(sorted).filter((row) => row.stage === stage)
          expect(whole({ ...sorted, stages: [stage] })).toEqual(wanted)
        }
      }
    }
  })
})

describe('the latest activity', () => {
  it('is the one before when the last is taken back', () => {
    const activities = new LastActivity()
    activities.put({ id: '1', organisationId: 'a', at: '2026-01-01T00:00:00.000Z' })
    activities.put({ id: '2', organisationId: 'a', at: '2026-02-01T00:00:00.000Z' })
    expect(activities.of('a')).toBe('2026-02-01T00:00:00.000Z')
    expect(activities.remove('2')).toBe('a')
    expect(activities.of('a')).toBe('2026-01-01T00:00:00.000Z')
  })

  it('follows an activity that is moved to another organisation', () => {
    const activities = new LastActivity()
    activities.put({ id: '1', organisationId: 'a', at: '2026-01-01T00:00:00.000Z' })
    activities.put({ id: '1', organisationId: 'b', at: '2026-01-01T00:00:00.000Z' })
    expect([activities.of('a'), activities.of('b')]).toEqual([undefined, '2026-01-01T00:00:00.000Z'])
  })
})
