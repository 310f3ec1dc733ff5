import { derivedId } from '../../../../shared/ids.ts'
import { err, ok, type Result } from '../../../../shared/result.ts'
import { stateOf } from '../../../../shared/translation/segment-status.ts'
import type { WriteDoor } from '../../../data/door-types.ts'
import { refusals, type Place } from './translate-segment.ts'

/**
 * Notes that a text, as it is now, came from a machine, or that it did not. The words and their state stay: nothing else is
 * said about them. Errors: `pages.wrong-state` where there is no text, `pages.locked`.
 */
export function markMachine(door: WriteDoor, { segmentId, locale }: Place, isMachine: boolean): Promise<Result<void>> {
  return door.run({ key: isMachine ? 'pages.markMachine' : 'pages.markHuman' }, async (writer) => {
    const translation = await writer.get('translation', derivedId(segmentId, locale))
    if (!translation || stateOf(translation) === 'untranslated') return err('pages.wrong-state')
    if (translation.lockedBy !== undefined) return err(refusals.locked)
    await writer.update('translation', translation.id, {
      origin: isMachine ? 'machine' : 'human',
      isEdited: null,
      matchScore: null,
    })
    return ok(undefined)
  })
}
