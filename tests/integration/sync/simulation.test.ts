import { describe, expect, it } from 'vitest'
import { defects } from '../../simulation/defects.ts'
import { faultNames } from '../../simulation/faults.ts'
import { simulate } from '../../simulation/simulate.ts'

/** Runs of every day; `npm run simulate -- --seeds N --from S` plays any number by hand. */
const SEEDS = Number(process.env.SIMULATION_SEEDS ?? 120)
/** Within so many runs a deliberate mistake must have been noticed. */
const NOTICED_WITHIN = 500

describe('desks and a secretariat under every fault', () => {
  it(
    'lose no word, agree in the end, and keep private what is private',
    async () => {
      const { failed, runs, hits } = await simulate({ from: 1, seeds: SEEDS })
      const told = failed.map(({ seed, broken }) => `seed ${seed}: ${broken.slice(0, 3).join('; ')}`)
      expect(told).toEqual([])
      expect(runs).toBe(SEEDS)
      // A fault that never strikes proves nothing.
      expect(faultNames.filter((name) => hits[name] === 0)).toEqual([])
    },
    20 * 60_000,
  )

  it(
    'play the same run again from the same seed',
    async () => {
      const traces: (readonly string[])[] = []
      for (let n = 0; n < 2; n += 1) {
        await simulate({
          from: 7,
          seeds: 1,
          onRun(run) {
            traces.push(run.trace)
            return false
          },
        })
      }
      expect(traces[0]?.length).toBeGreaterThan(30)
      expect(traces[1]).toEqual(traces[0])
    },
    5 * 60_000,
  )
})

describe('a deliberate mistake is noticed', () => {
  it.each(Object.entries(defects).map(([name, { why }]) => [name, why] as const))(
    '%s: %s',
    async (name) => {
      const { failed } = await simulate({
        from: 1,
        seeds: NOTICED_WITHIN,
        ...(defects[name] ? { defect: defects[name] } : {}),
        onRun: (run) => run.broken.length > 0,
      })
      expect(failed).toHaveLength(1)
    },
    20 * 60_000,
  )
})
