import { derivedId } from '../../../../shared/ids.ts'
import type { MemberRole } from '../../../../shared/model/member.ts'
import { err, ok, type Result } from '../../../../shared/result.ts'
import { mayDo } from '../../../../shared/roles/page-work.ts'
import type { WriteDoor } from '../../../data/door-types.ts'
import { memberRole } from './member-role.ts'

export interface AssignmentFacts {
  readonly translatorId: string | undefined
  readonly reviewerId: string | undefined
  /** Calendar date. */
  readonly due: string | undefined
}

/**
 * Says who translates and who reviews one language of a page, and until when. Nobody and no date: the assignment goes.
 * Errors: `pages.gone`, `pages.not-allowed`.
 */
export function assignPage(
  door: WriteDoor,
  place: { readonly pageId: string; readonly locale: string },
  { translatorId, reviewerId, due }: AssignmentFacts,
): Promise<Result<void>> {
  return door.run({ key: 'pages.assign' }, async (writer) => {
    if (!mayDo(await memberRole(writer), 'assign')) return err('pages.not-allowed')
    const page = await writer.get('participantPage', place.pageId)
    if (!page?.targetLocales.includes(place.locale)) return err('pages.gone')
    const id = derivedId(place.pageId, 'assignment', place.locale)
    const old = await writer.get('pageAssignment', id)
    if (translatorId === undefined && reviewerId === undefined && due === undefined) {
      await writer.remove('pageAssignment', id)
    } else if (old) {
      await writer.update('pageAssignment', id, {
        translatorId: translatorId ?? null,
        reviewerId: reviewerId ?? null,
        due: due ?? null,
      })
    } else {
      await writer.create('pageAssignment', {
        id,
        ...place,
        ...(translatorId === undefined ? {} : { translatorId }),
        ...(reviewerId === undefined ? {} : { reviewerId }),
        ...(due === undefined ? {} : { due }),
      })
    }
    return ok(undefined)
  })
}

/** A colleague who can be given work from now on. Answers the new member's id. Errors: `pages.not-allowed`. */
export function addMember(
  door: WriteDoor,
  member: { readonly name: string; readonly role: MemberRole },
): Promise<Result<string>> {
  return door.run({ key: 'pages.addMember', params: { name: member.name } }, async (writer) => {
    if (!mayDo(await memberRole(writer), 'addMember')) return err('pages.not-allowed')
    return ok((await writer.create('member', member)).id)
  })
}
