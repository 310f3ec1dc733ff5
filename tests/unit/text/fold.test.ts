import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold, searchWords, sortKey } from '../../../shared/text/fold.ts'

describe('folding', () => {
  it('brings spellings of the same name together', () => {
    expect(fold('Allerød – Køge')).toBe('allerod koge')
    expect(fold('Große Straße (Süd)')).toBe('grosse strasse sud')
    expect(fold("St. Mary's")).toBe('st marys')
    expect(fold('Rīga, Ķekava')).toBe('riga kekava')
    expect(fold('ΑΘΗΝΑ 12')).toBe(fold('αθηνα 12'))
  })

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text))
      }),
    )
  })

  it('finds no words in punctuation', () => {
    expect(searchWords(' -- , ')).toEqual([])
    expect(searchWords('Sankt  Pölten')).toEqual(['sankt', 'polten'])
  })

  it('sorts by letter, not by accent or case', () => {
    const names = ['Zürich', 'Århus', 'ålborg', 'Aachen', 'Ærø', 'bonn']
    const sorted = names.toSorted((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1))
    expect(sorted).toEqual(['Aachen', 'Ærø', 'ålborg', 'Århus', 'bonn', 'Zürich'])
  })
})
