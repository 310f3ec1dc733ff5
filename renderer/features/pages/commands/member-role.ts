import type { MemberRole } from '../../../../shared/model/member.ts'
import type { Writer } from '../../../data/door-types.ts'

/** The role of the person at this desk; a member the desk does not know yet may do what a translator may. */
export async function memberRole(writer: Writer): Promise<MemberRole> {
  const member = await writer.get('member', writer.memberId)
  return member?.role ?? 'translator'
}
