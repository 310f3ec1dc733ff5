import { derivedId } from '../../../../shared/ids.ts'
import { err, ok, type Result } from '../../../../shared/result.ts'
import { ruleFacts } from '../../../../shared/translation/changes/change-of.ts'
import { toSafeHref } from '../../../../shared/translation/links.ts'
import { linksAmong } from '../../../../shared/translation/local-codes.ts'
import { applyAction } from '../../../../shared/translation/translation-rules.ts'
import type { WriteDoor } from '../../../data/door-types.ts'
import { memberRole } from './member-role.ts'
import { refusals, type Place } from './translate-segment.ts'

/**
 * Where the links of a translation lead: number of the code → address as typed; an empty one leads where the source's
 * does. It is an edit: what was reviewed is a draft again. Errors: `pages.wrong-state` without a text to hold them,
 * `pages.unsafe-link`.
 */
export function setLinkTargets(
  door: WriteDoor,
  { segmentId, locale }: Place,
  typed: ReadonlyMap<number, string>,
): Promise<Result<void>> {
  return door.run({ key: 'pages.linkTargets' }, async (writer) => {
    const segment = await writer.get('segment', segmentId)
    const translation = await writer.get('translation', derivedId(segmentId, locale))
    if (!segment) return err('pages.gone')
    if (!translation) return err('pages.wrong-state')
    const hrefs: Record<string, string> = {}
    for (const { n, href } of linksAmong(segment.codes)) {
      const address = typed.get(n)?.trim() ?? ''
      if (address === '') continue
      const safe = toSafeHref(address)
      if (safe === undefined) return err('pages.unsafe-link')
      if (safe !== href) hrefs[String(n)] = safe
    }
    const next = applyAction('edit', await memberRole(writer), ruleFacts(segment, translation))
    if (!next.ok) return err(refusals[next.reason])
    await writer.update('translation', translation.id, {
      hrefs: Object.keys(hrefs).length > 0 ? hrefs : null,
      state: next.state,
      memberId: writer.memberId,
      reviewerId: null,
    })
    return ok(undefined)
  })
}
