import { useState } from 'react'
import { derivedId } from '../../../../shared/ids.ts'
import type { Member, MemberRole } from '../../../../shared/model/member.ts'
import { mayDo } from '../../../../shared/roles/page-work.ts'
import { makerOfFile, type ReturnedFile } from '../../../../shared/translation/exchange/returned-file.ts'
import { useDesk } from '../../../data/desk-context.tsx'
import { useLive } from '../../../data/use-live.ts'
import { useRole } from '../../../data/use-role.ts'
import { returnRole, type Returner } from '../commands/take-returned.ts'

export const NEW_MEMBER = 'new'

export interface ReturnerChoice {
  readonly members: readonly Member[]
  /** Somebody who is not a member yet may be named. */
  readonly mayAdd: boolean
  /** Id of a member, or `NEW_MEMBER`; `undefined`: nobody is chosen. */
  readonly chosen: string | undefined
  readonly name: string
  readonly choose: (id: string) => void
  readonly setName: (name: string) => void
  /** Ready to be written down; `undefined`: somebody is still to be named. */
  readonly returner: Returner | undefined
  /** For the preview: with these rules it would be taken. */
  readonly by: { readonly memberId: string; readonly role: MemberRole }
}

interface Said {
  readonly of: ReturnedFile | undefined
  readonly id: string | undefined
  readonly name: string | undefined
}

/**
 * Who returned the file in hand. To begin with whoever a package names, or else whoever the language is assigned to.
 */
export function useReturner(
  place: { readonly pageId: string; readonly locale: string },
  file: ReturnedFile | undefined,
): ReturnerChoice {
  const { db, workspace } = useDesk()
  const role = useRole() ?? 'translator'
  const [said, setSaid] = useState<Said>()
  // Of this file: whoever returned the one before has nothing to do with it.
  const { id: own, name: typed } = said?.of === file ? (said ?? {}) : {}
  const members = useLive(() => db.member.toArray(), [db]) ?? []
  const assigned = useLive(
    async () => (await db.pageAssignment.get(derivedId(place.pageId, 'assignment', place.locale)))?.translatorId,
    [db, place.pageId, place.locale],
  )
  const maker = file && makerOfFile(file)
  const named = maker === undefined ? undefined : members.find(({ name }) => name === maker)
  const mayAdd = mayDo(role, 'addMember')
  const proposed = named?.id ?? (maker !== undefined && mayAdd ? NEW_MEMBER : assigned)
  const chosen = own ?? proposed
  const name = typed ?? maker ?? ''
  const member = members.find(({ id }) => id === chosen)
  const isNew = chosen === NEW_MEMBER
  return {
    members: members.toSorted((a, b) => a.name.localeCompare(b.name)),
    mayAdd,
    chosen: isNew || member ? chosen : undefined,
    name,
    choose: (id) => setSaid({ of: file, id, name: typed }),
    setName: (next) => setSaid({ of: file, id: chosen, name: next }),
    returner: member ? { memberId: member.id } : isNew && name.trim() !== '' ? { name: name.trim() } : undefined,
    by: member
      ? { memberId: member.id, role: returnRole(role, member.role) }
      : { memberId: workspace.memberId, role: 'translator' },
  }
}
