import type { FirstContactRule } from '../../../../shared/model/focal-point.ts'
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

/** Changes the name, role or address of the person at this desk; `null` takes the address away. */
export function saveMember(
  door: WriteDoor,
  memberId: string,
  facts: { readonly name: string; readonly role: MemberRole; readonly email: string | null },
): Promise<Result<void>> {
  return door.run({ key: 'settings.member' }, async (writer) => {
    await writer.update('member', memberId, facts)
    return ok(undefined)
  })
}

/** How a first contact may be made in one country; `undefined` goes back to the default of the desk. */
export function saveFirstContactRule(
  door: WriteDoor,
  focalPointId: string,
  country: string,
  rule: FirstContactRule | undefined,
): Promise<Result<void>> {
  return door.run({ key: 'writing.firstContact' }, async (writer) => {
    const before = (await writer.get('focalPoint', focalPointId))?.firstContactRules ?? {}
    const { [country]: _replaced, ...others } = before
    const after = rule === undefined ? others : { ...others, [country]: rule }
    await writer.update('focalPoint', focalPointId, {
      firstContactRules: Object.keys(after).length === 0 ? null : after,
    })
    return ok(undefined)
  })
}
