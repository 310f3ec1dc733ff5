import type { Activity, ActivityKind } from '../../../shared/model/activity.ts'
import { ok, type Result } from '../../../shared/result.ts'
import type { NewRecord, Patch, WriteDoor, Writer } from '../door-types.ts'

export interface NewActivity {
  readonly organisationId: string
  readonly kind: Exclude<ActivityKind, 'stage'>
  readonly subject: string
  readonly note?: string
  readonly noteFormat?: NonNullable<Activity['noteFormat']>
  readonly mentions?: readonly string[]
  readonly contactId?: string
  /** When it happened; absent: now. */
  readonly at?: string
}

/** What follows a call: when the next step is due, and its words where none is planned yet. */
export interface FollowUp {
  /** `YYYY-MM-DD` */
  readonly due: string
  readonly words: string
}

/** Notes something that happened. */
export function addActivity(door: WriteDoor, activity: NewActivity): Promise<Result<Activity>> {
  return door.run({ key: 'recruitment.activity' }, async (writer) => ok(await noteActivity(writer, activity)))
}

/** Notes a call, and the day by which the next step follows: one step of undo. */
export function logCall(
  door: WriteDoor,
  call: Omit<NewActivity, 'kind'>,
  followUp?: FollowUp,
): Promise<Result<Activity>> {
  return door.run({ key: 'working.logCall' }, async (writer) => {
    const activity = await noteActivity(writer, { ...call, kind: 'call' })
    if (followUp === undefined) return ok(activity)
    const { organisationId } = call
    const known = await writer.get('recruitment', organisationId)
    const step = { nextStep: known?.nextStep ?? followUp.words, nextStepDue: followUp.due }
    if (known !== undefined) await writer.update('recruitment', organisationId, step)
    else {
      const stageSince = writer.now
      const ownerIds = [writer.memberId]
      const began = { organisationId, stage: 'identified', stageSince, ownerIds, ...step } as const
      await writer.create('recruitment', { id: organisationId, ...began })
    }
    return ok(activity)
  })
}

/** Changes what is given; `null` empties a field. Error: `record.missing`. */
export function editActivity(door: WriteDoor, id: string, patch: Patch<'activity'>): Promise<Result<Activity>> {
  return door.run({ key: 'working.editActivity' }, async (writer) => ok(await writer.update('activity', id, patch)))
}

/** Removes an entry with its files; one undo brings all back. */
export function removeActivity(door: WriteDoor, id: string): Promise<Result<void>> {
  return door.run({ key: 'recruitment.removeActivity' }, async (writer) => {
    for (const file of await writer.list('document', 'activityId', id)) await writer.remove('document', file.id)
    await writer.remove('activity', id)
    return ok(undefined)
  })
}

function noteActivity(writer: Writer, { at, mentions = [], ...fields }: NewActivity): Promise<Activity> {
  const named = mentions.length === 0 ? {} : { mentions: [...mentions] }
  const record: NewRecord<'activity'> = { ...fields, ...named, at: at ?? writer.now, memberId: writer.memberId }
  return writer.create('activity', record)
}
