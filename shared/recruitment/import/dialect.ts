import { fold } from '../../text/fold.ts'
import { CsvReader } from '../../text/csv-reader.ts'
import { fieldForHeader } from './fields.ts'
import { guessSkip } from './header-row.ts'

export const delimiters = [',', ';', '\t', '|'] as const
export type Delimiter = (typeof delimiters)[number]

export interface Dialect {
  readonly delimiter: Delimiter
  /** Old Macintosh files end their lines with a lone carriage return. */
  readonly newline: '\n' | '\r'
  readonly hasHeader: boolean
}

/** Guesses from the beginning of a file; `sample` may end in the middle of a record. A delimiter may be given. */
export function guessDialect(sample: string, given?: Delimiter): Dialect & { readonly skip: number } {
  const newline = !sample.includes('\n') && sample.includes('\r') ? '\r' : '\n'
  const scored = delimiters.map((delimiter) => ({ delimiter, score: score(readSample(sample, delimiter, newline)) }))
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a))
  const delimiter = given ?? (best.score > 0 ? best.delimiter : ',')
  const rows = readSample(sample, delimiter, newline)
  const skip = guessSkip(rows)
  return { delimiter, newline, skip, hasHeader: looksLikeHeader(rows.slice(skip)) }
}

/** The complete records of a sample. */
export function readSample(sample: string, delimiter: Delimiter, newline: '\n' | '\r'): readonly string[][] {
  const reader = new CsvReader(delimiter, newline)
  const complete = reader.push(sample)
  const items = complete.length > 1 ? complete : [...complete, ...reader.end()]
  return items.flatMap((item) => (item.kind === 'record' ? [item.cells] : []))
}

/** Columns, rewarded for every row having as many as the first. */
function score(rows: readonly string[][]): number {
  const columns = rows[0]?.length ?? 0
  if (columns < 2) return 0
  const alike = rows.filter((row) => row.length === columns).length / rows.length
  return columns * alike ** 4
}

const VALUE = /^[\d\s.,+-]+$|@|^https?:/

/** A header names its columns: no figures, addresses or links, nothing empty in between, and names differ from what follows. */
export function looksLikeHeader(rows: readonly string[][]): boolean {
  const [first, ...others] = rows
  if (first === undefined) return false
  if (first.some((cell) => fieldForHeader(cell) !== undefined)) return true
  if (first.some((cell) => VALUE.test(cell.trim()) || cell.trim() === '')) return false
  const below = new Set(others.flatMap((row) => row.map(fold)))
  const figuresBelow = others.some((row) => row.some((cell) => VALUE.test(cell.trim())))
  return figuresBelow && first.every((cell) => !below.has(fold(cell)))
}
