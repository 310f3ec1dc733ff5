import type { EntityType } from '../../../shared/model/entities.ts'
import type { AnyRecord } from '../../../shared/model/entity.ts'
import { changedFields } from '../../../shared/sync/patch.ts'
import { sameField } from '../../../shared/sync/merge-values.ts'
import type { KeptField } from '../door-types.ts'
import type { UndoChange } from '../rows.ts'
import type { DeskDatabase } from '../schema.ts'
import type { CommandWriter } from './writer.ts'

/**
 * Takes one change back, or puts it on again (`redo`), field by field: only what still is as the change left it is
 * touched. What somebody changed since stays, and is named.
 */
export async function revert(
  db: DeskDatabase,
  writer: CommandWriter,
  change: UndoChange,
  direction: 'undo' | 'redo',
): Promise<readonly KeptField[]> {
  const { type, id } = change
  const [from, to] = direction === 'undo' ? [change.after, change.before] : [change.before, change.after]
  const current = await db.records(type).get(id)

  if (to === null) {
    if (!current) return []
    const edited = changedFields(from ?? undefined, current)
    if (edited.length > 0) return edited.map((field) => ({ type, id, field }))
    await writer.remove(type, id)
    return []
  }
  if (from === null) return current ? [{ type, id, field: '*' }] : putBack(db, writer, type, to)
  if (!current) return [{ type, id, field: '*' }]

  const next: Record<string, unknown> = { ...current, updatedAt: writer.now }
  const kept: KeptField[] = []
  for (const field of changedFields(from, to)) {
    if (!sameField(current[field], from[field])) kept.push({ type, id, field })
    else if (to[field] === undefined) delete next[field]
    else next[field] = to[field]
  }
  const record = next as unknown as AnyRecord
  if (changedFields(current, record).length === 0) return kept
  // Wholly as it was, to the day of its last change: a batch that made it can still be taken back.
  const isWhole = changedFields(record, to).length === 0
  await writer.put(type, isWhole ? { ...record, updatedAt: to.updatedAt } : record, current)
  return kept
}

/** A removed record comes back; where the secretariat still has it, as an edit of that. */
async function putBack(
  db: DeskDatabase,
  writer: CommandWriter,
  type: EntityType,
  record: AnyRecord,
): Promise<readonly KeptField[]> {
  const base = await db.bases.get([type, record.id])
  await writer.put(type, { ...record, rev: base?.record.rev ?? 0, updatedAt: writer.now }, null)
  return []
}
