import type { Member } from '../../shared/model/member.ts'
import { useDesk } from './desk-context.tsx'
import { useLive } from './use-live.ts'

/** The people of the focal point, by name; `undefined` until they are read. */
export function useMembers(): readonly Member[] | undefined {
  const { db } = useDesk()
  return useLive(async () => (await db.member.toArray()).toSorted((a, b) => a.name.localeCompare(b.name)), [db])
}
