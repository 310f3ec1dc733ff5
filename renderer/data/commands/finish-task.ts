import { derivedId } from '../../../shared/ids.ts'
import type { Task } from '../../../shared/model/task.ts'
import { err, ok, type Result } from '../../../shared/result.ts'
import { nextTime } from '../../../shared/tasks/next-task.ts'
import { today } from '../clock.ts'
import type { WriteDoor, Writer } from '../door-types.ts'

/**
 * Marks a task done, now, and makes the next one of a recurring task: one step of undo. Done twice it stays as it was the
 * first time. Error: `record.missing`.
 */
export function finishTask(door: WriteDoor, taskId: string, doneOn = today()): Promise<Result<void>> {
  return door.run({ key: 'task.finish' }, async (writer) => {
    const task = await writer.get('task', taskId)
    if (!task) return err('record.missing', { type: 'task' })
    if (task.doneAt === undefined) await closeTask(writer, task, doneOn)
    return ok(undefined)
  })
}

/** Takes the tick back. The next one of a recurring task goes again, unless somebody has changed it. */
export function reopenTask(door: WriteDoor, taskId: string): Promise<Result<void>> {
  return door.run({ key: 'recruitment.taskOpen' }, async (writer) => {
    const task = await writer.get('task', taskId)
    if (!task) return err('record.missing', { type: 'task' })
    await writer.update('task', taskId, { doneAt: null })
    const next = await writer.get('task', nextId(task))
    if (next !== undefined && next.doneAt === undefined && next.updatedAt === next.createdAt) {
      await writer.remove('task', next.id)
    }
    return ok(undefined)
  })
}

/** The id follows from the task: two desks that do the same task make one next one. */
const nextId = (task: Task): string => derivedId(task.id, 'next')

async function closeTask(writer: Writer, task: Task, doneOn: string): Promise<void> {
  await writer.update('task', task.id, { doneAt: writer.now })
  const next = nextTime(task, doneOn)
  if (next === undefined || (await writer.get('task', nextId(task))) !== undefined) return
  const {
    id: _id,
    createdAt: _created,
    updatedAt: _updated,
    rev: _rev,
    remindAt: _remind,
    doneAt: _done,
    ...same
  } = task
  await writer.create('task', { ...same, id: nextId(task), ...next })
}
