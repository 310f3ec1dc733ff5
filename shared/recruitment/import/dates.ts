/** How a column writes days: 1/2 is the first of February, or the second of January. */
export const dateStyles = ['dayFirst', 'monthFirst'] as const
export type DateStyle = (typeof dateStyles)[number]

export type ReadDate =
  | { readonly kind: 'date'; readonly value: string }
  | { readonly kind: 'ambiguous' }
  | { readonly kind: 'not-a-date' }

const ISO = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?)?$/
const WRITTEN = /^(\d{1,2})([./-])\s?(\d{1,2})\2\s?(\d{4})$/

/**
 * Reads one day as `YYYY-MM-DD`, of any year that has four digits. Without a style, a day that two styles read differently is
 * `ambiguous`, never guessed; nobody writes the month first with points.
 */
export function readDate(text: string, style: DateStyle | undefined): ReadDate {
  const day = text.trim()
  const iso = ISO.exec(day)
  if (iso) return dateOf(iso[1], iso[2], iso[3])
  const written = WRITTEN.exec(day)
  if (!written) return { kind: 'not-a-date' }
  const [, first = '', mark, second = '', year] = written
  const known = mark === '.' ? 'dayFirst' : style
  const readings = (known === undefined ? dateStyles : [known]).map((each) =>
    each === 'dayFirst' ? dateOf(year, second, first) : dateOf(year, first, second),
  )
  const possible = readings.filter((reading) => reading.kind === 'date')
  const values = new Set(possible.map(({ value }) => value))
  if (values.size > 1) return { kind: 'ambiguous' }
  return possible[0] ?? { kind: 'not-a-date' }
}

/** What a column's days say about their style. */
export interface DateEvidence {
  readonly dayFirst: number
  readonly monthFirst: number
  readonly ambiguous: number
  readonly example?: string
}

export const noDates: DateEvidence = { dayFirst: 0, monthFirst: 0, ambiguous: 0 }

/** Adds one cell to what is known about its column. */
export function weighDate(evidence: DateEvidence, cell: string): DateEvidence {
  const written = WRITTEN.exec(cell.trim())
  if (!written || written[2] === '.') return evidence
  if (readDate(cell, undefined).kind === 'ambiguous') {
    return { ...evidence, ambiguous: evidence.ambiguous + 1, example: evidence.example ?? cell.trim() }
  }
  const [dayFirst, monthFirst] = dateStyles.map((style) => readDate(cell, style).kind === 'date')
  if (dayFirst === monthFirst) return evidence
  return dayFirst === true
    ? { ...evidence, dayFirst: evidence.dayFirst + 1 }
    : { ...evidence, monthFirst: evidence.monthFirst + 1 }
}

/** The style the column itself proves; nothing where it proves none, or both. */
export function provenDateStyle({ dayFirst, monthFirst }: DateEvidence): DateStyle | undefined {
  if (dayFirst > 0 && monthFirst === 0) return 'dayFirst'
  return monthFirst > 0 && dayFirst === 0 ? 'monthFirst' : undefined
}

function dateOf(year = '', month = '', day = ''): ReadDate {
  const value = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const date = new Date(0)
  date.setUTCFullYear(Number(year), Number(month) - 1, Number(day))
  const exists = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day)
  return exists && Number(month) >= 1 ? { kind: 'date', value } : { kind: 'not-a-date' }
}
