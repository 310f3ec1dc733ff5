import { describe, expect, it } from 'vitest'
import { LIKELY } from '../../../../shared/recruitment/matching/compare-organisations.ts'
import { DuplicateFinder, type DuplicatePair } from '../../../../shared/recruitment/matching/duplicate-finder.ts'
import type { ComparableOrganisation } from '../../../../shared/recruitment/matching/organisation-profile.ts'
import { plantedList } from '../../../bench/harness/planted-duplicates.ts'

const organisation = (name: string, more: Partial<ComparableOrganisation> = {}): ComparableOrganisation => ({
  name,
  aliases: [],
  country: 'DE',
  ...more,
})

function finderOf(...list: readonly ComparableOrganisation[]): DuplicateFinder {
  const finder = new DuplicateFinder()
  list.forEach((each, at) => finder.put(String(at), each))
  return finder
}

function allPairs(finder: DuplicateFinder): readonly DuplicatePair[] {
  const finding = finder.allPairs()
  let step = finding.next()
  while (!step.done) step = finding.next()
  return step.value
}

const kinds = (finder: DuplicateFinder, a = '0', b = '1') => finder.explain(a, b).map(({ kind }) => kind)

describe('finding duplicates', () => {
  it('finds nearly all that were planted among 5,000, and little else', () => {
    const { organisations, same } = plantedList(5_000, 3)
    const finder = new DuplicateFinder()
    for (const each of organisations) finder.put(each.id, each)
    const called = allPairs(finder).filter(({ score }) => score >= LIKELY)
    const right = called.filter(({ a, b }) => same.has(`${a} ${b}`)).length
    expect(right / same.size).toBeGreaterThanOrEqual(0.95)
    expect(right / called.length).toBeGreaterThanOrEqual(0.97)
  })

  it('weighs place, website, phone and register number beside the name', () => {
    const one = organisation('Stadt Auenheim', { place: 'Auenheim', website: 'https://www.auenheim.example' })
    const near = organisation('Auenhiem', { website: 'http://auenheim.example/start', phone: '030 555 0001' })
    expect(kinds(finderOf(one, near))).toEqual(['typo', 'sameDomain'])
    expect(finderOf(one, near).pairsOf('0')[0]?.score).toBeGreaterThan(90)

    const elsewhere = organisation('Stadt Auenheim', { place: 'Birkenfeld' })
    expect(finderOf(one, elsewhere).pairsOf('0')).toEqual([])
    expect(kinds(finderOf(one, elsewhere))).toContain('otherPlace')

    const numbered = finderOf(
      organisation('Stadt Auenheim', { nationalId: '001' }),
      organisation('Auenheim', { nationalId: '002' }),
    )
    expect(numbered.pairsOf('0').every(({ contradictory }) => contradictory)).toBe(true)
  })

  it('knows an organisation by its aliases and its local name', () => {
    const finder = finderOf(
      organisation('Roskilde University', { localName: 'Roskilde Universitet', aliases: ['RUC'] }),
      organisation('Universitetet i Roskilde'),
      organisation('RUC'),
    )
    expect(finder.pairsOf('0').map(({ a, b }) => `${a} ${b}`)).toEqual(expect.arrayContaining(['0 1', '0 2']))
  })

  it('takes two words that each record spells twice its own way for two names', () => {
    const finder = finderOf(
      organisation('Gemeinde Hausen', { place: 'Hausen' }),
      organisation('Gemeinde Husen', { place: 'Husen' }),
    )
    expect(finder.pairsOf('0')).toEqual([])
    expect(kinds(finder)).toContain('confirmed')
  })

  it('is in doubt about a bare name that several towns have', () => {
    const one = finderOf(organisation('Neustadt'), organisation('Stadt Neustadt', { place: 'Auen' }))
    const several = finderOf(
      organisation('Neustadt'),
      organisation('Stadt Neustadt', { place: 'Auen' }),
      organisation('Stadt Neustadt', { place: 'Birken' }),
    )
    const best = (finder: DuplicateFinder) => Math.max(...allPairs(finder).map(({ score }) => score))
    expect(best(one)).toBeGreaterThan(90)
    expect(best(several)).toBeLessThan(LIKELY)
  })

  it('forgets what is removed and takes the new state of what changes', () => {
    const finder = finderOf(organisation('Stadt Auenheim'), organisation('City of Auenheim'))
    expect(finder.pairsOf('0')).toHaveLength(1)
    finder.put('1', organisation('City of Dornstedt'))
    expect(finder.pairsOf('0')).toEqual([])
    finder.put('1', organisation('Auenheim'))
    expect(finder.pairsOf('0')).toHaveLength(1)
    finder.remove('1')
    expect(finder.pairsOf('0')).toEqual([])
    expect(finder.size).toBe(1)
  })

  it('answers what is being typed, the likeliest first', () => {
    const finder = finderOf(
      organisation('Landkreis Auenheim'),
      organisation('Stadt Auenheim'),
      organisation('Stadt Auen'),
    )
    expect(finder.similar(organisation('auenheim'), 60, 2).map(({ id }) => id)).toEqual(['1', '0'])
  })
})
