import type { Task } from '../../../shared/model/task.ts'
import { ok, type Result } from '../../../shared/result.ts'
import type { NewRecord, Patch, WriteDoor } from '../door-types.ts'

export type NewTask = Pick<
  NewRecord<'task'>,
  'organisationId' | 'contactId' | 'due' | 'remindAt' | 'repeat' | 'note'
> & {
  readonly title: string
  /** Absent: whoever adds it. */
  readonly ownerId?: string
}

/** A task in the person's own words. */
export function addTask(door: WriteDoor, task: NewTask): Promise<Result<Task>> {
  return door.run({ key: 'recruitment.task' }, async (writer) =>
    ok(await writer.create('task', { ...task, kind: 'custom', ownerId: task.ownerId ?? writer.memberId })),
  )
}

/** Changes what is given; `null` empties a field. Error: `record.missing`. */
export function editTask(door: WriteDoor, id: string, patch: Patch<'task'>): Promise<Result<Task>> {
  return door.run({ key: 'working.editTask' }, async (writer) => ok(await writer.update('task', id, patch)))
}

export function removeTask(door: WriteDoor, id: string): Promise<Result<void>> {
  return door.run({ key: 'working.removeTask' }, async (writer) => ok(await writer.remove('task', id)))
}

/** Puts a reminder off, or with `null` away for good; the task stays as it is. `to` is `YYYY-MM-DDTHH:MM`. */
export function snoozeReminder(door: WriteDoor, id: string, to: string | null): Promise<Result<Task>> {
  return door.run({ key: to === null ? 'working.dismissReminder' : 'working.snooze' }, async (writer) =>
    ok(await writer.update('task', id, { remindAt: to })),
  )
}
