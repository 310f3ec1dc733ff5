import { useMemo } from 'react'
import type { FirstContactRules } from '../../../../shared/writing/first-contact.ts'
import type { Sender } from '../../../../shared/writing/merge-values.ts'
import { countryOf } from '../../../../shared/recruitment/territory.ts'
import { today } from '../../../data/clock.ts'
import { useDesk } from '../../../data/desk-context.tsx'
import { useLive } from '../../../data/use-live.ts'

export interface SenderFacts {
  readonly sender: Sender
  readonly languages: readonly string[]
  readonly country: string | undefined
  readonly firstContactRules: FirstContactRules | undefined
}

/** Who writes, and by which rules; `undefined` until it is read. */
export function useSender(): SenderFacts | undefined {
  const { db, workspace } = useDesk()
  const found = useLive(
    () => Promise.all([db.focalPoint.get(workspace.focalPointId), db.member.get(workspace.memberId)]),
    [db, workspace],
  )
  return useMemo(() => {
    if (found === undefined) return undefined
    const [focalPoint, member] = found
    const territory = focalPoint?.territory ?? []
    return {
      sender: {
        focalPoint: { name: focalPoint?.name ?? '', territory },
        member: { name: member?.name ?? '', email: member?.email },
        today: today(),
      },
      languages: focalPoint?.languages ?? [],
      country: territory[0] === undefined ? undefined : countryOf(territory[0]),
      firstContactRules: focalPoint?.firstContactRules,
    }
  }, [found])
}
