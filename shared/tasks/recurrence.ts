import * as z from 'zod'
import { addDays, daysBetween } from './days.ts'

export const repeatUnits = ['day', 'week', 'month', 'year'] as const
export type RepeatUnit = (typeof repeatUnits)[number]

/**
 * Every so many days, weeks, months or years, counted from the first day. Counted from there and not from the last one, so
 * that a task of the 31st falls on the 28th of February and on the 31st of March again (RFC 5545 would leave February out).
 */
export const repeatSchema = z.object({
  every: z.int().min(1).max(99),
  unit: z.enum(repeatUnits),
  /** The first day, `YYYY-MM-DD`. */
  from: z.iso.date(),
})
export type Repeat = z.infer<typeof repeatSchema>

/** The day of the occurrence with this number; 0 is the first. */
export function occurrence({ every, unit, from }: Repeat, number: number): string {
  const steps = every * number
  if (unit === 'day') return addDays(from, steps)
  if (unit === 'week') return addDays(from, steps * 7)
  return addMonths(from, unit === 'month' ? steps : steps * 12)
}

/** The first occurrence that is later than a day. */
export function nextOccurrence(repeat: Repeat, after: string): string {
  if (after < repeat.from) return repeat.from
  const longest = { day: 1, week: 7, month: 31, year: 366 }[repeat.unit] * repeat.every
  // Not past the one that is looked for: no step is longer than `longest` days.
  let number = Math.floor(daysBetween(repeat.from, after) / longest)
  while (occurrence(repeat, number) <= after) number += 1
  return occurrence(repeat, number)
}

/** The same day of a later month, or its last day where it is shorter. */
function addMonths(from: string, months: number): string {
  const [year = 0, month = 1, day = 1] = from.split('-').map(Number)
  const first = new Date(Date.UTC(year, month - 1 + months, 1))
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  first.setUTCDate(Math.min(day, last))
  return first.toISOString().slice(0, 10)
}
