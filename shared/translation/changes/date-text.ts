import { monthForms, type MonthForm } from './month-names.ts'

interface Part {
  readonly from: number
  readonly to: number
  readonly raw: string
}

/** A date as it stands in a text, with the place of each of its parts. */
export interface DateSpan extends Part {
  /** Year, month and day, `2024/03/12`; a part that is not named is `-`. */
  readonly value: string
  readonly parts: Readonly<Partial<Record<'day' | 'month' | 'year', Part>>>
  /** How the month is spelled; absent where it is a number. */
  readonly form: MonthForm | undefined
}

const day = String.raw`(?<day>\d{1,2})(?:\.|st|nd|rd|th|er|º|ª)?`
const year = String.raw`(?<year>\d{4})(?!\d)`
const blank = String.raw`[\s\u00a0]+`

/** The ways a date is spelled out in the languages of Europe; `{month}` stands for a name of a month. */
const spelled = [
  // 2024. gada 12. martā · 2024 m. kovo 12 d. · 2024. március 12.
  `${year}\\.?${blank}(?:gada${blank}|m\\.${blank})?(?:${day}${blank})?{month}(?:${blank}(?<day2>\\d{1,2})(?!\\d))?`,
  // 12 March 2024 · 12. März 2024 · 12 de março de 2024
  `(?<!\\d)${day}${blank}(?:de${blank}|of${blank})?{month}(?:,?\\.?${blank}(?:de${blank}|del${blank})?${year})?`,
  // March 12, 2024
  `{month}\\.?${blank}${day}(?!\\d)(?:,?${blank}${year})?`,
  // March 2024 · março de 2024
  `{month}\\.?${blank}(?:de${blank}|del${blank})?${year}`,
]
const figures = [
  String.raw`(?<!\d)(?<year>\d{4})(?<sign>[-./])(?<month>\d{2})\k<sign>(?<day>\d{2})(?!\d)`,
  String.raw`(?<!\d)(?<first>\d{1,2})(?<sign>[-./])(?<second>\d{1,2})\k<sign>(?<year>\d{4})(?!\d)`,
]

const patterns = new Map<string, readonly RegExp[]>()

function patternsOf(locale: string): readonly RegExp[] {
  const known = patterns.get(locale)
  if (known) return known
  const names = monthForms(locale).map(({ kind, text }) => {
    const [head = '', ...tail] = text
    const eitherCase = /\p{Ll}/u.test(head) ? `[${head}${head.toUpperCase()}]` : head
    return `${eitherCase}${tail.join('')}${kind === 'stem' ? String.raw`\p{L}*` : ''}`
  })
  const month = String.raw`(?<![\p{L}\p{N}])(?<month>${names.join('|')})(?![\p{L}])`
  const made = [...figures, ...spelled.map((pattern) => pattern.replace('{month}', month))].map(
    (pattern) => new RegExp(pattern, 'dgu'),
  )
  patterns.set(locale, made)
  return made
}

/** All dates of a plain text that name a month and a day or a year. `03/04/2024` is read in the order of the language. */
export function findDates(text: string, locale: string): DateSpan[] {
  const found: DateSpan[] = []
  for (const pattern of patternsOf(locale)) {
    for (const match of text.matchAll(pattern)) {
      const date = toDate(match, locale)
      if (date && found.every((other) => date.to <= other.from || date.from >= other.to)) found.push(date)
    }
  }
  return found.sort((a, b) => a.from - b.from)
}

function toDate(match: RegExpMatchArray, locale: string): DateSpan | undefined {
  const part = (name: string): Part | undefined => {
    const raw = match.groups?.[name]
    const place = match.indices?.groups?.[name]
    return raw === undefined || !place ? undefined : { from: place[0], to: place[1], raw }
  }
  const isMonthFirst = part('first') !== undefined && monthComesFirst(locale)
  const parts = {
    day: part('day') ?? part('day2') ?? part(isMonthFirst ? 'second' : 'first'),
    month: part('month') ?? part(isMonthFirst ? 'first' : 'second'),
    year: part('year'),
  }
  const form = parts.month && formOf(parts.month.raw, locale)
  const month = form?.month ?? Number(parts.month?.raw)
  const dayNumber = parts.day === undefined ? undefined : Number(parts.day.raw)
  if (!(month >= 1 && month <= 12) || (dayNumber !== undefined && !(dayNumber >= 1 && dayNumber <= 31)))
    return undefined
  const two = (figure: number | undefined) => (figure === undefined ? '-' : String(figure).padStart(2, '0'))
  const from = match.index ?? 0
  return {
    from,
    to: from + match[0].length,
    raw: match[0],
    value: [parts.year?.raw ?? '-', two(month), two(dayNumber)].join('/'),
    parts: Object.fromEntries(Object.entries(parts).filter(([, each]) => each !== undefined)),
    form,
  }
}

function formOf(raw: string, locale: string): MonthForm | undefined {
  const lower = raw.toLowerCase()
  const forms = monthForms(locale)
  return (
    forms.find(({ kind, text }) => kind !== 'stem' && text.toLowerCase() === lower) ??
    forms.find(({ kind, text }) => kind === 'stem' && lower.startsWith(text.toLowerCase()))
  )
}

/** English without a region is European English here. */
function monthComesFirst(locale: string): boolean {
  const order = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, { timeZone: 'UTC' })
    .formatToParts(0)
    .map(({ type }) => type)
  return order.indexOf('month') < order.indexOf('day')
}
