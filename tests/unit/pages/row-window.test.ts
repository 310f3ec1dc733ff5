import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { RowHeights } from '../../../renderer/features/pages/translate/row-heights.ts'
import { rangeAround, rangeFor, runsOf } from '../../../renderer/features/pages/translate/row-range.ts'

const list = fc.integer({ min: 1, max: 3_000 }).chain((total) =>
  fc.record({
    total: fc.constant(total),
    at: fc.integer({ min: 0, max: total - 1 }),
    first: fc.integer({ min: 0, max: total - 1 }),
    fit: fc.integer({ min: 1, max: 20 }),
  }),
)

describe('the rows of a long list that are drawn', () => {
  it('have all that is in sight, and few besides, wherever one scrolls from', () => {
    fc.assert(
      fc.property(list, ({ total, at, first, fit }) => {
        const last = Math.min(total - 1, first + fit)
        const range = rangeFor(rangeAround(at, total), first, last, total)
        expect(range.from).toBeLessThanOrEqual(first)
        expect(range.to).toBeGreaterThan(last)
        expect(range.to).toBeLessThanOrEqual(total)
        expect(range.to - range.from).toBeLessThanOrEqual(fit + 1 + 4 * 14)
      }),
    )
  })

  it('are the same while there are enough of them: a little scrolling draws nothing', () => {
    fc.assert(
      fc.property(list, ({ total, first, fit }) => {
        const last = Math.min(total - 1, first + fit)
        const range = rangeFor({ from: 0, to: 0 }, first, last, total)
        expect(rangeFor(range, first, last, total)).toBe(range)
        const [next, end] = [Math.min(total - 1, first + 1), Math.min(total - 1, last + 1)]
        expect(rangeFor(range, next, end, total)).toBe(range)
      }),
    )
  })

  it('always have the one in hand, each row once and in order', () => {
    fc.assert(
      fc.property(list, ({ total, at, first, fit }) => {
        const range = { from: first, to: Math.min(total, first + fit) }
        const rows = runsOf(range, at, total).flatMap(({ from, to }) =>
          Array.from({ length: to - from }, (_, n) => from + n),
        )
        expect(rows).toContain(at)
        expect(rows).toEqual([...new Set(rows)].sort((a, b) => a - b))
      }),
    )
  })

  it('of an empty list are none', () => {
    expect(runsOf(rangeAround(0, 0), 0, 0)).toEqual([{ from: 0, to: 0 }])
  })
})

describe('the heights of rows', () => {
  const ids = Array.from({ length: 40 }, (_, n) => `r${n}`)

  it('are those that were seen; a row that was not is guessed alike before and after', () => {
    const heights = new RowHeights()
    const guess = heights.of('r30')
    for (const id of ids.slice(0, 12)) heights.set(id, 50)
    heights.set('r0', 80)
    expect(heights.of('r0')).toBe(80)
    expect(heights.of('r30')).toBe(guess)
    expect(heights.between(ids, 0, 40)).toBe(80 + 11 * 50 + 28 * guess)
  })

  it('say which row is at a place', () => {
    const heights = new RowHeights()
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 40, maxLength: 40 }),
        fc.nat(39),
        (sizes, row) => {
          for (const [n, size] of sizes.entries()) heights.set(`r${n}`, size)
          const top = heights.between(ids, 0, row)
          expect(heights.rowAt(ids, top)).toBe(row)
          expect(heights.rowAt(ids, top + (sizes[row] ?? 0) - 1)).toBe(row)
        },
      ),
    )
    expect(heights.rowAt(ids, -100)).toBe(0)
    expect(heights.rowAt(ids, 1_000_000)).toBe(39)
  })
})
