import { derivedId } from '../../../../shared/ids.ts'
import { err, ok, type Result } from '../../../../shared/result.ts'
import type { WriteDoor } from '../../../data/door-types.ts'
import { MAX_COMMENT } from './segment-comments.ts'
import { takeStep, type Place } from './translate-segment.ts'

/**
 * Sends a translation back to its translator as a draft and says why, as a comment on it; both are one step of undo. An
 * empty reason is none: then only the state changes. Errors: those of a step, and `pages.comment-too-long`.
 */
export function returnSegment(door: WriteDoor, { segmentId, locale }: Place, reason: string): Promise<Result<void>> {
  return door.run({ key: 'pages.return' }, async (writer) => {
    const text = reason.trim()
    if (text.length > MAX_COMMENT) return err('pages.comment-too-long', { max: MAX_COMMENT })
    const segment = await writer.get('segment', segmentId)
    if (!segment) return err('pages.gone')
    const translation = await writer.get('translation', derivedId(segmentId, locale))
    const refused = await takeStep(writer, 'return', segment, translation)
    if (refused) return { ok: false, error: refused }
    if (text === '') return ok(undefined)
    const { pageId } = segment
    await writer.create('segmentComment', { pageId, segmentId, locale, text, memberId: writer.memberId })
    return ok(undefined)
  })
}
