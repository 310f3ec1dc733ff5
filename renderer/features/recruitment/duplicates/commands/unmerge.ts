import { isEntityType } from '../../../../../shared/model/entities.ts'
import type { AnyRecord } from '../../../../../shared/model/entity.ts'
import type { MergeLog } from '../../../../../shared/model/merge-log.ts'
import { planUnmerge, type KeptValue } from '../../../../../shared/recruitment/matching/merge/plan-unmerge.ts'
import { err, ok, type Result } from '../../../../../shared/result.ts'
import type { WriteDoor } from '../../../../data/door-types.ts'

/**
 * Takes a merge apart, also one of another desk and after later edits: one step of undo. Answers what was edited since and
 * therefore stays with the organisation that stayed. Error `record.missing`: the log or its organisation is gone.
 */
export function unmerge(
  door: WriteDoor,
  log: Pick<MergeLog, 'id' | 'mergedName'>,
): Promise<Result<readonly KeptValue[]>> {
  return door.run({ key: 'duplicates.unmerge', params: { name: log.mergedName } }, async (writer) => {
    const entry = await writer.get('mergeLog', log.id)
    if (entry === undefined || entry.undoneAt !== undefined) return err('record.missing', { type: 'mergeLog' })
    const known = new Map<string, AnyRecord>()
    for (const { type, id } of entry.changes) {
      const record = isEntityType(type) ? await writer.get(type, id) : undefined
      if (record !== undefined) known.set(`${type} ${id}`, record)
    }
    const plan = planUnmerge(entry, (type, id) => known.get(`${type} ${id}`))
    for (const step of plan.steps) {
      if (!isEntityType(step.type)) continue
      if (step.kind === 'remove') await writer.remove(step.type, step.id)
      else if (step.kind === 'update') await writer.update(step.type, step.id, step.patch)
      else await writer.create(step.type, { ...step.fields, id: step.id })
    }
    await writer.update('mergeLog', entry.id, { undoneAt: writer.now })
    return ok(plan.kept)
  })
}
