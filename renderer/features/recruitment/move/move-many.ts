import { randomIds } from '../../../../shared/ids.ts'
import type { RecruitmentStage } from '../../../../shared/model/recruitment.ts'
import { checkMove, isExit, stageOf } from '../../../../shared/recruitment/stages.ts'
import { err, ok, type Result } from '../../../../shared/result.ts'
import type { CommandLabel, NewRecord, Patch, WriteDoor } from '../../../data/door-types.ts'
import type { ReadDatabase } from '../../../data/read-database.ts'
import type { Move, MoveFacts } from '../commands/move-stage.ts'

/** Above this many a move is written in chunks, with progress, instead of in one transaction. */
export const MANY = 200
const CHUNK = 500

/** These create or end other records for each organisation, and are nothing one does to thousands. */
const oneByOne: ReadonlySet<RecruitmentStage> = new Set(['joined', 'objected'])

export function movesInChunks({ organisationIds, to }: Move): boolean {
  return organisationIds.length > MANY && !oneByOne.has(to)
}

interface Watch {
  readonly memberId: string
  readonly onProgress: (done: number, total: number) => void
  readonly signal: AbortSignal
}

/**
 * Moves thousands of organisations to a stage: chunk by chunk, as one step of undo. Those whose guards are not met stay and
 * are counted. Stopped, or refused in between, it takes back what it has written: error `recruitment.stopped`.
 */
export async function moveMany(
  { db, door }: { readonly db: ReadDatabase; readonly door: WriteDoor },
  move: Move,
  facts: MoveFacts,
  { memberId, onProgress, signal }: Watch,
): Promise<Result<{ moved: number; refused: number }>> {
  const { organisationIds: ids } = move
  const batchId = randomIds.next()
  const label: CommandLabel = { key: 'recruitment.move', params: { count: ids.length } }
  let moved = 0
  for (let at = 0; at < ids.length; at += CHUNK) {
    if (signal.aborted) return takeBack(door, batchId, err('recruitment.stopped'))
    const chunk = await prepare(db, ids.slice(at, at + CHUNK), move, { facts, memberId })
    if (chunk.activities.length > 0) {
      for (const written of [
        await door.writeBatch(batchId, 'recruitment', chunk, label),
        await door.writeBatch(batchId, 'activity', { create: chunk.activities, update: [] }, label),
      ]) {
        if (!written.ok) return takeBack(door, batchId, written)
      }
    }
    moved += chunk.activities.length
    onProgress(Math.min(ids.length, at + CHUNK), ids.length)
  }
  const refused = ids.length - moved
  return moved === 0 && refused > 0 ? err('recruitment.refused', { count: refused }) : ok({ moved, refused })
}

async function takeBack<E extends { readonly ok: false }>(door: WriteDoor, batchId: string, because: E): Promise<E> {
  await door.undoBatch(batchId)
  return because
}

interface Prepared {
  readonly create: NewRecord<'recruitment'>[]
  readonly update: { readonly id: string; readonly patch: Patch<'recruitment'> }[]
  readonly activities: NewRecord<'activity'>[]
}

async function prepare(
  db: ReadDatabase,
  ids: readonly string[],
  { to, details }: Move,
  { facts, memberId }: { readonly facts: MoveFacts; readonly memberId: string },
): Promise<Prepared> {
  const [organisations, recruitments] = await Promise.all([
    db.organisation.bulkGet([...ids]),
    db.recruitment.bulkGet([...ids]),
  ])
  const prepared: Prepared = { create: [], update: [], activities: [] }
  const now = new Date().toISOString()
  ids.forEach((id, at) => {
    const organisation = organisations[at]
    if (organisation === undefined) return
    const recruitment = recruitments[at]
    const from = stageOf(recruitment)
    if (!checkMove(from, to, { organisation, territory: facts.territory }, details).ok) return
    const { lostReason, lostBecause } = isExit(to) ? details : {}
    const revisitOn = to === 'parked' ? details.revisitOn : undefined
    const fields = { stage: to, stageSince: now }
    const left = { lostReason, lostBecause, revisitOn }
    if (recruitment === undefined) {
      prepared.create.push({ id, organisationId: id, ...fields, ownerIds: [memberId], ...present(left) })
    } else {
      const emptied = { lostReason: null, lostBecause: null, revisitOn: null }
      prepared.update.push({ id, patch: { ...fields, ...emptied, ...present(left) } })
    }
    prepared.activities.push({
      organisationId: id,
      kind: 'stage',
      at: now,
      subject: '',
      memberId,
      fromStage: from,
      toStage: to,
    })
  })
  return prepared
}

function present<T extends object>(fields: T): { readonly [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    readonly [K in keyof T]?: NonNullable<T[K]>
  }
}
