const DAY_MS = 86_400_000

const at = (date: string): number => Date.parse(`${date}T00:00:00Z`)

/** `YYYY-MM-DD`, a number of days later (or earlier). */
export function addDays(date: string, days: number): string {
  return new Date(at(date) + days * DAY_MS).toISOString().slice(0, 10)
}

/** Whole days from one date to another; negative where it lies before. */
export function daysBetween(from: string, to: string): number {
  return Math.round((at(to) - at(from)) / DAY_MS)
}

/** 0 for Monday to 6 for Sunday. */
export function weekdayOf(date: string): number {
  return (new Date(at(date)).getUTCDay() + 6) % 7
}

/** Whether it is a day of the calendar, written `YYYY-MM-DD`. */
export function isDay(date: string): boolean {
  const ms = at(date)
  return /^\d{4}-\d{2}-\d{2}$/.test(date) && !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(date)
}
