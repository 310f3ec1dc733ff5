import { notDuplicateId } from '../../../../../shared/model/not-duplicate.ts'
import { ok, type Result } from '../../../../../shared/result.ts'
import type { WriteDoor } from '../../../../data/door-types.ts'

/** Remembers that two organisations are two, here and at the other desks. Said twice, it is said once. */
export function markNotDuplicate(door: WriteDoor, a: string, b: string): Promise<Result<void>> {
  return door.run({ key: 'duplicates.notDuplicate' }, async (writer) => {
    const id = notDuplicateId(a, b)
    const [organisationId = a, otherId = b] = [a, b].toSorted()
    if ((await writer.get('notDuplicate', id)) === undefined) {
      await writer.create('notDuplicate', { id, organisationId, otherId, decidedBy: writer.memberId })
    }
    return ok(undefined)
  })
}
