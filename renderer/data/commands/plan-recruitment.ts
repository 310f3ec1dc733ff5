import { randomIds } from '../../../shared/ids.ts'
import type { Recruitment } from '../../../shared/model/recruitment.ts'
import { ownersOf, ownersPatch } from '../../../shared/recruitment/owners.ts'
import { err, ok, type Result } from '../../../shared/result.ts'
import type { CommandLabel, NewRecord, Patch, WriteDoor, Writer } from '../door-types.ts'
import type { ReadDatabase } from '../read-database.ts'

/** What is planned with organisations. Absent: stays as it is; `null`: is taken away. */
export interface Plan {
  readonly nextStep?: string | null
  /** `YYYY-MM-DD`. */
  readonly nextStepDue?: string | null
  /** `YYYY-MM-DD`: when it may join. */
  readonly expectedOn?: string | null
  readonly addOwners?: readonly string[]
  readonly removeOwners?: readonly string[]
}

/** Above this many a plan is written in chunks, with progress, instead of in one transaction. */
export const MANY_PLANS = 200
const CHUNK = 500

const labelOf = (count: number): CommandLabel => ({ key: 'pipeline.plan', params: { count } })

/** Plans the next step with organisations, when they may join, and who works on them: one step of undo. */
export function planRecruitments(door: WriteDoor, ids: readonly string[], plan: Plan): Promise<Result<number>> {
  return door.run(labelOf(ids.length), async (writer) => {
    for (const id of ids) await planOne(writer, id, plan)
    return ok(ids.length)
  })
}

interface Watch {
  readonly memberId: string
  readonly onProgress: (done: number, total: number) => void
  readonly signal: AbortSignal
}

/**
 * The same for thousands, chunk by chunk, still one step of undo. Stopped, or refused in between, it takes back what it has
 * written: error `recruitment.stopped`.
 */
export async function planMany(
  { db, door }: { readonly db: ReadDatabase; readonly door: WriteDoor },
  ids: readonly string[],
  plan: Plan,
  { memberId, onProgress, signal }: Watch,
): Promise<Result<number>> {
  const batchId = randomIds.next()
  const stageSince = new Date().toISOString()
  for (let at = 0; at < ids.length; at += CHUNK) {
    const chunk = ids.slice(at, at + CHUNK)
    const [organisations, recruitments] = await Promise.all([
      db.organisation.bulkGet([...chunk]),
      db.recruitment.bulkGet([...chunk]),
    ])
    const create: NewRecord<'recruitment'>[] = []
    const update: { readonly id: string; readonly patch: Patch<'recruitment'> }[] = []
    chunk.forEach((id, place) => {
      const known = recruitments[place]
      if (known !== undefined) update.push({ id, patch: patchOf(known, plan) })
      else if (organisations[place] !== undefined) create.push(newPlanned(id, plan, memberId, stageSince))
    })
    const written = signal.aborted
      ? err('recruitment.stopped')
      : await door.writeBatch(batchId, 'recruitment', { create, update }, labelOf(ids.length))
    if (!written.ok) {
      await door.undoBatch(batchId)
      return written
    }
    onProgress(Math.min(ids.length, at + CHUNK), ids.length)
  }
  return ok(ids.length)
}

async function planOne(writer: Writer, id: string, plan: Plan): Promise<void> {
  const known = await writer.get('recruitment', id)
  if (known !== undefined) await writer.update('recruitment', id, patchOf(known, plan))
  else if ((await writer.get('organisation', id)) !== undefined) {
    await writer.create('recruitment', newPlanned(id, plan, writer.memberId, writer.now))
  }
}

function patchOf(known: Recruitment, { addOwners = [], removeOwners = [], ...fields }: Plan): Patch<'recruitment'> {
  if (addOwners.length + removeOwners.length === 0) return fields
  const owners = [...ownersOf(known), ...addOwners].filter((owner) => !removeOwners.includes(owner))
  return { ...fields, ...ownersPatch(owners) }
}

/** Whoever plans something with an organisation nobody worked on works on it, unless others are named. */
function newPlanned(id: string, plan: Plan, memberId: string, stageSince: string): NewRecord<'recruitment'> {
  const { addOwners = [], removeOwners: _removed, nextStep, nextStepDue, expectedOn } = plan
  return {
    id,
    organisationId: id,
    stage: 'identified',
    stageSince,
    ownerIds: addOwners.length > 0 ? [...new Set(addOwners)] : [memberId],
    ...(nextStep ? { nextStep } : {}),
    ...(nextStepDue ? { nextStepDue } : {}),
    ...(expectedOn ? { expectedOn } : {}),
  }
}
