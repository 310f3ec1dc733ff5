import { err, ok, type Result } from '../../../../../shared/result.ts'
import type { WriteDoor, Writer } from '../../../../data/door-types.ts'

/** Who a marked letter went to, and why: enough to offer what comes next. */
export interface SentLetters {
  readonly organisationIds: readonly string[]
}

/** Marks the drafts of a batch as sent, except those removed since, as one step. Error: `writing.gone`. */
export function markBatchSent(door: WriteDoor, batchId: string, count: number): Promise<Result<SentLetters>> {
  return door.run({ key: 'writing.sent', params: { count } }, async (writer) => {
    const batch = await writer.get('letterBatch', batchId)
    if (batch === undefined) return err('writing.gone')
    const organisationIds: string[] = []
    for (const id of batch.activityIds) {
      const organisationId = await markOne(writer, id)
      if (organisationId !== undefined) organisationIds.push(organisationId)
    }
    await writer.update('letterBatch', batchId, { sentAt: writer.now })
    return organisationIds.length === 0 ? err('writing.gone') : ok({ organisationIds: [...new Set(organisationIds)] })
  })
}

/** Marks one draft as sent, or takes that back. */
export function markSent(door: WriteDoor, activityId: string, isSent: boolean): Promise<Result<SentLetters>> {
  const key = isSent ? 'writing.sent' : 'writing.unsent'
  return door.run({ key, params: { count: 1 } }, async (writer) => {
    const activity = await writer.get('activity', activityId)
    if (activity?.purpose === undefined) return err('writing.gone')
    await writer.update('activity', activityId, { sentAt: isSent ? writer.now : null })
    return ok({ organisationIds: [activity.organisationId] })
  })
}

/** Takes a batch off the list of what waits to be sent. Its drafts stay on the timelines. */
export function forgetBatch(door: WriteDoor, batchId: string): Promise<Result<void>> {
  return door.run({ key: 'writing.forget' }, async (writer) => ok(await writer.remove('letterBatch', batchId)))
}

/** The organisation of a draft that was not marked before; `undefined`: it was, or is no longer there. */
async function markOne(writer: Writer, id: string): Promise<string | undefined> {
  const activity = await writer.get('activity', id)
  if (activity === undefined || activity.sentAt !== undefined) return undefined
  await writer.update('activity', id, { sentAt: writer.now })
  return activity.organisationId
}
