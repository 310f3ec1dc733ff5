import { ok, type Result } from '../../../../shared/result.ts'
import type { WriteDoor } from '../../../data/door-types.ts'

/** Keeps the people of organisations for another period, for a reason: one step, however many. `today` is `YYYY-MM-DD`. */
export function keepPeople(
  door: WriteDoor,
  organisationIds: readonly string[],
  reason: string,
  today: string,
): Promise<Result<void>> {
  return door.run({ key: 'privacy.keep', params: { count: organisationIds.length } }, async (writer) => {
    for (const id of organisationIds) await writer.update('organisation', id, { keptOn: today, keptBecause: reason })
    return ok(undefined)
  })
}

export function setRetention(door: WriteDoor, focalPointId: string, months: number): Promise<Result<void>> {
  return door.run({ key: 'privacy.retention' }, async (writer) => {
    await writer.update('focalPoint', focalPointId, { retentionMonths: months })
    return ok(undefined)
  })
}
