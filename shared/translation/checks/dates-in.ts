import { monthsIn } from './months.ts'

/** A day, a month of a year, or a day of a month, with each way it can be read (`2024-05-12`, `2024-05`, `--05-12`). */
export interface DateMention {
  readonly text: string
  readonly at: number
  readonly end: number
  readonly readings: readonly DateParts[]
}

export interface DateParts {
  readonly year?: number
  readonly month: number
  readonly day?: number
}

const dayBefore =
  /(?<!\d)(\d{1,2})(?:\.|st|nd|rd|th|er|º|°|ª)?[\s\u00a0]{0,2}(?:de[\s\u00a0]|of[\s\u00a0]|d['’])?(?:the[\s\u00a0])?$/iu
const yearBefore = /(?<!\d)((?:1[5-9]|20)\d\d)(?:\.[\s\u00a0]?(?:gada|g\.)|\.)?[\s\u00a0]{1,2}$/iu
const dayAfter = /^\.?[\s\u00a0]{1,2}(\d{1,2})(?:st|nd|rd|th|\.)?(?![\d%.,]?\d)/iu
const yearAfter = /^\.?,?[\s\u00a0]{1,2}(?:(?:de|del|of|do)[\s\u00a0]|d['’])?((?:1[5-9]|20)\d\d)(?![\d])/iu
const numeric =
  /(?<![\d.,/-])(?:(\d{4})-(\d{1,2})-(\d{1,2})|(\d{1,2})([./-])[\s\u00a0]?(\d{1,2})\5[\s\u00a0]?((?:1[5-9]|20)\d\d))(?!\d)/g
const NEIGHBOURHOOD = 24

/** The dates of a plain text, in words and in figures. Languages without month names: in figures only. */
export function datesIn(text: string, language: string | undefined): DateMention[] {
  const named =
    language === undefined ? [] : monthsIn(text, language).flatMap((mention) => wordedDate(text, mention) ?? [])
  return [...named, ...numericDates(text)]
}

function wordedDate(
  text: string,
  { month, at, end }: { readonly month: number; readonly at: number; readonly end: number },
): DateMention | undefined {
  const before = text.slice(Math.max(0, at - NEIGHBOURHOOD), at)
  const after = text.slice(end, end + NEIGHBOURHOOD)
  const first = dayBefore.exec(before)
  const second = first ? null : dayAfter.exec(after)
  const isCapital = /\p{Lu}/u.test(text[at] ?? '')
  // "may 20 people": English months after which a day follows are written with a capital.
  const dayMatch = first ?? (second && isCapital ? second : null)
  const rest = second && dayMatch ? after.slice(second[0].length) : after
  const offset = second && dayMatch ? second[0].length : 0
  const follows = yearAfter.exec(rest)
  const precedes = follows ? null : yearBefore.exec(first ? before.slice(0, first.index) : before)
  const day = dayMatch ? Number(dayMatch[1]) : undefined
  const year = follows ? Number(follows[1]) : precedes ? Number(precedes[1]) : undefined
  if ((day === undefined && year === undefined) || (day !== undefined && (day < 1 || day > 31))) return undefined
  const headLength = (first ? first[0].length : 0) + (precedes ? precedes[0].length : 0)
  const from = at - headLength
  const to = end + offset + (follows ? follows[0].length : 0)
  const parts = { month, ...(day === undefined ? {} : { day }), ...(year === undefined ? {} : { year }) }
  return { text: text.slice(from, to).trim(), at: from, end: to, readings: [parts] }
}

function numericDates(text: string): DateMention[] {
  return [...text.matchAll(numeric)].flatMap((match): DateMention[] => {
    const [found, isoYear, isoMonth, isoDay, first, , second, lastYear] = match
    const pairs =
      isoYear === undefined
        ? [
            { year: Number(lastYear), month: Number(second), day: Number(first) },
            { year: Number(lastYear), month: Number(first), day: Number(second) },
          ]
        : [{ year: Number(isoYear), month: Number(isoMonth), day: Number(isoDay) }]
    const readings = pairs.filter(({ month, day }) => month >= 1 && month <= 12 && day >= 1 && day <= 31)
    if (readings.length === 0) return []
    return [{ text: found, at: match.index, end: match.index + found.length, readings }]
  })
}

/** A text of the same length without its dates. */
export function withoutDates(text: string, dates: readonly Pick<DateMention, 'at' | 'end'>[]): string {
  let rest = text
  for (const { at, end } of dates) rest = rest.slice(0, at) + '\u0000'.repeat(end - at) + rest.slice(end)
  return rest
}
