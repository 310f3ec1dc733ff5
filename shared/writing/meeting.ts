import { usableLocale } from './formatters.ts'

/** A meeting one invites to. */
export interface Meeting {
  readonly title: string
  /** `YYYY-MM-DD` and `HH:MM` on the clocks of `timeZone`. */
  readonly date: string
  readonly time: string
  readonly minutes: number
  /** IANA name, e.g. `Europe/Berlin`. */
  readonly timeZone: string
  /** A room or a link. */
  readonly place: string
}

/** The day and the time in the language of a letter, with the zone: `Monday, 4 May 2026 at 10:00 – 11:00 (CEST)`. */
export function whenWords(meeting: Meeting, locale: string): string {
  const start = instantOf(meeting)
  const format = new Intl.DateTimeFormat(usableLocale(locale), {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
    timeZone: meeting.timeZone,
    timeZoneName: 'short',
  })
  return format.formatRange(start, new Date(start.getTime() + meeting.minutes * 60_000))
}

/** The instant at which a meeting begins. In the hour that daylight saving leaves out it is that much later. */
export function instantOf({ date, time, timeZone }: Pick<Meeting, 'date' | 'time' | 'timeZone'>): Date {
  const asUtc = Date.parse(`${date}T${time}:00Z`)
  // The zone's offset at the instant decides; the first guess may lie on the other side of a change.
  const guess = asUtc - offsetMinutes(timeZone, new Date(asUtc)) * 60_000
  return new Date(asUtc - offsetMinutes(timeZone, new Date(guess)) * 60_000)
}

const clocks = new Map<string, Intl.DateTimeFormat>()

/** Made once a zone: the changes of a clock are found by asking it a hundred times. */
function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone)
  if (known !== undefined) return known
  const clock = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  clocks.set(timeZone, clock)
  return clock
}

/** Minutes that a zone is ahead of UTC at an instant. Throws a RangeError for a zone that does not exist. */
export function offsetMinutes(timeZone: string, at: Date): number {
  const parts = clockOf(timeZone).formatToParts(at)
  const part = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((each) => each.type === type)?.value ?? 0)
  const local = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'))
  return Math.round((local - Math.floor(at.getTime() / 1_000) * 1_000) / 60_000)
}

/** What is wrong with a meeting that is being planned; empty: nothing. */
export function meetingProblems(meeting: Meeting): readonly ('title' | 'date' | 'time' | 'minutes')[] {
  return [
    ...(meeting.title.trim() === '' ? (['title'] as const) : []),
    ...(/^\d{4}-\d{2}-\d{2}$/.test(meeting.date) ? [] : (['date'] as const)),
    ...(/^([01]\d|2[0-3]):[0-5]\d$/.test(meeting.time) ? [] : (['time'] as const)),
    ...(meeting.minutes > 0 && meeting.minutes <= 24 * 60 ? [] : (['minutes'] as const)),
  ]
}
