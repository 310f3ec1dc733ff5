import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import type { CalendarItem } from '../../../shared/calendar/calendar-item.ts'
import { writeIcs, type IcsWords } from '../../../shared/calendar/write-ics.ts'

const NOW = '2026-03-01T09:00:00.000Z'
const words: IcsWords = {
  calendar: 'Focal Point Desk',
  title: (item) => (item.kind === 'event' ? item.event.name : `${item.kind} ${item.organisation?.name ?? ''}`),
  kind: (kind) => kind,
}

/** Unfolds and splits by hand, as RFC 5545 §3.1 says: what we wrote must not be checked by the library that wrote it alone. */
function linesOf(ics: string): readonly string[] {
  return ics.replaceAll(/\r\n[ \t]/g, '').split('\r\n')
}

function eventItem(more: Partial<Extract<CalendarItem, { kind: 'event' }>['event']> = {}): CalendarItem {
  const start = more.start ?? '2026-05-04'
  const event = {
    id: 'e',
    createdAt: NOW,
    updatedAt: NOW,
    rev: 0,
    name: 'Seminar',
    kind: 'seminar' as const,
    start,
    ...more,
  }
  return { kind: 'event', id: 'e', day: start.slice(0, 10), event }
}

function readBack(ics: string): ICAL.Event {
  const found = new ICAL.Component(ICAL.parse(ics) as never).getFirstSubcomponent('vevent')
  if (found === null) throw new Error('no event')
  return new ICAL.Event(found)
}

describe('a calendar file', () => {
  it('gives whole days as dates, ending on the day after', () => {
    const lines = linesOf(writeIcs([eventItem({ end: '2026-05-06' })], words, NOW))
    expect(lines).toContain('DTSTART;VALUE=DATE:20260504')
    expect(lines).toContain('DTEND;VALUE=DATE:20260507')
    expect(lines).toContain('DTSTAMP:20260301T090000Z')
    expect(lines).toContain('UID:e@focal-point-desk')
  })

  it('gives hours in UTC, and an hour to what has no end', () => {
    const lines = linesOf(writeIcs([eventItem({ start: '2026-05-04T13:30:00.000Z' })], words, NOW))
    expect(lines).toContain('DTSTART:20260504T133000Z')
    expect(lines).toContain('DTEND:20260504T143000Z')
  })

  it('lets a reminder block nobody’s day', () => {
    const step: CalendarItem = {
      kind: 'nextStep',
      id: 's',
      day: '2026-05-04',
      step: 'call',
      organisation: { id: 'o', name: 'Auenheim' },
    }
    expect(linesOf(writeIcs([step], words, NOW))).toContain('TRANSP:TRANSPARENT')
  })

  it('is whole without an item', () => {
    expect(linesOf(writeIcs([], words, NOW)).filter((line) => line.startsWith('BEGIN'))).toEqual(['BEGIN:VCALENDAR'])
  })

  it('ends every line as the standard has it, none longer than 75 octets', () => {
    const ics = writeIcs([eventItem({ name: 'Ö'.repeat(300), place: 'Straße 1, Ort' })], words, NOW)
    expect(ics.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    for (const line of ics.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
  })

  it('reads back as it was written, whatever is in its texts', () => {
    const text = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 200 })
      .filter((each) => !/[\p{Cc}\p{Cs}]/u.test(each))
    fc.assert(
      fc.property(text, text, text, (name, place, note) => {
        const event = readBack(writeIcs([eventItem({ name, place, note })], words, NOW))
        expect([event.summary, event.location, event.description]).toEqual([name, place, note])
      }),
    )
  })

  it('keeps the lines of a note', () => {
    expect(readBack(writeIcs([eventItem({ note: 'one\ntwo; three, four\\' })], words, NOW)).description).toBe(
      'one\ntwo; three, four\\',
    )
  })
})
