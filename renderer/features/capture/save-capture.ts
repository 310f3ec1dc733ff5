import type { Activity } from '../../../shared/model/activity.ts'
import type { Task } from '../../../shared/model/task.ts'
import type { Result } from '../../../shared/result.ts'
import type { Captured } from '../../../shared/tasks/capture.ts'
import { addActivity } from '../../data/commands/activities.ts'
import { addTask } from '../../data/commands/tasks.ts'
import type { WriteDoor } from '../../data/door-types.ts'

/** Saves a captured line: a task with its day and reminder, or an entry of the organisation's timeline. */
export function saveCapture(
  door: WriteDoor,
  { kind, text, date, time }: Captured,
  organisationId: string | undefined,
  mentions: readonly string[] = [],
): Promise<Result<Task | Activity>> {
  if (kind !== 'task' && organisationId !== undefined) {
    return addActivity(door, { organisationId, kind, subject: text, mentions })
  }
  return addTask(door, {
    title: text,
    ...(organisationId === undefined ? {} : { organisationId }),
    ...(date === undefined ? {} : { due: date }),
    ...(date === undefined || time === undefined ? {} : { remindAt: `${date}T${time}` }),
  })
}
