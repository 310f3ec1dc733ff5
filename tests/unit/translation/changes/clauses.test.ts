import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareClauses, splitClauses } from '../../../../shared/translation/changes/clauses.ts'

describe('the clauses of a sentence', () => {
  it('tell which of them said the same before', () => {
    const before = 'It buys green power, it saves 2,644 euros, and it reports (every year) to the council.'
    const after = 'It buys green power; it saves 3,000 euros, and it reports (every year) to the mayor.'
    expect(compareClauses(before, after, 'en')).toEqual([
      { text: 'It buys green power; ', isSame: true },
      { text: 'it saves 3,000 euros, ', isSame: false },
      { text: 'and it reports ', isSame: true },
      { text: '(every year) ', isSame: true },
      { text: 'to the mayor.', isSame: false },
    ])
  })

  it('are the text when they are joined again', () => {
    const text = fc.array(fc.oneof(fc.constantFrom(', ', '; ', ' (', ') ', ' – ', '1,5', 'word', '. '), fc.string()))
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(splitClauses(b.join('')).join('')).toBe(b.join(''))
        const clauses = compareClauses(a.join(''), b.join(''), 'en')
        expect(clauses.map((clause) => clause.text).join('')).toBe(b.join(''))
      }),
    )
  })

  it('are all the same in an unchanged sentence', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(compareClauses(text, text, 'de').every(({ isSame }) => isSame)).toBe(true)
      }),
    )
  })
})
