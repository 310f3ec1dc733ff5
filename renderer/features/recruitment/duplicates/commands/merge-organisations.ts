import { derivedId } from '../../../../../shared/ids.ts'
import { isEntityType } from '../../../../../shared/model/entities.ts'
import type { AnyRecord } from '../../../../../shared/model/entity.ts'
import type { MergeChange } from '../../../../../shared/model/merge-log.ts'
import type { Organisation } from '../../../../../shared/model/organisation.ts'
import { hangingTypes } from '../../../../../shared/recruitment/matching/merge/hanging-types.ts'
import type { Side } from '../../../../../shared/recruitment/matching/merge/merge-fields.ts'
import { planMerge, type HangingRecords } from '../../../../../shared/recruitment/matching/merge/plan-merge.ts'
import { err, ok, type Result } from '../../../../../shared/result.ts'
import type { WriteDoor, Writer } from '../../../../data/door-types.ts'

export interface Merge {
  readonly survivorId: string
  readonly mergedId: string
  /** Field → whose value is kept, where both have one. */
  readonly chosen: Readonly<Record<string, Side>>
  /** Needed where both take part in the network. */
  readonly membership?: Side
}

/** Most merges one step takes: it can be undone as a whole, and the list of what it did still fits in memory. */
export const MOST_AT_ONCE = 500

/**
 * Joins two organisations into one, as one step of undo. Everything of the merged one moves to the survivor; the log keeps
 * what it needs to be taken apart at any later time. Errors: `record.missing`, `duplicates.two-memberships`.
 */
export function mergeOrganisations(
  door: WriteDoor,
  merge: Merge & { readonly name: string; readonly today: string },
): Promise<Result<void>> {
  return door.run({ key: 'duplicates.merge', params: { name: merge.name } }, (writer) =>
    mergeOne(writer, merge, merge.today),
  )
}

/**
 * Many merges as one step. A pair of which one was merged just before is passed over. Cancelling leaves everything as it
 * was (`duplicates.cancelled`). Answers how many were merged.
 */
export function mergeMany(
  door: WriteDoor,
  merges: readonly Merge[],
  today: string,
  watch: { readonly isCancelled: () => boolean; readonly onProgress: (done: number) => void },
): Promise<Result<number>> {
  const list = merges.slice(0, MOST_AT_ONCE)
  return door.run({ key: 'duplicates.mergeMany', params: { count: list.length } }, async (writer) => {
    const gone = new Set<string>()
    let merged = 0
    for (const [done, merge] of list.entries()) {
      if (watch.isCancelled()) return err('duplicates.cancelled')
      if (!gone.has(merge.mergedId) && !gone.has(merge.survivorId)) {
        const result = await mergeOne(writer, merge, today)
        if (!result.ok) return result
        gone.add(merge.mergedId)
        merged++
      }
      watch.onProgress(done + 1)
    }
    return ok(merged)
  })
}

async function mergeOne(writer: Writer, merge: Merge, today: string): Promise<Result<void>> {
  const { survivorId, mergedId, chosen, membership } = merge
  const survivor = await writer.get('organisation', survivorId)
  const merged = await writer.get('organisation', mergedId)
  if (survivor === undefined || merged === undefined || survivorId === mergedId) {
    return err('record.missing', { type: 'organisation' })
  }
  const plan = planMerge({
    survivor,
    merged,
    chosen,
    ...(membership === undefined ? {} : { membership }),
    records: await hangingRecords(writer, survivor, merged),
    today,
  })
  if (!plan.ok) return plan
  for (const change of plan.value) await applyChange(writer, change)
  await writeLog(writer, survivor, merged, plan.value)
  return ok(undefined)
}

async function hangingRecords(writer: Writer, survivor: Organisation, merged: Organisation): Promise<HangingRecords> {
  const records: Record<string, readonly AnyRecord[]> = {}
  for (const type of hangingTypes) {
    const own = await writer.list(type, 'organisationId', survivor.id)
    const others = await writer.list(type, 'organisationId', merged.id)
    records[type] = [...own, ...others]
  }
  const recruitments = [await writer.get('recruitment', survivor.id), await writer.get('recruitment', merged.id)]
  records.recruitment = recruitments.filter((each) => each !== undefined)
  const requests: AnyRecord[] = []
  for (const contact of records.contact ?? []) {
    if (contact.organisationId !== merged.id) continue
    requests.push(...((await writer.list('privacyRequest', 'contactId', contact.id)) as unknown as AnyRecord[]))
  }
  records.privacyRequest = requests
  return records
}

/** Carries out one change of a plan. */
export async function applyChange(writer: Writer, { type, id, before, after }: MergeChange): Promise<void> {
  if (!isEntityType(type)) return
  if (after === null) await writer.remove(type, id)
  else if (before === null) await writer.create(type, { ...after, id })
  else await writer.update(type, id, patchOf(before, after))
}

function patchOf(before: Readonly<Record<string, unknown>>, after: Readonly<Record<string, unknown>>) {
  const removed = Object.keys(before).filter((field) => after[field] === undefined)
  return { ...after, ...Object.fromEntries(removed.map((field) => [field, null])) }
}

/** The two may have been merged and taken apart before: then their log is written anew. */
async function writeLog(
  writer: Writer,
  survivor: Organisation,
  merged: Organisation,
  changes: readonly MergeChange[],
): Promise<void> {
  const id = derivedId(survivor.id, 'mergeLog', merged.id)
  const entry = {
    organisationId: survivor.id,
    mergedId: merged.id,
    mergedName: merged.name,
    mergedAt: writer.now,
    mergedBy: writer.memberId,
    changes: changes.filter((change) => change.type !== 'mergeLog' || change.id !== id),
  }
  if ((await writer.get('mergeLog', id)) === undefined) await writer.create('mergeLog', { id, ...entry })
  else await writer.update('mergeLog', id, { ...entry, undoneAt: null })
}
