import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareNames } from '../../../../shared/recruitment/matching/compare-names.ts'
import { profileName } from '../../../../shared/recruitment/matching/name-profile.ts'
import { noStatistics } from '../../../../shared/recruitment/matching/word-statistics.ts'

const compare = (a: string, b: string) => compareNames(profileName(a), profileName(b), noStatistics)

describe('comparing names', () => {
  it('tells a county from the town of its name, and a university from both', () => {
    expect(compare('Landkreis Rosenheim', 'Stadt Rosenheim').contradictions).toEqual(['level'])
    expect(compare('Universität Rosenheim', 'Stadt Rosenheim').similarity).toBeLessThan(0.75)
    expect(compare('Landkreis Rosenheim', 'County of Rosenheim').similarity).toBeGreaterThan(0.9)
  })

  it('names what speaks against two names', () => {
    expect(compare('South Lanarkshire Council', 'North Lanarkshire Council').contradictions).toContain('direction')
    expect(compare('Frankfurt (Oder)', 'Frankfurt am Main').contradictions).toContain('aside')
    expect(compare('District Court 1', 'District Court 2').contradictions).toContain('number')
    expect(compare('Ministry of Finance', 'Ministry of Health').contradictions).toContain('subject')
  })

  it('says how two words were taken for one', () => {
    const how = (a: string, b: string) => compare(a, b).pairs.map(({ likeness }) => likeness)
    expect(how('Bromsgorve', 'Bromsgrove')).toEqual(['typo'])
    expect(how('Bad Homburg', 'BadHomburg')).toContain('joined')
    expect(how('RBKC', 'Royal Borough of Kensington and Chelsea')).toEqual(['acronym'])
    expect(how('Wien', 'Vienna')).toEqual(['translated'])
    expect(how('Auenheimer', 'Auenheim')).toEqual(['form'])
  })

  it('reads other scripts', () => {
    expect(compare('Δήμος Θεσσαλονίκης', 'Dimos Thessalonikis').similarity).toBeGreaterThan(0.9)
    expect(compare('Община Пловдив', 'Plovdiv Municipality').similarity).toBeGreaterThan(0.9)
  })

  it('takes nothing for something', () => {
    for (const empty of ['', ' ', '()', '–', '🏛️', '\u0000']) {
      expect(compare(empty, 'Stadt Auenheim').similarity).toBe(0)
      expect(compare(empty, empty).similarity).toBe(0)
    }
  })

  it('finds any name of letters the same as itself, in any order of its words', () => {
    const word = fc.stringMatching(/^[bdfgklmnprtz][aeiou][bdfgklmnprtz][aeiou]{1,2}[bdgklmnr]{1,2}$/)
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 1, maxLength: 5 }), (words) => {
        expect(compare(words.join(' '), words.toReversed().join(' ')).similarity).toBeGreaterThan(0.99)
      }),
    )
  })

  it('answers the same for both directions, between 0 and 1, whatever the names are', () => {
    const name = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc
        .array(
          fc.constantFrom(
            'Stadt',
            'City',
            'of',
            'Auenheim',
            'Auenhiem',
            'North',
            '(Saale)',
            'am',
            'Main',
            '2',
            'Court',
          ),
          {
            maxLength: 6,
          },
        )
        .map((words) => words.join(' ')),
    )
    fc.assert(
      fc.property(name, name, (a, b) => {
        const there = compare(a, b).similarity
        expect(there).toBeGreaterThanOrEqual(0)
        expect(there).toBeLessThanOrEqual(1)
        expect(compare(b, a).similarity).toBeCloseTo(there, 6)
      }),
    )
  })

  it('takes a name of 2,000 characters in its stride', () => {
    const long = 'Stadt Auenheim '.repeat(140)
    expect(compare(long, long).similarity).toBeGreaterThan(0.9)
  })
})
