import { derivedId } from '../../../../shared/ids.ts'
import type { Writer } from '../../../data/door-types.ts'

/** Kinds of notes whose id says nothing about the segment. */
const movable = ['segmentComment', 'translationVersion', 'sourceDecision'] as const

/** What was said about a segment that goes on as part of another: comments, history, decisions, dismissals. */
export async function moveNotes(writer: Writer, fromId: string, toId: string): Promise<void> {
  for (const type of movable) {
    for (const note of await writer.list(type, 'segmentId', fromId))
      await writer.update(type, note.id, { segmentId: toId })
  }
  for (const dismissal of await writer.list('checkDismissal', 'segmentId', fromId)) {
    const { createdAt: _, updatedAt: __, rev: ___, ...fields } = dismissal
    const id = derivedId(toId, 'dismissal', fields.locale, fields.check, fields.fingerprint)
    if (!(await writer.get('checkDismissal', id)))
      await writer.create('checkDismissal', { ...fields, id, segmentId: toId })
    await writer.remove('checkDismissal', dismissal.id)
  }
}
