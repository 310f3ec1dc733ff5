import { derivedId } from '../../../../shared/ids.ts'
import { err, ok, type Result } from '../../../../shared/result.ts'
import { stateOf } from '../../../../shared/translation/segment-status.ts'
import { mayUnlock } from '../../../../shared/translation/translation-rules.ts'
import type { WriteDoor } from '../../../data/door-types.ts'
import { memberRole } from './member-role.ts'
import type { Place } from './translate-segment.ts'

/** Keeps a translation from being changed. Errors: `pages.wrong-state` where there is none, `pages.locked`. */
export function lockTranslation(door: WriteDoor, { segmentId, locale }: Place): Promise<Result<void>> {
  return door.run({ key: 'pages.lock' }, async (writer) => {
    const translation = await writer.get('translation', derivedId(segmentId, locale))
    if (!translation || stateOf(translation) === 'untranslated') return err('pages.wrong-state')
    if (translation.lockedBy !== undefined) return err('pages.locked')
    await writer.update('translation', translation.id, { lockedBy: writer.memberId })
    return ok(undefined)
  })
}

/** Lets a translation be changed again. Errors: `pages.gone`, `pages.not-allowed` (neither a reviewer nor who locked it). */
export function unlockTranslation(door: WriteDoor, { segmentId, locale }: Place): Promise<Result<void>> {
  return door.run({ key: 'pages.unlock' }, async (writer) => {
    const translation = await writer.get('translation', derivedId(segmentId, locale))
    if (!translation) return err('pages.gone')
    if (translation.lockedBy === undefined) return ok(undefined)
    if (!mayUnlock(await memberRole(writer), writer.memberId, translation.lockedBy)) return err('pages.not-allowed')
    await writer.update('translation', translation.id, { lockedBy: null })
    return ok(undefined)
  })
}
