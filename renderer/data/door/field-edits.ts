import { changedFields } from '../../../shared/sync/patch.ts'
import type { FieldEditRow, UndoChange } from '../rows.ts'
import type { DeskDatabase } from '../schema.ts'

/** Per field; enough to say who it was, and not a history. */
const KEPT = 20

type Edit = FieldEditRow['edits'][number]

/** Notes by whom and when fields of organisations were changed by hand. Part of the command's transaction. */
export function noteEdits(db: DeskDatabase, changes: readonly UndoChange[], edit: Edit): Promise<void> {
  return change(db, changes, (edits) => [...edits, edit].slice(-KEPT))
}

/** Undo takes its notes back with the change. */
export function takeBackEdits(db: DeskDatabase, changes: readonly UndoChange[]): Promise<void> {
  return change(db, changes, (edits) => edits.slice(0, -1))
}

async function change(
  db: DeskDatabase,
  changes: readonly UndoChange[],
  next: (edits: readonly Edit[]) => readonly Edit[],
): Promise<void> {
  const keys = changes.flatMap(({ type, id, before, after }): [string, string][] =>
    type === 'organisation' && before && after ? changedFields(before, after).map((field) => [id, field]) : [],
  )
  if (keys.length === 0) return
  const rows = await db.fieldEdits.bulkGet(keys)
  await db.fieldEdits.bulkPut(
    keys.map(([organisationId, field], at) => ({ organisationId, field, edits: next(rows[at]?.edits ?? []) })),
  )
}
