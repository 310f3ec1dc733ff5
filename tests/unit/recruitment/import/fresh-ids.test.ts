import fc from 'fast-check'
import { expect, it } from 'vitest'
import { freshIds } from '../../../../renderer/workers/import/fresh-ids.ts'

it('ids rise with the rows and never repeat, even where the clock stands still or goes back', () => {
  const steps = fc.array(fc.integer({ min: -5, max: 2 }), { minLength: 1, maxLength: 3_000 })
  fc.assert(
    fc.property(steps, (moves) => {
      let now = 1_760_000_000_000
      let at = 0
      const ids = freshIds(() => (now += moves[at++ % moves.length] ?? 0))
      const made = Array.from({ length: 2_500 }, () => ids.next())
      expect(new Set(made).size).toBe(made.length)
      expect(made.toSorted()).toEqual(made)
      expect(made[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    }),
    { numRuns: 20 },
  )
})
