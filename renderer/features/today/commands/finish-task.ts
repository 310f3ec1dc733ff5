import { err, ok, type Result } from '../../../../shared/result.ts'
import type { WriteDoor } from '../../../data/door-types.ts'

/** Marks a task done, now. Done twice it stays as it was the first time. */
export function finishTask(door: WriteDoor, taskId: string): Promise<Result<void>> {
  return door.run({ key: 'task.finish' }, async (writer) => {
    const task = await writer.get('task', taskId)
    if (!task) return err('record.missing', { type: 'task' })
    if (task.doneAt === undefined) await writer.update('task', taskId, { doneAt: writer.now })
    return ok(undefined)
  })
}
