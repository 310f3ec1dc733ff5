import type { Task } from '../model/task.ts'
import { addDays, weekdayOf } from './days.ts'

/** `YYYY-MM-DDTHH:MM` on the clock of whoever reads it: nine o'clock stays nine o'clock wherever a desk travels. */
export const WALL_TIME = /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/

/** Open tasks whose reminder has come, of this member or of nobody, the longest waiting first. */
export function dueReminders(tasks: readonly Task[], now: string, memberId: string): readonly Task[] {
  return tasks
    .filter(({ remindAt, doneAt }) => remindAt !== undefined && doneAt === undefined && remindAt <= now)
    .filter(({ ownerId }) => ownerId === undefined || ownerId === memberId)
    .toSorted((a, b) => (a.remindAt ?? '').localeCompare(b.remindAt ?? '') || a.id.localeCompare(b.id))
}

export const snoozes = ['tenMinutes', 'hour', 'tomorrow', 'nextWeek'] as const
export type Snooze = (typeof snoozes)[number]

/** When a reminder that is put off comes back. `now` as `YYYY-MM-DDTHH:MM`; the next week begins on Monday. */
export function snoozedTo(snooze: Snooze, now: string): string {
  const [day = '', time = '00:00'] = now.split('T')
  if (snooze === 'tomorrow') return `${addDays(day, 1)}T09:00`
  if (snooze === 'nextWeek') return `${addDays(day, 7 - weekdayOf(day))}T09:00`
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  const later = hours * 60 + minutes + (snooze === 'hour' ? 60 : 10)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${addDays(day, Math.floor(later / 1440))}T${two(Math.floor(later / 60) % 24)}:${two(later % 60)}`
}
