import ICAL from 'ical.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clockChanges, invitationMethod, invitationText, type Invitation } from '../../../shared/writing/invitation.ts'
import { instantOf, meetingProblems, offsetMinutes, whenWords, type Meeting } from '../../../shared/writing/meeting.ts'

const meeting: Meeting = {
  title: 'Kennenlernen, Teil 1; Ämter',
  date: '2026-05-04',
  time: '10:00',
  minutes: 45,
  timeZone: 'Europe/Berlin',
  place: 'Rathaus, Raum "7"',
}
const invitation: Invitation = {
  meeting,
  uid: 'u@focal-point-desk.invalid',
  at: '2026-04-01T08:00:00.000Z',
  description: 'Guten Tag,\n\nwir laden ein; bitte zusagen.',
  organizer: { name: 'Kim "K" Officer', email: 'kim@cscp.example' },
  attendee: { name: 'Ada Example', email: 'ada@auenheim.example' },
}

function part(calendar: ICAL.Component, name: string): ICAL.Component {
  const found = calendar.getFirstSubcomponent(name)
  if (found === null) throw new Error(`there is no ${name}`)
  return found
}

/** Read back by the component tree, not by the code that wrote it. */
function readBack(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text) as never)
  const event = new ICAL.Event(part(calendar, 'vevent'))
  return { calendar, event }
}

describe('an invitation', () => {
  const text = invitationText(invitation)

  it('is read back with all it says', () => {
    const { calendar, event } = readBack(text)
    expect(calendar.getFirstPropertyValue('method')).toBe('REQUEST')
    expect([event.summary, event.location, event.description, event.uid]).toEqual([
      meeting.title,
      meeting.place,
      invitation.description,
      invitation.uid,
    ])
    expect(event.organizer).toBe('mailto:kim@cscp.example')
    expect(event.attendees.map((each) => each.getFirstValue())).toEqual(['mailto:ada@auenheim.example'])
  })

  it('begins at ten in Berlin by the rules it carries itself', () => {
    const { calendar, event } = readBack(text)
    const zone = new ICAL.Timezone(part(calendar, 'vtimezone'))
    expect(zone.tzid).toBe('Europe/Berlin')
    event.startDate.zone = zone
    event.endDate.zone = zone
    expect(event.startDate.toJSDate().toISOString()).toBe('2026-05-04T08:00:00.000Z')
    expect(event.endDate.toJSDate().toISOString()).toBe('2026-05-04T08:45:00.000Z')
  })

  it('has lines of at most 75 bytes that end with CR LF', () => {
    const lines = invitationText({ ...invitation, description: 'ä'.repeat(400) }).split('\r\n')
    expect(lines.at(-1)).toBe('')
    for (const line of lines) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  })

  it('is an entry to keep where nobody can be answered', () => {
    const { attendee: _nobody, ...rest } = invitation
    const alone = { ...rest, attendee: undefined, organizer: { name: 'Kim', email: undefined } }
    expect(invitationMethod(alone)).toBe('PUBLISH')
    const { calendar, event } = readBack(invitationText(alone))
    expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH')
    expect(event.attendees).toEqual([])
  })

  it('keeps whatever is typed inside its own property', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (title, description) => {
        const { calendar, event } = readBack(
          invitationText({
            ...invitation,
            meeting: { ...meeting, title: `x${title}` },
            description: `x${description}`,
          }),
        )
        expect(calendar.getAllSubcomponents('vevent')).toHaveLength(1)
        expect(event.attendees).toHaveLength(1)
      }),
    )
  })
})

describe('the clocks of a zone', () => {
  it('change in Berlin on the last Sundays of March and October at one o’clock UTC', () => {
    const changes = clockChanges('Europe/Berlin', Date.UTC(2026, 0, 1), Date.UTC(2026, 11, 31))
    expect(changes.slice(1).map(({ at, to }) => [new Date(at).toISOString(), to])).toEqual([
      ['2026-03-29T01:00:00.000Z', 120],
      ['2026-10-25T01:00:00.000Z', 60],
    ])
  })
  it('do not change where there is no summer time', () => {
    expect(clockChanges('Asia/Kolkata', Date.UTC(2026, 0, 1), Date.UTC(2026, 11, 31))).toHaveLength(1)
    expect(offsetMinutes('Asia/Kolkata', new Date('2026-01-01T00:00:00Z'))).toBe(330)
  })
  it('turn a local time into its instant and back, except in the hour that is left out', () => {
    const zones = ['Europe/Lisbon', 'Europe/Riga', 'America/New_York', 'Asia/Kolkata', 'UTC']
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: 0, max: 364 }),
        fc.integer({ min: 4, max: 23 }),
        (timeZone, day, hour) => {
          const date = new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10)
          const time = `${String(hour).padStart(2, '0')}:30`
          const at = instantOf({ date, time, timeZone })
          const local = new Date(at.getTime() + offsetMinutes(timeZone, at) * 60_000).toISOString()
          expect(local.slice(0, 16)).toBe(`${date}T${time}`)
        },
      ),
    )
  })
})

describe('a meeting', () => {
  it('is said in the language of the letter, with its zone', () => {
    expect(whenWords(meeting, 'en')).toMatch(/Monday.*4.*10:00.*10:45/)
    expect(whenWords(meeting, 'de')).toMatch(/Montag, 4\. Mai 2026.*10:00.*10:45.*MESZ/)
  })
  it('lacks what is not a title, a day, a time or a length', () => {
    expect(meetingProblems(meeting)).toEqual([])
    expect(meetingProblems({ ...meeting, title: ' ', date: '', time: '25:00', minutes: 0 })).toEqual([
      'title',
      'date',
      'time',
      'minutes',
    ])
  })
})
