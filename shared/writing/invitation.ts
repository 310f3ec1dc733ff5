import ICAL from 'ical.js'
import { instantOf, offsetMinutes, type Meeting } from './meeting.ts'

export interface Invitation {
  readonly meeting: Meeting
  readonly uid: string
  /** When it was made, an instant. */
  readonly at: string
  readonly description: string
  /** Who invites. Without an address nobody can answer, and the invitation becomes an entry to keep. */
  readonly organizer: { readonly name: string; readonly email: string | undefined }
  readonly attendee: { readonly name: string; readonly email: string } | undefined
}

export type CalendarMethod = 'REQUEST' | 'PUBLISH'

/** RFC 5546 §3.2: a request needs an organizer and an attendee; everything else is published. */
export function invitationMethod({ organizer, attendee }: Pick<Invitation, 'organizer' | 'attendee'>): CalendarMethod {
  return organizer.email !== undefined && attendee !== undefined ? 'REQUEST' : 'PUBLISH'
}

/** An iCalendar object (RFC 5545) with the meeting and the rules of its time zone, lines folded and ended by CRLF. */
export function invitationText(invitation: Invitation): string {
  const { meeting, organizer, attendee } = invitation
  const method = invitationMethod(invitation)
  const calendar = new ICAL.Component('vcalendar')
  calendar.addPropertyWithValue('version', '2.0')
  calendar.addPropertyWithValue('prodid', '-//Focal Point Desk//EN')
  calendar.addPropertyWithValue('calscale', 'GREGORIAN')
  calendar.addPropertyWithValue('method', method)
  calendar.addSubcomponent(timeZoneOf(meeting))

  const event = new ICAL.Component('vevent')
  const start = instantOf(meeting)
  event.addPropertyWithValue('uid', invitation.uid)
  event.addPropertyWithValue('dtstamp', ICAL.Time.fromJSDate(new Date(invitation.at), true))
  event.addProperty(zoned('dtstart', start, meeting.timeZone))
  event.addProperty(zoned('dtend', new Date(start.getTime() + meeting.minutes * 60_000), meeting.timeZone))
  event.addPropertyWithValue('summary', oneLine(meeting.title))
  if (invitation.description.trim() !== '') event.addPropertyWithValue('description', invitation.description)
  if (meeting.place.trim() !== '') event.addPropertyWithValue('location', oneLine(meeting.place))
  event.addPropertyWithValue('sequence', 0)
  event.addPropertyWithValue('status', 'CONFIRMED')
  if (method === 'REQUEST') {
    event.addProperty(person('organizer', organizer.name, organizer.email ?? ''))
    const guest = person('attendee', attendee?.name ?? '', attendee?.email ?? '')
    guest.setParameter('role', 'REQ-PARTICIPANT')
    guest.setParameter('partstat', 'NEEDS-ACTION')
    guest.setParameter('rsvp', 'TRUE')
    event.addProperty(guest)
  }
  calendar.addSubcomponent(event)
  return `${calendar.toString()}\r\n`
}

function person(name: 'organizer' | 'attendee', commonName: string, email: string): ICAL.Property {
  const property = new ICAL.Property(name)
  // A parameter cannot hold a quotation mark or a control character (RFC 5545 §3.2).
  property.setParameter('cn', oneLine(commonName).replaceAll('"', '’'))
  property.setValue(`mailto:${email}`)
  return property
}

function zoned(name: string, at: Date, timeZone: string): ICAL.Property {
  const property = new ICAL.Property(name)
  property.resetType('date-time')
  property.setParameter('tzid', timeZone)
  property.setValue(ICAL.Time.fromData(localParts(at, offsetMinutes(timeZone, at))))
  return property
}

/** The clock of a zone that is `offset` minutes ahead of UTC. */
function localParts(at: Date, offset: number) {
  const local = new Date(at.getTime() + offset * 60_000)
  return {
    year: local.getUTCFullYear(),
    month: local.getUTCMonth() + 1,
    day: local.getUTCDate(),
    hour: local.getUTCHours(),
    minute: local.getUTCMinutes(),
    second: 0,
    isDate: false,
  }
}

/** The changes of the zone's clock around the meeting: enough for the one event that refers to it (RFC 5545 §3.6.5). */
function timeZoneOf(meeting: Meeting): ICAL.Component {
  const zone = new ICAL.Component('vtimezone')
  zone.addPropertyWithValue('tzid', meeting.timeZone)
  const year = instantOf(meeting).getUTCFullYear()
  const changes = clockChanges(meeting.timeZone, Date.UTC(year - 1, 0), Date.UTC(year + 1, 11, 31))
  const standard = Math.min(...changes.map(({ to }) => to))
  for (const { at, from, to } of changes) {
    const observance = new ICAL.Component(to > standard ? 'daylight' : 'standard')
    const start = new ICAL.Property('dtstart')
    start.setValue(ICAL.Time.fromData(localParts(new Date(at), from)))
    observance.addProperty(start)
    observance.addPropertyWithValue('tzoffsetfrom', ICAL.UtcOffset.fromSeconds(from * 60))
    observance.addPropertyWithValue('tzoffsetto', ICAL.UtcOffset.fromSeconds(to * 60))
    zone.addSubcomponent(observance)
  }
  return zone
}

interface ClockChange {
  /** Milliseconds since 1970, UTC. */
  readonly at: number
  /** Minutes ahead of UTC. */
  readonly from: number
  readonly to: number
}

const DAY = 86_400_000

/** Every change of a zone's offset in a span, and what held at its beginning. */
export function clockChanges(timeZone: string, since: number, until: number): readonly ClockChange[] {
  const offsetAt = (at: number) => offsetMinutes(timeZone, new Date(at))
  const changes: ClockChange[] = [{ at: since, from: offsetAt(since), to: offsetAt(since) }]
  for (let day = since; day < until; day += 7 * DAY) {
    const [from, to] = [offsetAt(day), offsetAt(day + 7 * DAY)]
    if (from === to) continue
    let [before, after] = [day, day + 7 * DAY]
    while (after - before > 60_000) {
      const middle = Math.floor((before + after) / 120_000) * 60_000
      if (offsetAt(middle) === from) before = middle
      else after = middle
    }
    changes.push({ at: after, from, to })
  }
  return changes
}

/** RFC 5545 escapes line ends in a text; in a name or a place they mean nothing. */
function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}
