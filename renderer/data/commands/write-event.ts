import { derivedId } from '../../../shared/ids.ts'
import type { DeskEvent } from '../../../shared/model/event.ts'
import { err, ok, type Result } from '../../../shared/result.ts'
import type { WriteDoor } from '../door-types.ts'

export type EventFields = Pick<DeskEvent, 'name' | 'kind' | 'start'> &
  Partial<Pick<DeskEvent, 'end' | 'place' | 'link' | 'note'>>

export function createEvent(door: WriteDoor, fields: EventFields): Promise<Result<DeskEvent>> {
  return door.run({ key: 'calendar.createEvent', params: { name: fields.name } }, async (writer) =>
    ok(await writer.create('event', fields)),
  )
}

/** Changes an event; what is not given is emptied. Its time moves with those who attended. */
export function editEvent(door: WriteDoor, id: string, fields: EventFields): Promise<Result<DeskEvent>> {
  return door.run({ key: 'calendar.editEvent', params: { name: fields.name } }, async (writer) => {
    if ((await writer.get('event', id)) === undefined) return err('record.missing', { type: 'event' })
    const { end, place, link, note, ...rest } = fields
    const event = await writer.update('event', id, {
      ...rest,
      end: end ?? null,
      place: place ?? null,
      link: link ?? null,
      note: note ?? null,
    })
    for (const activity of await writer.list('activity', 'eventId', id)) {
      await writer.update('activity', activity.id, { at: attendedAt(event), subject: event.name })
    }
    return ok(event)
  })
}

/** Removes an event, and with it what the timelines of those who attended say about it. One undo brings all back. */
export function removeEvent(door: WriteDoor, event: Pick<DeskEvent, 'id' | 'name'>): Promise<Result<number>> {
  return door.run({ key: 'calendar.removeEvent', params: { name: event.name } }, async (writer) => {
    const attended = await writer.list('activity', 'eventId', event.id)
    for (const activity of attended) await writer.remove('activity', activity.id)
    await writer.remove('event', event.id)
    return ok(attended.length)
  })
}

/**
 * Notes on the timelines of organisations that they attended, or takes it back. The id follows from event and organisation:
 * two desks that note the same write the same record.
 */
export function attend(
  door: WriteDoor,
  event: DeskEvent,
  change: { readonly add?: readonly string[]; readonly remove?: readonly string[] },
): Promise<Result<void>> {
  return door.run({ key: 'calendar.attendance', params: { name: event.name } }, async (writer) => {
    for (const organisationId of change.add ?? []) {
      const id = derivedId(event.id, 'attendance', organisationId)
      if ((await writer.get('activity', id)) !== undefined) continue
      const { memberId } = writer
      const at = attendedAt(event)
      await writer.create('activity', {
        id,
        organisationId,
        kind: 'event',
        at,
        subject: event.name,
        eventId: event.id,
        memberId,
      })
    }
    for (const activity of await writer.list('activity', 'eventId', event.id)) {
      if (change.remove?.includes(activity.organisationId) === true) await writer.remove('activity', activity.id)
    }
    return ok(undefined)
  })
}

/** The instant an attendance stands at on a timeline; of a whole day its noon, which is that day nearly everywhere. */
function attendedAt({ start }: Pick<DeskEvent, 'start'>): string {
  return start.length > 10 ? start : `${start}T12:00:00.000Z`
}
