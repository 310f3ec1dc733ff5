import type { EntityType } from '../../../shared/model/entities.ts'
import { announceChanges } from '../changes.ts'
import type { JournalRow, UndoChange, UndoRow } from '../rows.ts'
import type { DeskDatabase } from '../schema.ts'
import { enqueue } from './enqueue.ts'

/** How many steps can be taken back. */
export const UNDO_STEPS = 200

/** Notes what the host's journal must get. Part of the command's transaction. */
export async function queueJournal(db: DeskDatabase, at: string, refs: JournalRow['refs']): Promise<void> {
  if (refs.length > 0) await db.journalQueue.add({ at, refs })
}

/** Everything beside the records and the undo entry: base snapshots, outbox, journal queue. */
export async function noteChanges(db: DeskDatabase, changes: readonly UndoChange[], now: string): Promise<void> {
  await enqueue(db, changes, now)
  await queueJournal(db, now, refsOf(changes))
}

/** Adds a step to undo; what could have been redone is gone with it, and so is the oldest step past the limit. */
export async function addUndoStep(db: DeskDatabase, row: UndoRow): Promise<void> {
  const dropped = await db.undo.where('state').equals('undone').delete()
  // Whoever has just taken something back begins anew: typing must not run into what was typed before that.
  if (dropped === 0 && (await joinLastStep(db, row))) return
  await db.undo.add(row)
  const surplus = (await db.undo.count()) - UNDO_STEPS
  if (surplus > 0) await db.undo.orderBy(':id').limit(surplus).delete()
}

/** How long typing goes on being one step. */
const JOIN_MS = 60_000

async function joinLastStep(db: DeskDatabase, row: UndoRow): Promise<boolean> {
  if (row.label.joins === undefined) return false
  const last = await db.undo.orderBy(':id').last()
  if (last?.seq === undefined || last.label.joins !== row.label.joins) return false
  if (Date.parse(row.at) - Date.parse(last.at) > JOIN_MS) return false
  const later = new Map(row.changes.map((change) => [`${change.type} ${change.id}`, change]))
  const changes = last.changes.map((change) => {
    const key = `${change.type} ${change.id}`
    const after = later.get(key)
    later.delete(key)
    return after ? { ...change, after: after.after } : change
  })
  await db.undo.update(last.seq, { at: row.at, changes: [...changes, ...later.values()] })
  return true
}

export function refsOf(changes: readonly UndoChange[]): JournalRow['refs'] {
  return [...idsByType(changes)].map(([type, ids]) => ({ type, ids }))
}

export function announce(db: DeskDatabase, changes: readonly UndoChange[]): void {
  for (const [type, ids] of idsByType(changes)) announceChanges(db.name, type, ids)
}

function idsByType(changes: readonly UndoChange[]): ReadonlyMap<EntityType, string[]> {
  const found = new Map<EntityType, string[]>()
  for (const { type, id } of changes) {
    const ids = found.get(type)
    if (ids) ids.push(id)
    else found.set(type, [id])
  }
  return found
}
