import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { likelyGap, wordGaps } from '../../../renderer/features/pages/cut/word-gaps.ts'

describe('the places where a sentence may be cut', () => {
  it('are the beginnings of all words but the first', () => {
    expect(wordGaps('We buy  green.')).toEqual([3, 8])
    expect(wordGaps(' One')).toEqual([])
    expect(wordGaps('')).toEqual([])
  })

  it('leave a word on either side, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'ö', ' ', '\u00a0', '.') }), (text) =>
        wordGaps(text).every((at) => text.slice(0, at).trim() !== '' && text.slice(at).trim() !== ''),
      ),
    )
  })

  it('begin with one behind a sign that ends a clause, else in the middle', () => {
    const cutOf = (text: string) => {
      const gaps = wordGaps(text)
      return text.slice(gaps[likelyGap(text, gaps)])
    }
    expect(cutOf('Buy green; and then ask all of the others')).toBe('and then ask all of the others')
    expect(cutOf('Buy green, then ask all of the others again')).toBe('then ask all of the others again')
    expect(cutOf('one two three four')).toBe('three four')
  })
})
