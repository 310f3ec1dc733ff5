import { addDays } from '../recruitment/joining.ts'

/** The Monday of a day's week (ISO 8601). Days are `YYYY-MM-DD`. */
export function mondayOf(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return addDays(day, -((weekday + 6) % 7))
}

/** The seven days of a week from its first. */
export function daysOfWeek(first: string): readonly string[] {
  return Array.from({ length: 7 }, (_, at) => addDays(first, at))
}

/** Whether a text is a day that exists: 2026-02-30 does not. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const at = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().slice(0, 10) === text
}

/** The number of the week in its year (ISO 8601: the week with the year's first Thursday is week 1). */
export function weekNumber(day: string): number {
  const thursday = addDays(mondayOf(day), 3)
  const first = Date.parse(`${thursday.slice(0, 4)}-01-01T00:00:00Z`)
  return Math.floor((Date.parse(`${thursday}T00:00:00Z`) - first) / 604_800_000) + 1
}
