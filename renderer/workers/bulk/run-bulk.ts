import { organisationPatch, ownerPatch, type BulkChange } from '../../../shared/recruitment/finding/bulk-change.ts'
import type { EntityType } from '../../../shared/model/entities.ts'
import { ok, type Result } from '../../../shared/result.ts'
import { dependentIds, dependentTypes } from '../../data/door/enqueue.ts'
import type { CommandLabel, NewRecord, Patch, WriteDoor } from '../../data/door-types.ts'
import type { DeskDatabase } from '../../data/schema.ts'
import type { BulkCounts } from './protocol.ts'

/** Large enough that a transaction's cost does not count, small enough to be cancelled at once and to need little memory. */
const CHUNK = 500

export interface BulkPlan {
  readonly ids: readonly string[]
  readonly change: BulkChange
  readonly batchId: string
  readonly label: CommandLabel
  readonly memberId: string
}

interface Watch {
  readonly onProgress: (done: number) => void
  readonly isCancelled: () => boolean
}

/**
 * Changes many organisations, chunk by chunk, as one step of undo. Holds one chunk at a time. Cancelled: `undefined`; the
 * caller takes back what was written.
 */
export async function runBulk(
  db: DeskDatabase,
  door: WriteDoor,
  plan: BulkPlan,
  { onProgress, isCancelled }: Watch,
): Promise<Result<BulkCounts | undefined>> {
  let changed = 0
  for (let at = 0; at < plan.ids.length; at += CHUNK) {
    if (isCancelled()) return ok(undefined)
    const ids = plan.ids.slice(at, at + CHUNK)
    const written = await changeChunk(db, door, plan, ids)
    if (!written.ok) return written
    changed += written.value
    onProgress(Math.min(plan.ids.length, at + CHUNK))
  }
  // Cancelling counts until the very last chunk is written.
  return isCancelled() ? ok(undefined) : ok({ changed, skipped: plan.ids.length - changed })
}

/** Answers how many organisations of the chunk were changed. */
async function changeChunk(
  db: DeskDatabase,
  door: WriteDoor,
  plan: BulkPlan,
  ids: readonly string[],
): Promise<Result<number>> {
  const { change } = plan
  switch (change.kind) {
    case 'edit':
    case 'tags':
      return editChunk(db, door, plan, ids, change)
    case 'owner':
      return ownerChunk(db, door, plan, ids, change)
    case 'task':
      return taskChunk(db, door, plan, ids, change)
    case 'delete':
      return deleteChunk(db, door, plan, ids)
  }
}

async function editChunk(
  db: DeskDatabase,
  door: WriteDoor,
  { batchId, label }: BulkPlan,
  ids: readonly string[],
  change: Extract<BulkChange, { kind: 'edit' | 'tags' }>,
): Promise<Result<number>> {
  const found = await db.organisation.bulkGet([...ids])
  const update = found.flatMap((organisation) => {
    const patch = organisation === undefined ? undefined : organisationPatch(change, organisation)
    return patch === undefined || organisation === undefined ? [] : [{ id: organisation.id, patch }]
  })
  if (update.length === 0) return ok(0)
  const written = await door.writeBatch(batchId, 'organisation', { create: [], update }, label)
  return written.ok ? ok(update.length) : written
}

async function ownerChunk(
  db: DeskDatabase,
  door: WriteDoor,
  { batchId, label }: BulkPlan,
  ids: readonly string[],
  change: Extract<BulkChange, { kind: 'owner' }>,
): Promise<Result<number>> {
  const present = await existing(db, ids)
  const recruitments = await db.recruitment.bulkGet([...present])
  const create: NewRecord<'recruitment'>[] = []
  const update: { readonly id: string; readonly patch: Patch<'recruitment'> }[] = []
  const now = new Date().toISOString()
  present.forEach((id, at) => {
    const recruitment = recruitments[at]
    const patch = ownerPatch(change, recruitment)
    if (patch === undefined) return
    if (recruitment !== undefined) update.push({ id, patch })
    else {
      create.push({ id, organisationId: id, stage: 'identified', stageSince: now, ownerIds: patch.ownerIds })
    }
  })
  if (create.length + update.length === 0) return ok(0)
  const written = await door.writeBatch(batchId, 'recruitment', { create, update }, label)
  return written.ok ? ok(create.length + update.length) : written
}

async function taskChunk(
  db: DeskDatabase,
  door: WriteDoor,
  { batchId, label, memberId }: BulkPlan,
  ids: readonly string[],
  { title, due }: Extract<BulkChange, { kind: 'task' }>,
): Promise<Result<number>> {
  const create = (await existing(db, ids)).map((organisationId): NewRecord<'task'> => ({
    kind: 'custom',
    title,
    organisationId,
    ownerId: memberId,
    ...(due === undefined ? {} : { due }),
  }))
  if (create.length === 0) return ok(0)
  const written = await door.writeBatch(batchId, 'task', { create, update: [] }, label)
  return written.ok ? ok(create.length) : written
}

/**
 * Removes organisations with all that hangs on them: that first, so that what was shared is still known as shared.
 * Participants, and organisations that have a page, stay.
 */
async function deleteChunk(
  db: DeskDatabase,
  door: WriteDoor,
  { batchId, label }: BulkPlan,
  ids: readonly string[],
): Promise<Result<number>> {
  const kept = await notToBeDeleted(db, ids)
  const going = (await existing(db, ids)).filter((id) => !kept.has(id))
  if (going.length === 0) return ok(0)
  for (const type of dependentTypes) {
    const remove = await dependentIds(db, type, going)
    if (remove.length === 0) continue
    const written = await door.writeBatch<EntityType>(batchId, type, { create: [], update: [], remove }, label)
    if (!written.ok) return written
  }
  const written = await door.writeBatch(batchId, 'organisation', { create: [], update: [], remove: going }, label)
  return written.ok ? ok(going.length) : written
}

async function notToBeDeleted(db: DeskDatabase, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const [recruitments, participations, pages] = await Promise.all([
    db.recruitment.bulkGet([...ids]),
    db.participation
      .where('organisationId')
      .anyOf([...ids])
      .toArray(),
    db.participantPage
      .where('organisationId')
      .anyOf([...ids])
      .toArray(),
  ])
  return new Set([
    ...recruitments.flatMap((recruitment) => (recruitment?.stage === 'joined' ? [recruitment.id] : [])),
    ...participations.map(({ organisationId }) => organisationId),
    ...pages.map(({ organisationId }) => organisationId),
  ])
}

async function existing(db: DeskDatabase, ids: readonly string[]): Promise<readonly string[]> {
  return db.organisation
    .where(':id')
    .anyOf([...ids])
    .primaryKeys()
}
