import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { scoreMatch } from '../../../../shared/translation/tm/score-match.ts'
import { wordDistance } from '../../../../shared/translation/tm/word-distance.ts'
import { sentenceArbitrary, unit, unitArbitrary } from './units.ts'

const score = (source: string, memory: string) => scoreMatch({ source, codes: [] }, unit(memory))

describe('the score of a match', () => {
  test('is 100 for the same text and 101 between the same neighbours', () => {
    const query = { source: 'Buy green paper.', codes: [], context: 'here' }
    expect(scoreMatch(query, unit('Buy green paper.')).score).toBe(100)
    expect(scoreMatch(query, unit('Buy green paper.', { contexts: ['here'] })).score).toBe(101)
    expect(scoreMatch(query, unit('Buy green paper!', { contexts: ['here'] })).score).toBe(99)
  })

  test('is the share of words that stay, rounded down', () => {
    expect(score('one two three four', 'one two other four')).toEqual({ score: 75, words: 75, penalties: [] })
    expect(score('one two three', 'one two').score).toBe(66)
    expect(score('one', 'two').score).toBe(0)
  })

  test.each([
    ['a number replaced', 'In 2024 we buy', 'In 2025 we buy', 98, 'numbers'],
    ['two numbers that changed places', 'From 1 to 2', 'From 2 to 1', 96, 'numbers'],
    ['other capitals', 'Buy Green paper', 'buy green paper', 98, 'case'],
    ['another sign at the end', 'Buy green paper.', 'Buy green paper?', 99, 'punctuation'],
    ['a no-break space', 'Buy 12 pens', 'Buy 12\u00a0pens', 99, 'punctuation'],
  ])('takes visible points off for %s', (_, source, memory, expected, kind) => {
    const match = score(source, memory)
    expect(match).toMatchObject({ score: expected, words: 100 })
    expect(match.penalties.map((penalty) => penalty.kind)).toEqual([kind])
  })

  test('takes points off for codes that one side lacks, and a point where they stand elsewhere', () => {
    const query = { source: 'Buy <1>green</1> paper', codes: [{ kind: 'bold' as const }] }
    const with_ = (source: string, kind: 'bold' | 'italic') =>
      scoreMatch(query, unit(source, { codes: [{ kind }] })).score
    expect(with_('Buy <1>green</1> paper', 'bold')).toBe(100)
    expect(with_('Buy green <1>paper</1>', 'bold')).toBe(99)
    expect(with_('Buy green paper', 'bold')).toBe(98)
    expect(with_('Buy <1>green</1> paper', 'italic')).toBe(96)
  })

  test('takes points off for units that nobody here translated', () => {
    const query = { source: 'Buy green paper', codes: [] }
    expect(scoreMatch(query, unit('Buy green paper', { origin: 'machine' })).score).toBe(95)
    expect(scoreMatch(query, unit('Buy green paper', { importedFrom: 'a.tmx' })).score).toBe(98)
  })

  test('compares texts without words by their signs', () => {
    expect(score('…', '…').score).toBe(100)
    expect(score('…', '!').score).toBe(0)
  })

  test('lies between 0 and 101, and the words less the points make it up', () => {
    fc.assert(
      fc.property(sentenceArbitrary, unitArbitrary, (sentence, other) => {
        const match = scoreMatch({ ...sentence, context: 'before' }, other)
        const points = match.penalties.reduce((sum, penalty) => sum + penalty.points, 0)
        expect([Math.max(0, match.words - points), match.words - points + 1]).toContain(match.score)
        expect(match.score).toBeLessThanOrEqual(101)
      }),
    )
  })

  test('is 100 for a sentence against itself', () => {
    fc.assert(
      fc.property(sentenceArbitrary, ({ source, codes }) => {
        expect(scoreMatch({ source, codes }, unit(source, { codes: [...codes] })).score).toBe(100)
      }),
    )
  })
})

describe('the distance between rows of words', () => {
  const rows = fc.array(fc.nat(4), { maxLength: 12 })
  const slow = (a: readonly number[], b: readonly number[]): number => {
    if (a.length === 0 || b.length === 0) return a.length + b.length
    if (a[0] === b[0]) return slow(a.slice(1), b.slice(1))
    const [restA, restB] = [a.slice(1), b.slice(1)]
    return 1 + Math.min(slow(restA, restB), slow(restA, b), slow(a, restB))
  }

  test('is what its definition says', () => {
    const short = fc.array(fc.nat(3), { maxLength: 6 })
    fc.assert(
      fc.property(short, short, (a, b) => {
        expect(wordDistance(a, b)).toBe(slow(a, b))
      }),
    )
  })
  test('with a limit is the same up to the limit, and one more beyond', () => {
    fc.assert(
      fc.property(rows, rows, fc.nat(12), (a, b, limit) => {
        expect(wordDistance(a, b, limit)).toBe(Math.min(wordDistance(a, b), limit + 1))
      }),
    )
  })
  test('is a metric: symmetric, zero only for equal rows, and never longer by a detour', () => {
    fc.assert(
      fc.property(rows, rows, rows, (a, b, c) => {
        expect(wordDistance(a, b)).toBe(wordDistance(b, a))
        expect(wordDistance(a, b) === 0).toBe(a.join(' ') === b.join(' '))
        expect(wordDistance(a, c)).toBeLessThanOrEqual(wordDistance(a, b) + wordDistance(b, c))
      }),
    )
  })
})
