import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../../shared/tasks/days.ts'
import { nextTime } from '../../../shared/tasks/next-task.ts'
import { nextOccurrence, occurrence, repeatUnits, type Repeat } from '../../../shared/tasks/recurrence.ts'

const day = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('2000-01-01', days))
const repeat: fc.Arbitrary<Repeat> = fc.record({
  every: fc.integer({ min: 1, max: 99 }),
  unit: fc.constantFrom(...repeatUnits),
  from: day,
})

describe('a recurring task', () => {
  it('of the 31st falls on the last day of shorter months, and on the 31st again', () => {
    const monthly: Repeat = { every: 1, unit: 'month', from: '2026-01-31' }
    expect([1, 2, 3].map((number) => occurrence(monthly, number))).toEqual(['2026-02-28', '2026-03-31', '2026-04-30'])
  })

  it('of the 29th of February falls on the 28th in years that have none', () => {
    const yearly: Repeat = { every: 1, unit: 'year', from: '2024-02-29' }
    expect([1, 4].map((number) => occurrence(yearly, number))).toEqual(['2025-02-28', '2028-02-29'])
  })

  it('keeps its weekday every second week', () => {
    expect(nextOccurrence({ every: 2, unit: 'week', from: '2026-03-02' }, '2026-03-02')).toBe('2026-03-16')
  })

  it('comes next on the first of its days that is later', () => {
    fc.assert(
      fc.property(repeat, day, (rule, after) => {
        const next = nextOccurrence(rule, after)
        expect(next > after).toBe(true)
        const number = [...Array(25_000).keys()].find((each) => occurrence(rule, each) > after)
        expect(next).toBe(occurrence(rule, number ?? -1))
      }),
      { numRuns: 60 },
    )
  })
})

describe('a recurring task that is done', () => {
  const weekly = { every: 1, unit: 'week', from: '2026-03-02' } as const

  it('early comes back a week after the day it was due', () => {
    expect(nextTime({ due: '2026-03-09', repeat: weekly }, '2026-03-05')).toEqual({ due: '2026-03-16' })
  })

  it('weeks late does not ask to catch up', () => {
    expect(nextTime({ due: '2026-03-09', repeat: weekly }, '2026-04-01')).toEqual({ due: '2026-04-06' })
  })

  it('reminds as long before as it did', () => {
    const task = { due: '2026-03-09', repeat: weekly, remindAt: '2026-03-07T16:30' }
    expect(nextTime(task, '2026-03-09')).toEqual({ due: '2026-03-16', remindAt: '2026-03-14T16:30' })
  })

  it('does not come back where it does not recur', () => {
    expect(nextTime({ due: '2026-03-09' }, '2026-03-09')).toBeUndefined()
  })
})
