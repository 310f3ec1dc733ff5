import type { Task } from '../model/task.ts'
import { addDays, daysBetween } from './days.ts'
import { nextOccurrence } from './recurrence.ts'

/** When a task comes back, and when it reminds then. */
export interface NextTime {
  readonly due: string
  readonly remindAt?: string
}

/**
 * When a recurring task is due again after it was done on a day: the first occurrence after both its own day and that one, so
 * that what was missed meanwhile is not caught up on. The reminder keeps its distance. `undefined`: it does not recur.
 */
export function nextTime(
  { due, repeat, remindAt }: Pick<Task, 'due' | 'repeat' | 'remindAt'>,
  doneOn: string,
): NextTime | undefined {
  if (repeat === undefined) return undefined
  const was = due ?? repeat.from
  const next = nextOccurrence(repeat, was > doneOn ? was : doneOn)
  if (remindAt === undefined) return { due: next }
  const [day = was, time = '09:00'] = remindAt.split('T')
  return { due: next, remindAt: `${addDays(next, daysBetween(was, day))}T${time}` }
}
