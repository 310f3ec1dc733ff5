import { ok, type Result } from '../../../shared/result.ts'
import type { CommandLabel, KeptField, UndoneCommand, WriteDoor, Writer } from '../door-types.ts'
import type { UndoChange, UndoRow } from '../rows.ts'
import type { DeskDatabase } from '../schema.ts'
import { dropBatch, redoBatch, undoBatch } from './batch-undo.ts'
import { writeBatch } from './batch.ts'
import { addUndoStep, announce, noteChanges } from './commit.ts'
import type { DoorFacts } from './door-facts.ts'
import { noteEdits, takeBackEdits } from './field-edits.ts'
import { revert } from './revert.ts'
import { transact } from './transact.ts'
import { CommandWriter } from './writer.ts'

/** Opens the write door of a workspace. Needs no window: a worker opens its own on the same database. */
export function openDoor(facts: DoorFacts): WriteDoor {
  const { db } = facts
  return {
    run: (label, command) => run(facts, label, command),
    writeBatch: (batchId, type, chunk, label) => writeBatch(facts, batchId, type, chunk, label),
    undoBatch: (batchId, onProgress) => undoBatch(facts, batchId, onProgress),
    dropBatch: (batchId, onProgress) => dropBatch(facts, batchId, onProgress),
    undo: async (named) => step(facts, await doneStep(db, named), 'undo'),
    redo: async () => step(facts, await db.undo.where('state').equals('undone').first(), 'redo'),
  }
}

function doneStep(db: DeskDatabase, named: string | undefined): Promise<UndoRow | undefined> {
  const done = db.undo.where('state').equals('done')
  return named === undefined ? done.last() : done.filter(({ label }) => label.step === named).last()
}

function newWriter(db: DeskDatabase, { memberId, clock, ids }: DoorFacts): CommandWriter {
  return new CommandWriter(db, { now: new Date(clock.now()).toISOString(), memberId, ids })
}

async function run<T>(
  facts: DoorFacts,
  label: CommandLabel,
  command: (writer: Writer) => Promise<Result<T>>,
): Promise<Result<T>> {
  const { db } = facts
  let changes: readonly UndoChange[] = []
  const result = await transact(db, db.tables, async (db) => {
    const writer = newWriter(db, facts)
    const answer = await command(writer)
    changes = writer.changes()
    if (!answer.ok || changes.length === 0) return answer
    await noteChanges(db, changes, writer.now)
    await noteEdits(db, changes, { at: writer.now, memberId: facts.memberId })
    await addUndoStep(db, { label, at: writer.now, state: 'done', changes })
    return answer
  })
  if (result.ok) announce(db, changes)
  return result
}

async function step(
  facts: DoorFacts,
  row: UndoRow | undefined,
  direction: 'undo' | 'redo',
): Promise<Result<UndoneCommand | undefined>> {
  if (row?.seq === undefined) return ok(undefined)
  if (row.batchId !== undefined) return batchStep(facts, row.label, row.batchId, direction)
  const { db } = facts
  let changes: readonly UndoChange[] = []
  const ordered = direction === 'undo' ? [...row.changes].reverse() : row.changes
  const result = await transact(db, db.tables, async (db) => {
    const writer = newWriter(db, facts)
    const kept: KeptField[] = []
    for (const change of ordered) kept.push(...(await revert(db, writer, change, direction)))
    changes = writer.changes()
    await noteChanges(db, changes, writer.now)
    if (direction === 'undo') await takeBackEdits(db, changes)
    else await noteEdits(db, changes, { at: writer.now, memberId: facts.memberId })
    await db.undo.update(row.seq ?? 0, { state: direction === 'undo' ? 'undone' : 'done' })
    return ok({ ...row.label, kept })
  })
  if (result.ok) announce(db, changes)
  return result
}

async function batchStep(
  facts: DoorFacts,
  label: CommandLabel,
  batchId: string,
  direction: 'undo' | 'redo',
): Promise<Result<UndoneCommand | undefined>> {
  if (direction === 'redo') {
    const redone = await redoBatch(facts, batchId)
    return redone.ok ? ok({ ...label, kept: [] }) : redone
  }
  const undone = await undoBatch(facts, batchId)
  return undone.ok ? ok({ ...label, kept: [], keptNames: undone.value.kept }) : undone
}
