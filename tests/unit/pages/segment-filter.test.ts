import { describe, expect, it } from 'vitest'
import {
  filterTests,
  fitsSearch,
  isSearching,
  noSearch,
  segmentFilters,
  type FilterFacts,
} from '../../../renderer/features/pages/translate/segment-filter.ts'

const sound: FilterFacts = {
  segment: { source: 'It buys <1>green power</1>.' },
  translation: { text: 'Sie kauft <1>Ökostrom</1>.', origin: 'human' },
  status: { state: 'translated', isOutdated: false, hasBlockingFinding: false, findings: [] },
  openComments: 0,
}

const choices = (facts: Partial<FilterFacts>) => segmentFilters.filter((id) => filterTests[id]({ ...sound, ...facts }))

describe('the choice of segments', () => {
  it('knows what is outdated, commented, locked, untranslated', () => {
    expect(choices({})).toEqual(['all', 'toReview'])
    expect(choices({ status: { ...sound.status, isOutdated: true } })).toEqual(['all', 'toTranslate', 'outdated'])
    expect(choices({ openComments: 2 })).toEqual(['all', 'toReview', 'withComments'])
    expect(choices({ translation: { text: 'x', origin: 'human', lockedBy: 'somebody' } })).toEqual([
      'all',
      'toReview',
      'locked',
    ])
    expect(choices({ translation: undefined, status: { ...sound.status, state: 'untranslated' } })).toEqual([
      'all',
      'toTranslate',
      'untranslated',
    ])
  })
})

describe('the search for segments', () => {
  it('looks at words of source and translation, never at codes', () => {
    const fits = (text: string) => fitsSearch(sound, { ...noSearch, text })
    expect([fits('GREEN'), fits('ökostrom'), fits('green power'), fits('brown'), fits('<1>'), fits('1')]).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
    ])
  })

  it('asks for all of origin, kind of finding and words at once', () => {
    const found = {
      ...sound,
      status: { ...sound.status, findings: [{ code: 'numbers', severity: 'warning' }] as const },
    }
    const search = { text: 'green', origin: 'human', finding: 'numbers' } as const
    expect(fitsSearch(found, search)).toBe(true)
    expect(fitsSearch(found, { ...search, origin: 'memory' })).toBe(false)
    expect(fitsSearch(sound, search)).toBe(false)
    expect(fitsSearch(found, { ...search, text: 'brown' })).toBe(false)
  })

  it('is none where nothing is asked for', () => {
    expect([isSearching(noSearch), fitsSearch(sound, noSearch)]).toEqual([false, true])
  })
})
