import type { ActivityKind } from '../../../../../shared/model/activity.ts'
import type { LetterChannel, LetterPurpose } from '../../../../../shared/model/letter-template.ts'
import { err, ok, type Result } from '../../../../../shared/result.ts'
import type { NewRecord, WriteDoor } from '../../../../data/door-types.ts'

/** A letter as the timeline keeps it. */
export interface DraftedLetter {
  readonly organisationId: string
  readonly contactId: string | undefined
  readonly subject: string
  readonly text: string
  /** An e-mail address, or the lines of a postal one. */
  readonly recipient: string
}

export interface DraftBatch {
  readonly purpose: LetterPurpose
  readonly channel: LetterChannel
  /** An invitation counts as a meeting. */
  readonly invites: boolean
  readonly letters: readonly DraftedLetter[]
}

/** Above this, one transaction would hold the database for too long; the batch is written in chunks, and is one undo all the same. */
export const ONE_TRANSACTION = 300

/**
 * Notes drafts on the timelines of their organisations, as one step of undo for the whole batch. Whoever objected since is
 * left out (the stage is looked at once more in the transaction). Error: `writing.nobody`. Answers the id of the batch.
 */
export async function recordDrafts(
  door: WriteDoor,
  batch: DraftBatch,
  ids: { readonly next: () => string },
  facts: { readonly memberId: string; readonly now: string },
): Promise<Result<string>> {
  const batchId = ids.next()
  const activities = batch.letters.map((letter) => ({ id: ids.next(), ...draftActivity(batch, letter) }))
  if (activities.length > ONE_TRANSACTION) return recordInChunks(door, batch, batchId, activities, facts)
  return door.run({ key: 'writing.record', params: { count: activities.length } }, async (writer) => {
    const noted: string[] = []
    for (const activity of activities) {
      const recruitment = await writer.get('recruitment', activity.organisationId)
      if (recruitment?.stage === 'objected') continue
      await writer.create('activity', { ...activity, at: writer.now, memberId: writer.memberId })
      noted.push(activity.id)
    }
    if (noted.length === 0) return err('writing.nobody')
    await writer.create('letterBatch', batchRecord(batch, batchId, writer.now, noted))
    return ok(batchId)
  })
}

async function recordInChunks(
  door: WriteDoor,
  batch: DraftBatch,
  batchId: string,
  activities: readonly (ReturnType<typeof draftActivity> & { readonly id: string })[],
  { memberId, now }: { readonly memberId: string; readonly now: string },
): Promise<Result<string>> {
  for (let at = 0; at < activities.length; at += ONE_TRANSACTION) {
    const create = activities.slice(at, at + ONE_TRANSACTION).map((activity) => ({ ...activity, at: now, memberId }))
    const written = await door.writeBatch(batchId, 'activity', { create, update: [] })
    if (written.ok) continue
    // Nothing half noted: what is there already goes again.
    if (at > 0) await door.dropBatch(batchId)
    return written
  }
  const all = activities.map(({ id }) => id)
  const record = batchRecord(batch, batchId, now, all)
  const written = await door.writeBatch(batchId, 'letterBatch', { create: [record], update: [] })
  if (written.ok) return ok(batchId)
  await door.dropBatch(batchId)
  return written
}

function draftActivity({ purpose, channel, invites }: DraftBatch, letter: DraftedLetter) {
  const kind: Exclude<ActivityKind, 'stage'> = invites ? 'meeting' : channel
  return {
    organisationId: letter.organisationId,
    ...(letter.contactId === undefined ? {} : { contactId: letter.contactId }),
    kind,
    subject: letter.subject,
    note: letter.text,
    purpose,
    recipients: [letter.recipient],
  }
}

function batchRecord(
  { purpose, channel, letters }: DraftBatch,
  id: string,
  draftedAt: string,
  activityIds: readonly string[],
): NewRecord<'letterBatch'> {
  return { id, purpose, channel, subject: letters[0]?.subject ?? '', draftedAt, activityIds: [...activityIds] }
}
