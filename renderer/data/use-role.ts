import type { MemberRole } from '../../shared/model/member.ts'
import { useDesk } from './desk-context.tsx'
import { useLive } from './use-live.ts'

/**
 * The role of the person at this desk; `undefined` until it is read. A member the desk does not know yet may do what a
 * translator may.
 */
export function useRole(): MemberRole | undefined {
  const { db, workspace } = useDesk()
  return useLive(async () => (await db.member.get(workspace.memberId))?.role ?? 'translator', [db, workspace.memberId])
}
