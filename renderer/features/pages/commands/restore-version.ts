import { derivedId } from '../../../../shared/ids.ts'
import { err, ok, type Result } from '../../../../shared/result.ts'
import { ruleFacts } from '../../../../shared/translation/changes/change-of.ts'
import { applyAction } from '../../../../shared/translation/translation-rules.ts'
import type { WriteDoor } from '../../../data/door-types.ts'
import { memberRole } from './member-role.ts'
import { refusals } from './translate-segment.ts'
import { keepReplaced, writeVersion } from './write-version.ts'

/**
 * Brings the words of an earlier version back, as a draft of the present source: a person has yet to say that they fit it.
 * What stood there goes into the history. Errors: `pages.gone`, `pages.locked`.
 */
export function restoreVersion(door: WriteDoor, versionId: string): Promise<Result<void>> {
  return door.run({ key: 'pages.restoreVersion' }, async (writer) => {
    const version = await writer.get('translationVersion', versionId)
    const segment = version && (await writer.get('segment', version.segmentId))
    const translation = version && (await writer.get('translation', derivedId(version.segmentId, version.locale)))
    if (!version || !segment || !translation) return err('pages.gone')
    const next = applyAction('edit', await memberRole(writer), ruleFacts(segment, translation))
    if (!next.ok) return err(refusals[next.reason])
    await keepReplaced(writer, translation)
    const after = await writer.update('translation', translation.id, {
      text: version.text,
      state: next.state,
      origin: version.origin,
      matchScore: version.matchScore ?? null,
      isEdited: version.isEdited ?? null,
      memberId: writer.memberId,
      reviewerId: null,
    })
    await writeVersion(writer, after)
    return ok(undefined)
  })
}
