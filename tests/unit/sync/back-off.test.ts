import { describe, expect, test } from 'vitest'
import { nextRetry, remainingWait } from '../../../shared/sync/back-off.ts'

const now = Date.parse('2026-03-01T09:00:00.000Z')
const chance = (value: number) => ({ next: () => value })
const down = { code: 'secretariat.unreachable' }

describe('trying again', () => {
  test('waits at least a second, and longer after each failure', () => {
    const waits = []
    let retry = nextRetry(undefined, down, now, chance(1))
    for (let i = 0; i < 4; i += 1) {
      waits.push(retry?.waitMs)
      retry = nextRetry(retry, down, now, chance(1))
    }
    expect(waits).toEqual([2_000, 4_000, 8_000, 16_000])
    expect(nextRetry(undefined, down, now, chance(0))?.waitMs).toBe(1_000)
  })

  test('never waits longer than a quarter of an hour by itself', () => {
    const retry = nextRetry({ attempt: 500, at: now, waitMs: 1 }, down, now, chance(1))
    expect(retry?.waitMs).toBe(15 * 60_000)
  })

  test('comes no earlier than a busy secretariat says', () => {
    const busy = { code: 'secretariat.busy', params: { seconds: 1_800 } }
    expect(nextRetry(undefined, busy, now, chance(0))?.waitMs).toBe(1_800_000)
  })

  test('is left to a person where only a person can mend it', () => {
    expect(nextRetry(undefined, { code: 'secretariat.revoked' }, now, chance(0))).toBeUndefined()
  })

  test('is not put off for years by a clock that jumps back', () => {
    const retry = nextRetry(undefined, down, now, chance(1))
    const yearsBefore = Date.parse('2020-01-01T00:00:00.000Z')
    expect(remainingWait(retry, yearsBefore)).toBe(2_000)
    expect(remainingWait(retry, now + 1_500)).toBe(500)
    expect(remainingWait(retry, now + 60_000)).toBe(0)
  })
})
