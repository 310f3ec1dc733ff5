import { derivedId } from '../../../../shared/ids.ts'
import { err, ok, type Result } from '../../../../shared/result.ts'
import type { CheckCode } from '../../../../shared/translation/checks/check-codes.ts'
import { fixFinding } from '../../../../shared/translation/checks/check-translation.ts'
import { segmentStatus } from '../../../../shared/translation/segment-status.ts'
import { applyAction } from '../../../../shared/translation/translation-rules.ts'
import type { WriteDoor } from '../../../data/door-types.ts'
import { memberRole } from './member-role.ts'
import { refusals, type Place } from './translate-segment.ts'
import { keepReplaced } from './write-version.ts'

/**
 * Puts one finding of a stored translation right, as an edit: the text is a draft again. Its origin stays, because no words
 * were found by anybody. Without anything to put right nothing is written.
 */
export function applyFix(door: WriteDoor, place: Place, code: CheckCode): Promise<Result<void>> {
  return door.run({ key: 'pages.applyFix' }, async (writer) => {
    const segment = await writer.get('segment', place.segmentId)
    const page = segment && (await writer.get('participantPage', segment.pageId))
    if (!segment || !page) return err('pages.gone')
    const before = await writer.get('translation', derivedId(segment.id, place.locale))
    if (!before) return err('pages.wrong-state')
    const fixed = fixFinding(
      {
        source: segment.source,
        codes: segment.codes,
        target: before.text,
        sourceLocale: page.sourceLocale,
        locale: place.locale,
      },
      code,
    )
    if (fixed === undefined) return ok(undefined)
    const facts = { ...segmentStatus(segment, before), isLocked: before.lockedBy !== undefined }
    const next = applyAction('edit', await memberRole(writer), facts)
    if (!next.ok) return err(refusals[next.reason])
    if (before.state !== 'draft') await keepReplaced(writer, before)
    await writer.update('translation', before.id, {
      text: fixed,
      state: next.state,
      memberId: writer.memberId,
      reviewerId: null,
    })
    return ok(undefined)
  })
}
