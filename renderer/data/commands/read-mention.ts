import { err, ok, type Result } from '../../../shared/result.ts'
import type { WriteDoor } from '../door-types.ts'

/** Marks an entry that names this member as read by them. Error: `record.missing`. */
export function readMention(door: WriteDoor, activityId: string): Promise<Result<void>> {
  return door.run({ key: 'working.readMention' }, async (writer) => {
    const activity = await writer.get('activity', activityId)
    if (!activity) return err('record.missing', { type: 'activity' })
    const read = new Set([...(activity.mentionsRead ?? []), writer.memberId])
    await writer.update('activity', activityId, { mentionsRead: [...read] })
    return ok(undefined)
  })
}
