import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { OrganisationIndex } from '../../../renderer/workers/search/organisation-index.ts'
import type {
  OrganisationFacets,
  OrganisationFilter,
  OrganisationQuery,
} from '../../../renderer/workers/search/protocol.ts'
import type { Organisation } from '../../../shared/model/organisation.ts'
import type { Recruitment, RecruitmentStage } from '../../../shared/model/recruitment.ts'

const at = '2026-01-01T00:00:00.000Z'
const organisation = (id: string, name: string, more: Partial<Organisation> = {}): Organisation => ({
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
const recruitment = (id: string, stage: RecruitmentStage): Recruitment => ({
  id,
  organisationId: id,
  stage,
  stageSince: at,
  createdAt: at,
  updatedAt: at,
  rev: 0,
})
const query = (text = '', more: Partial<OrganisationQuery> = {}): OrganisationQuery => ({
  text,
  stages: [],
  sort: { column: 'name', descending: false },
  ...more,
})

function sample(): OrganisationIndex {
  const index = new OrganisationIndex()
  index.put(
    organisation('1', 'Århus Kommune', { country: 'DK', population: { value: 300, source: 'x' } }),
    recruitment('1', 'contacted'),
  )
  index.put(
    organisation('2', 'Stadt Bonn', {
      place: 'Bonn',
      employees: { value: 5, source: 'x' },
      population: { value: 20, source: 'x' },
    }),
    undefined,
  )
  index.put(organisation('3', 'Stadt Aachen', { nationalId: '05334', tags: ['west'] }), undefined)
  return index
}
/** Counts to the end, as the worker does in turns. */
function counted(index: OrganisationIndex, filter: OrganisationFilter): OrganisationFacets {
  const counting = index.facets(filter)
  let step = counting.next()
  while (!step.done) step = counting.next()
  return step.value
}

const names = (index: OrganisationIndex, asked: OrganisationQuery) =>
  index.window(asked, 0, 50).rows.map(({ name }) => name)

describe('the index of organisations', () => {
  it('finds by any word, part of a word, number or tag, whatever the accents', () => {
    const index = sample()
    expect(names(index, query('arhus'))).toEqual(['Århus Kommune'])
    expect(names(index, query('STADT aa'))).toEqual(['Stadt Aachen'])
    expect(names(index, query('05334'))).toEqual(['Stadt Aachen'])
    expect(names(index, query('west stadt'))).toEqual(['Stadt Aachen'])
    expect(index.window(query('nowhere'), 0, 9)).toEqual({ total: 0, from: 0, rows: [] })
  })

  it('sorts by name or column, the empty last both ways', () => {
    const index = sample()
    expect(names(index, query())).toEqual(['Århus Kommune', 'Stadt Aachen', 'Stadt Bonn'])
    expect(names(index, query('', { sort: { column: 'population', descending: false } }))).toEqual([
      'Stadt Bonn',
      'Århus Kommune',
      'Stadt Aachen',
    ])
    expect(names(index, query('', { sort: { column: 'population', descending: true } }))).toEqual([
      'Århus Kommune',
      'Stadt Bonn',
      'Stadt Aachen',
    ])
  })

  it('filters by stage and country and counts what each choice would leave', () => {
    const index = sample()
    expect(names(index, query('', { stages: ['contacted'] }))).toEqual(['Århus Kommune'])
    expect(names(index, query('', { country: 'DE' }))).toHaveLength(2)
    expect(counted(index, { text: '', stages: ['contacted'], country: 'DE' })).toEqual({
      stages: { identified: 2 },
      countries: { DK: 1 },
      total: 0,
    })
  })

  it('follows changes of a record, its stage and its removal', () => {
    const index = sample()
    names(index, query('stadt'))
    index.put(organisation('2', 'Bundesstadt Bonn'), undefined)
    index.recruit('3', recruitment('3', 'joined'))
    index.remove('1')
    expect(index.window(query(), 0, 9)).toMatchObject({
      total: 2,
      rows: [{ name: 'Bundesstadt Bonn' }, { name: 'Stadt Aachen', stage: 'joined' }],
    })
  })

  it('answers every keystroke as if it were the first', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', ' ', 'n'), maxLength: 6 })
    fc.assert(
      fc.property(
        fc.array(letters, { maxLength: 12 }),
        fc.array(letters, { minLength: 1, maxLength: 6 }),
        (all, typed) => {
          const kept = new OrganisationIndex()
          all.forEach((name, n) => kept.put(organisation(String(n), name || 'x'), undefined))
          for (const text of typed) {
            const fresh = new OrganisationIndex()
            all.forEach((name, n) => fresh.put(organisation(String(n), name || 'x'), undefined))
            expect(names(kept, query(text))).toEqual(names(fresh, query(text)))
          }
        },
      ),
    )
  })
})
