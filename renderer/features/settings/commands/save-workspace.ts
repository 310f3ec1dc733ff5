import type { MemberRole } from '../../../../shared/model/member.ts'
import { ok, type Result } from '../../../../shared/result.ts'
import type { WriteDoor } from '../../../data/door-types.ts'

/** Changes the focal point's own facts. Name and territory of a published one are the network's. */
export function saveFocalPoint(
  door: WriteDoor,
  focalPointId: string,
  facts: { readonly name: string; readonly territory: readonly string[]; readonly languages: readonly string[] },
): Promise<Result<void>> {
  return door.run({ key: 'settings.focalPoint' }, async (writer) => {
    await writer.update('focalPoint', focalPointId, {
      name: facts.name,
      territory: [...facts.territory],
      languages: [...facts.languages],
    })
    return ok(undefined)
  })
}

/** Changes the name or role of the person at this desk. */
export function saveMember(
  door: WriteDoor,
  memberId: string,
  facts: { readonly name: string; readonly role: MemberRole },
): Promise<Result<void>> {
  return door.run({ key: 'settings.member' }, async (writer) => {
    await writer.update('member', memberId, facts)
    return ok(undefined)
  })
}
