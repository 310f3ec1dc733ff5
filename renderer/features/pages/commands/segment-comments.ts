import { err, ok, type Result } from '../../../../shared/result.ts'
import type { WriteDoor } from '../../../data/door-types.ts'

/** Characters of one comment. */
export const MAX_COMMENT = 4_000

export interface CommentPlace {
  readonly segmentId: string
  /** Absent: about the source, for all languages. */
  readonly locale: string | undefined
}

/** Adds a remark about a sentence or its translation. Errors: `pages.gone`, `pages.comment-empty`, `pages.comment-too-long`. */
export function addComment(door: WriteDoor, { segmentId, locale }: CommentPlace, text: string): Promise<Result<void>> {
  return door.run({ key: 'pages.comment' }, async (writer) => {
    const segment = await writer.get('segment', segmentId)
    if (!segment) return err('pages.gone')
    const words = text.trim()
    if (words === '') return err('pages.comment-empty')
    if (words.length > MAX_COMMENT) return err('pages.comment-too-long', { max: MAX_COMMENT })
    const about = locale === undefined ? {} : { locale }
    await writer.create('segmentComment', {
      pageId: segment.pageId,
      segmentId,
      ...about,
      text: words,
      memberId: writer.memberId,
    })
    return ok(undefined)
  })
}

/** Ticks a comment off, or opens it again. */
export function resolveComment(door: WriteDoor, id: string, isResolved: boolean): Promise<Result<void>> {
  return door.run({ key: isResolved ? 'pages.resolveComment' : 'pages.reopenComment' }, async (writer) => {
    if (!(await writer.get('segmentComment', id))) return err('pages.gone')
    const resolved = isResolved
      ? { resolvedAt: writer.now, resolvedBy: writer.memberId }
      : { resolvedAt: null, resolvedBy: null }
    await writer.update('segmentComment', id, resolved)
    return ok(undefined)
  })
}

/** Takes a comment away. Only who wrote it may. */
export function removeComment(door: WriteDoor, id: string): Promise<Result<void>> {
  return door.run({ key: 'pages.removeComment' }, async (writer) => {
    const comment = await writer.get('segmentComment', id)
    if (!comment) return err('pages.gone')
    if (comment.memberId !== writer.memberId) return err('pages.not-allowed')
    await writer.remove('segmentComment', id)
    return ok(undefined)
  })
}
