import type { DeskEvent } from '../model/event.ts'

/** Whether an event has an hour, rather than lasting whole days. */
export function hasHour({ start }: Pick<DeskEvent, 'start'>): boolean {
  return start.length > 10
}

/**
 * The days an event covers, where the person is. `dayOf` turns an instant into the day it falls on there. What is over at
 * midnight does not cover the next day; an end before its start counts as none.
 */
export function eventDays(
  { start, end }: Pick<DeskEvent, 'start' | 'end'>,
  dayOf: (instant: string) => string,
): { readonly first: string; readonly last: string } {
  if (!hasHour({ start })) return { first: start, last: end !== undefined && end > start ? end.slice(0, 10) : start }
  const first = dayOf(start)
  if (end === undefined || end <= start) return { first, last: first }
  return { first, last: dayOf(new Date(Date.parse(end) - 1).toISOString()) }
}

/** What is wrong with the times of an event; `undefined`: nothing. */
export function eventTimeProblem({
  start,
  end,
}: Pick<DeskEvent, 'start' | 'end'>): 'end-before-start' | 'mixed' | undefined {
  if (end === undefined) return undefined
  if (hasHour({ start }) !== hasHour({ start: end })) return 'mixed'
  return end < start ? 'end-before-start' : undefined
}
