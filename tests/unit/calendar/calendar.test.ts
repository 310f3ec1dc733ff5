import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anniversaries } from '../../../shared/calendar/anniversaries.ts'
import { inCalendarOrder, itemsOn, type CalendarItem } from '../../../shared/calendar/calendar-item.ts'
import { daysOfWeek, isDay, mondayOf, weekNumber } from '../../../shared/calendar/days.ts'
import { eventDays, eventTimeProblem } from '../../../shared/calendar/event-time.ts'
import type { DeskEvent } from '../../../shared/model/event.ts'

const event = (more: Partial<DeskEvent>): DeskEvent => ({
  id: '018f0000-0000-7000-8000-0000000000e1',
  createdAt: '2026-01-01T00:00:00.000Z',
  updatedAt: '2026-01-01T00:00:00.000Z',
  rev: 0,
  name: 'Seminar',
  kind: 'seminar',
  start: '2026-05-04',
  ...more,
})
const utcDay = (instant: string) => instant.slice(0, 10)
const anyDay = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10))

describe('a week', () => {
  it('begins on the Monday, and holds the day it was asked for', () => {
    expect(mondayOf('2026-11-29')).toBe('2026-11-23')
    fc.assert(
      fc.property(anyDay, (day) => {
        const week = daysOfWeek(mondayOf(day))
        expect(week).toContain(day)
        expect(new Date(`${week[0]}T00:00:00Z`).getUTCDay()).toBe(1)
        expect(new Set(week.map(weekNumber)).size).toBe(1)
      }),
    )
  })

  it('is numbered as ISO 8601 does, across the turn of the year', () => {
    expect([weekNumber('2026-01-01'), weekNumber('2027-01-01'), weekNumber('2026-12-31')]).toEqual([1, 53, 53])
  })

  it('knows days that do not exist', () => {
    expect([isDay('2026-02-28'), isDay('2026-02-30'), isDay('today')]).toEqual([true, false, false])
  })
})

describe('anniversaries', () => {
  const joined = { id: 'p', organisationId: 'o', joinedOn: '2024-02-29' }

  it('fall on the day of joining, in leap years and others', () => {
    expect(anniversaries([joined], '2024-01-01', '2028-12-31').map(({ day, years }) => [day, years])).toEqual([
      ['2025-02-28', 1],
      ['2026-02-28', 2],
      ['2027-02-28', 3],
      ['2028-02-29', 4],
    ])
  })

  it('end with the membership', () => {
    expect(anniversaries([{ ...joined, leftOn: '2026-02-28' }], '2024-01-01', '2030-12-31')).toHaveLength(1)
  })
})

describe('the days of an event', () => {
  it('run from its first to its last', () => {
    expect(eventDays(event({ end: '2026-05-06' }), utcDay)).toEqual({ first: '2026-05-04', last: '2026-05-06' })
    expect(eventDays(event({}), utcDay)).toEqual({ first: '2026-05-04', last: '2026-05-04' })
  })

  it('do not include the one that begins when it is over', () => {
    const times = { start: '2026-05-04T20:00:00.000Z', end: '2026-05-05T00:00:00.000Z' }
    expect(eventDays(event(times), utcDay)).toEqual({ first: '2026-05-04', last: '2026-05-04' })
  })

  it('are wrong when it ends before it begins, or mixes days and hours', () => {
    expect(eventTimeProblem({ start: '2026-05-04', end: '2026-05-03' })).toBe('end-before-start')
    expect(eventTimeProblem({ start: '2026-05-04', end: '2026-05-04T09:00:00.000Z' })).toBe('mixed')
    expect(eventTimeProblem({ start: '2026-05-04', end: '2026-05-04' })).toBeUndefined()
  })
})

describe('the items of a day', () => {
  const items: readonly CalendarItem[] = [
    { kind: 'revisit', id: 'r', day: '2026-05-05', reason: undefined },
    { kind: 'event', id: 'late', day: '2026-05-05', event: event({ start: '2026-05-05T15:00:00.000Z' }) },
    { kind: 'event', id: 'long', day: '2026-05-04', until: '2026-05-06', event: event({ end: '2026-05-06' }) },
  ]

  it('include what began before and still lasts', () => {
    expect(itemsOn(items, '2026-05-05').map(({ id }) => id)).toEqual(['r', 'late', 'long'])
    expect(itemsOn(items, '2026-05-06').map(({ id }) => id)).toEqual(['long'])
  })

  it('stand in one order, however they came', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...items], { minLength: 3 }), (shuffled) => {
        expect(inCalendarOrder(shuffled).map(({ id }) => id)).toEqual(['long', 'r', 'late'])
      }),
    )
  })
})
