import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CoverageCount, regionOf, sumCoverage } from '../../../../shared/recruitment/finding/coverage.ts'
import { NearestPoint } from '../../../../shared/recruitment/finding/distance.ts'
import {
  isOpenToApproach,
  likeness,
  likenessReasonsOf,
  type Traits,
} from '../../../../shared/recruitment/finding/look-alikes.ts'
import { recruitmentStages } from '../../../../shared/model/recruitment.ts'

const freiburg = { latitude: 47.999, longitude: 7.842 }
const berlin = { latitude: 52.52, longitude: 13.405 }

describe('the distance to the nearest participant', () => {
  it('is that of the nearest one, along the surface', () => {
    expect(new NearestPoint([berlin, freiburg]).kilometresFrom({ latitude: 48.0, longitude: 7.842 })).toBeCloseTo(
      0.11,
      1,
    )
    // As told by every atlas: 640 km.
    expect(Math.round(new NearestPoint([berlin]).kilometresFrom(freiburg) ?? 0)).toBeGreaterThan(630)
    expect(Math.round(new NearestPoint([berlin]).kilometresFrom(freiburg) ?? 0)).toBeLessThan(650)
    expect(new NearestPoint([]).kilometresFrom(freiburg)).toBeUndefined()
  })

  it('is the same both ways, nothing to oneself, and never more than half around the Earth', () => {
    const place = fc.record({
      latitude: fc.double({ min: -90, max: 90, noNaN: true }),
      longitude: fc.double({ min: -180, max: 180, noNaN: true }),
    })
    fc.assert(
      fc.property(place, place, (a, b) => {
        const there = new NearestPoint([a]).kilometresFrom(b) ?? Number.NaN
        expect(there).toBeCloseTo(new NearestPoint([b]).kilometresFrom(a) ?? Number.NaN, 6)
        expect(there).toBeLessThanOrEqual(20_016)
        expect(new NearestPoint([a]).kilometresFrom(a)).toBeCloseTo(0, 6)
      }),
    )
  })
})

const city: Traits = {
  country: 'DE',
  nuts: 'DE131',
  legalType: 'la',
  mainActivity: 'gen-pub',
  population: 230_000,
  employees: 4_000,
  tags: ['food'],
}

describe('look-alikes', () => {
  it('resemble by kind, size, region, tags and activity, and say why', () => {
    const twin = { ...city, population: 200_000, employees: 3_500 }
    expect(likeness(twin, city)).toBe(94)
    expect(likenessReasonsOf(twin, city)).toEqual(['legalType', 'employees', 'region', 'tags', 'mainActivity'])
    const far: Traits = { ...city, country: 'DK', nuts: 'DK012', employees: undefined, tags: [], legalType: undefined }
    expect(likenessReasonsOf(far, city)).toEqual(['population', 'mainActivity'])
    expect(likeness(far, city)).toBeLessThan(45)
  })

  it('are as like one as the other, between 0 and 100', () => {
    const traits: fc.Arbitrary<Traits> = fc.record({
      country: fc.constantFrom('DE', 'DK'),
      nuts: fc.constantFrom(undefined, 'DE1', 'DE131', 'DE2'),
      legalType: fc.constantFrom(undefined, 'la', 'cga'),
      mainActivity: fc.constantFrom(undefined, 'gen-pub'),
      population: fc.option(fc.nat(1_000), { nil: undefined }),
      employees: fc.option(fc.nat(1_000), { nil: undefined }),
      tags: fc.constantFrom([], ['a'], ['a', 'b']),
    })
    fc.assert(
      fc.property(traits, traits, (a, b) => {
        const score = likeness(a, b)
        expect(score).toBe(likeness(b, a))
        expect(score).toBeGreaterThanOrEqual(0)
        expect(score).toBeLessThanOrEqual(100)
        expect(score > 0).toBe(likenessReasonsOf(a, b).length > 0)
      }),
    )
  })

  it('are only those that nobody has approached', () => {
    expect(recruitmentStages.filter(isOpenToApproach)).toEqual(['identified', 'qualified'])
  })
})

describe('coverage', () => {
  const at = (nuts: string | undefined, more: object = {}) => ({
    country: 'DE',
    nuts,
    place: undefined,
    population: undefined,
    stage: 'identified' as const,
    isAbolished: false,
    ...more,
  })

  it('counts an organisation for its region of the level, or for the rest of its country', () => {
    expect(regionOf(at('DE131'), 'nuts1')).toBe('DE1')
    expect(regionOf(at('DE131'), 'nuts3')).toBe('DE131')
    expect(regionOf(at('DE13'), 'nuts3')).toBe('DE?')
    expect(regionOf(at(undefined), 'nuts1')).toBe('DE?')
    expect(regionOf(at('DE13'), 'noted')).toBe('DE13')
    expect(regionOf(at('DE13'), 'country')).toBe('DE')
  })

  it('names a region by the largest places in it, and leaves abolished authorities out', () => {
    const count = new CoverageCount('nuts1')
    count.add(at('DE11', { place: 'Ulm', population: 126_000, stage: 'joined' }))
    count.add(at('DE12', { place: 'Mannheim', population: 310_000, stage: 'inDialogue' }))
    count.add(at('DE13', { place: 'Freiburg', population: 230_000, stage: 'declined' }))
    count.add(at('DE13', { place: 'Freiburg', population: 1 }))
    count.add(at('DE14', { isAbolished: true, stage: 'joined' }))
    count.add(at(undefined))
    expect(count.result()).toEqual([
      {
        region: 'DE1',
        country: 'DE',
        authorities: 4,
        contacted: 3,
        inDialogue: 1,
        joined: 1,
        places: ['Mannheim', 'Freiburg'],
      },
      { region: 'DE?', country: 'DE', authorities: 1, contacted: 0, inDialogue: 0, joined: 0, places: [] },
    ])
  })

  it('counts every standing organisation once, at every level', () => {
    const some = fc.array(
      fc.record({
        country: fc.constantFrom('DE', 'DK'),
        nuts: fc.constantFrom(undefined, 'DE', 'DE1', 'DE13', 'DE131', 'DK012'),
        place: fc.constantFrom(undefined, 'Here', 'There'),
        population: fc.constant(undefined),
        stage: fc.constantFrom(...recruitmentStages),
        isAbolished: fc.boolean(),
      }),
    )
    fc.assert(
      fc.property(some, fc.constantFrom('country', 'nuts1', 'nuts2', 'nuts3', 'noted'), (all, level) => {
        const count = new CoverageCount(level)
        for (const each of all) count.add(each)
        const sum = sumCoverage(count.result())
        expect(sum.authorities).toBe(all.filter(({ isAbolished }) => !isAbolished).length)
        expect(sum.joined + sum.inDialogue).toBeLessThanOrEqual(sum.contacted)
      }),
    )
  })
})
