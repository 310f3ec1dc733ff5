import { derivedId } from '../../../../shared/ids.ts'
import type { Activity, ActivityKind } from '../../../../shared/model/activity.ts'
import type { Task } from '../../../../shared/model/task.ts'
import { ok, type Result } from '../../../../shared/result.ts'
import type { WriteDoor } from '../../../data/door-types.ts'

export interface NewActivity {
  readonly organisationId: string
  readonly kind: Exclude<ActivityKind, 'stage'>
  readonly subject: string
  readonly note?: string
  readonly contactId?: string
}

/** Notes something that happened, now. */
export function addActivity(door: WriteDoor, activity: NewActivity): Promise<Result<Activity>> {
  return door.run({ key: 'recruitment.activity' }, async (writer) =>
    ok(await writer.create('activity', { ...activity, at: writer.now, memberId: writer.memberId })),
  )
}

export function removeActivity(door: WriteDoor, id: string): Promise<Result<void>> {
  return door.run({ key: 'recruitment.removeActivity' }, async (writer) => ok(await writer.remove('activity', id)))
}

/** A task in the person's own words. `due` is `YYYY-MM-DD`. */
export function addTask(
  door: WriteDoor,
  task: { readonly organisationId: string; readonly title: string; readonly due?: string },
): Promise<Result<Task>> {
  return door.run({ key: 'recruitment.task' }, async (writer) =>
    ok(await writer.create('task', { ...task, kind: 'custom', ownerId: writer.memberId })),
  )
}

/** Without a headcount there is no fee. Asked twice, there is still one task; a done one is opened again. */
export function askHeadcount(door: WriteDoor, organisationId: string, due: string): Promise<Result<void>> {
  return door.run({ key: 'recruitment.headcount' }, async (writer) => {
    const id = derivedId(organisationId, 'task', 'findHeadcount')
    if ((await writer.get('task', id)) !== undefined) await writer.update('task', id, { due, doneAt: null })
    else await writer.create('task', { id, kind: 'findHeadcount', organisationId, due, ownerId: writer.memberId })
    return ok(undefined)
  })
}

/** Ticks a task off, or takes the tick back. */
export function finishTask(door: WriteDoor, id: string, done: boolean): Promise<Result<void>> {
  return door.run({ key: done ? 'recruitment.taskDone' : 'recruitment.taskOpen' }, async (writer) => {
    await writer.update('task', id, { doneAt: done ? writer.now : null })
    return ok(undefined)
  })
}
