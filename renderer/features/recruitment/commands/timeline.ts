import { derivedId } from '../../../../shared/ids.ts'
import { ok, type Result } from '../../../../shared/result.ts'
import type { WriteDoor } from '../../../data/door-types.ts'

/** Without a headcount there is no fee. Asked twice, there is still one task; a done one is opened again. */
export function askHeadcount(door: WriteDoor, organisationId: string, due: string): Promise<Result<void>> {
  return door.run({ key: 'recruitment.headcount' }, async (writer) => {
    const id = derivedId(organisationId, 'task', 'findHeadcount')
    if ((await writer.get('task', id)) !== undefined) await writer.update('task', id, { due, doneAt: null })
    else await writer.create('task', { id, kind: 'findHeadcount', organisationId, due, ownerId: writer.memberId })
    return ok(undefined)
  })
}
