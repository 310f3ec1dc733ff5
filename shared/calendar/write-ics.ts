import ICAL from 'ical.js'
import { addDays } from '../recruitment/joining.ts'
import type { CalendarItem } from './calendar-item.ts'
import { hasHour } from './event-time.ts'

/** What an item is called in a calendar program, in the person's language. */
export interface IcsWords {
  /** The name of the calendar. */
  readonly calendar: string
  readonly title: (item: CalendarItem) => string
  readonly kind: (kind: CalendarItem['kind']) => string
}

/** How long something with an hour but without an end is shown. */
const HOUR = 3_600_000

/**
 * Items as an iCalendar file (RFC 5545): one VEVENT each. Moments are in UTC, so that no time zone need be described; days
 * are dates, with the end after the last day as §3.6.1 has it. Tasks are events too, for many programs read no VTODO.
 * Ids stay the same, so that a file read in again replaces what was there. `now` is an instant.
 */
export function writeIcs(items: readonly CalendarItem[], words: IcsWords, now: string): string {
  const calendar = new ICAL.Component('vcalendar')
  calendar.updatePropertyWithValue('version', '2.0')
  calendar.updatePropertyWithValue('prodid', '-//Focal Point Desk//Calendar//EN')
  calendar.updatePropertyWithValue('calscale', 'GREGORIAN')
  calendar.updatePropertyWithValue('x-wr-calname', words.calendar)
  for (const item of items) calendar.addSubcomponent(eventOf(item, words, now))
  return `${calendar.toString()}\r\n`
}

function eventOf(item: CalendarItem, words: IcsWords, now: string): ICAL.Component {
  const component = new ICAL.Component('vevent')
  const set = (name: string, value: unknown) => {
    if (value !== undefined && value !== '') component.updatePropertyWithValue(name, value)
  }
  set('uid', `${item.id}@focal-point-desk`)
  set('dtstamp', utc(now))
  set('summary', words.title(item))
  set('categories', words.kind(item.kind))
  if (item.kind !== 'event') {
    set('dtstart', day(item.day))
    set('dtend', day(addDays(item.day, 1)))
    // A reminder blocks nobody's day.
    set('transp', 'TRANSPARENT')
    return component
  }
  const { start, end, place, link, note } = item.event
  if (hasHour(item.event)) {
    const over = end !== undefined && end > start ? end : new Date(Date.parse(start) + HOUR).toISOString()
    set('dtstart', utc(start))
    set('dtend', utc(over))
  } else {
    set('dtstart', day(start))
    set('dtend', day(addDays(end !== undefined && end > start ? end.slice(0, 10) : start, 1)))
  }
  set('location', place)
  set('url', link)
  set('description', note)
  return component
}

function day(date: string): ICAL.Time {
  return ICAL.Time.fromDateString(date)
}

function utc(instant: string): ICAL.Time {
  return ICAL.Time.fromJSDate(new Date(instant), true)
}
