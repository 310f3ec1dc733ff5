import { addDays, isDay, weekdayOf } from './days.ts'
import { dayNames, monthNames, numberWords, unitOf } from './calendar-words.ts'

/** What a line says about when, and the line without it. */
export interface DateWords {
  readonly date?: string
  /** `HH:MM` */
  readonly time?: string
  readonly rest: string
}

type Reader = (match: readonly string[], today: string) => string | undefined

const START = String.raw`(?<![\p{L}\p{N}.])(?:(?:on|by|until|due|am|bis|zum)\s+)?`
const END = String.raw`(?![\p{L}\p{N}])`
const written = (pattern: string) => new RegExp(START + pattern + END, 'iu')
const oneOf = (names: Iterable<string>) => [...names].toSorted((a, b) => b.length - a.length).join('|')
const NEXT = String.raw`(?:(?:next|this|n[aä]chste[nrsm]?|kommende[nrsm]?|diese[nrsm]?)\s+)?`
const NUMBER = String.raw`(\d{1,3}|${oneOf(numberWords.keys())})`

/** English and German alike: who works in one often writes in the other. The first that fits counts. */
const readers: readonly (readonly [RegExp, Reader])[] = [
  [written(String.raw`(\d{4})-(\d{2})-(\d{2})`), ([, y, m, d]) => dayOf(y, m, d)],
  [
    written(String.raw`(\d{1,2})\.\s?(\d{1,2})\.(\d{4}|\d{2})`),
    ([, d, m, y = '']) => dayOf(y.length === 2 ? `20${y}` : y, m, d),
  ],
  [written(String.raw`(\d{1,2})\.\s?(\d{1,2})\.`), ([, d, m], today) => comingDay(Number(m), Number(d), today)],
  [
    written(String.raw`(\d{1,2})(?:\.|st|nd|rd|th)?\s+(?:of\s+)?(${oneOf(monthNames.keys())})(?:\s+(\d{4}))?`),
    ([, d, m, y], today) => namedDay(d, m, y, today),
  ],
  [
    written(String.raw`(${oneOf(monthNames.keys())})\s+(\d{1,2})(?:st|nd|rd|th)?(?:,?\s+(\d{4}))?`),
    ([, m, d, y], today) => namedDay(d, m, y, today),
  ],
  [written('(?:the )?day after tomorrow|übermorgen'), (_, today) => addDays(today, 2)],
  [written(String.raw`tomorrow|(?<!guten\s)morgen(?:\s+fr[üu]h)?`), (_, today) => addDays(today, 1)],
  [written('today|heute'), (_, today) => today],
  [
    written(String.raw`next week|n[aä]chste[r]? woche|kommende[r]? woche`),
    (_, today) => addDays(today, 7 - weekdayOf(today)),
  ],
  [
    written(String.raw`in\s+${NUMBER}\s+(days?|tag(?:en)?|weeks?|wochen?|months?|monat(?:en)?)`),
    ([, count = '', unit = ''], today) => {
      const number = numberWords.get(count.toLowerCase()) ?? Number(count)
      const named = unitOf(unit)
      if (named !== 'month') return addDays(today, number * (named === 'week' ? 7 : 1))
      return laterMonth(today, number)
    },
  ],
  [
    written(String.raw`${NEXT}(${oneOf(dayNames.keys())})`),
    ([, name = ''], today) => {
      const ahead = ((dayNames.get(name.toLowerCase()) ?? 0) - weekdayOf(today) + 7) % 7
      // Who says Friday on a Friday means the next one; today has a word of its own.
      return addDays(today, ahead === 0 ? 7 : ahead)
    },
  ],
]

const CLOCK = /(?<![\p{L}\p{N}.:])(?:(at|um)\s+)?(\d{1,2})(?:[:.](\d{2}))?\s*(uhr|am|pm)?(?![\p{L}\p{N}:]|\.\d)/giu

/** Reads the first date and time of day in a line. `today` is the day it was written on; a date without a year is the coming one. */
export function readDateWords(line: string, today: string): DateWords {
  let rest = line
  let date: string | undefined
  for (const [pattern, read] of readers) {
    const match = pattern.exec(rest)
    const day = match === null ? undefined : read(match, today)
    if (match === null || day === undefined) continue
    date = day
    rest = `${rest.slice(0, match.index)} ${rest.slice(match.index + match[0].length)}`
    break
  }
  const time = readTime(rest)
  if (time !== undefined) rest = `${rest.slice(0, time.from)} ${rest.slice(time.to)}`
  return {
    ...(date === undefined ? {} : { date }),
    ...(time === undefined ? {} : { time: time.value }),
    rest: date === undefined && time === undefined ? line.trim() : tidy(rest),
  }
}

/** A bare number is no time: it needs minutes, a word before it or one after it. */
function readTime(text: string): { readonly value: string; readonly from: number; readonly to: number } | undefined {
  for (const match of text.matchAll(CLOCK)) {
    const [whole, before, hourText, minutes, after] = match
    const isTime = before !== undefined || after !== undefined || whole.includes(':')
    const half = after?.toLowerCase()
    let hour = Number(hourText)
    if (half === 'pm' && hour < 12) hour += 12
    if (half === 'am' && hour === 12) hour = 0
    if (!isTime || hour > 23 || Number(minutes ?? 0) > 59) continue
    const value = `${String(hour).padStart(2, '0')}:${minutes ?? '00'}`
    return { value, from: match.index, to: match.index + whole.length }
  }
  return undefined
}

function dayOf(year = '', month = '', day = ''): string | undefined {
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isDay(written) ? written : undefined
}

function comingDay(month: number, day: number, today: string): string | undefined {
  const year = Number(today.slice(0, 4))
  // The 29th of February may be years ahead.
  for (let ahead = 0; ahead <= 8; ahead += 1) {
    const date = dayOf(String(year + ahead), String(month), String(day))
    if (date !== undefined && date >= today) return date
  }
  return undefined
}

function namedDay(day = '', month = '', year: string | undefined, today: string): string | undefined {
  const number = monthNames.get(month.toLowerCase()) ?? 0
  return year === undefined ? comingDay(number, Number(day), today) : dayOf(year, String(number), day)
}

function laterMonth(today: string, months: number): string {
  const [year = 0, month = 1, day = 1] = today.split('-').map(Number)
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, last))).toISOString().slice(0, 10)
}

/** One space between words, none before a mark, no mark left alone at either end. */
function tidy(text: string): string {
  return text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/\s+([,.;:!?])/g, '$1')
    .replaceAll(/^[\s,;:–-]+|[\s,;:–-]+$/g, '')
}
