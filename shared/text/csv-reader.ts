/** What a reader finds, in the order of the file. `line` is the physical line a record starts on, from 1. */
export type CsvItem =
  | { readonly kind: 'record'; readonly line: number; readonly cells: string[] }
  /** A quotation mark that is never closed, or closed in mid-field. Only its first line is given up. */
  | { readonly kind: 'broken'; readonly line: number; readonly raw: string }

/** A quoted field may hold line breaks, but one this long is a quotation mark somebody forgot. */
const LONGEST_RECORD = 64 * 1024
const MOST_LINES = 200

/**
 * Reads delimited text (RFC 4180, any delimiter) piece by piece and knows the physical line of everything. It differs
 * from a plain parser where a list made by people needs it to: a forgotten quotation mark costs one line instead of the
 * rest of the file, and memory holds one record at most, whatever the file does. Lines without any text are passed over.
 */
export class CsvReader {
  readonly #delimiter: string
  readonly #newline: string
  #rest = ''
  #line = 1

  constructor(delimiter: string, newline: '\n' | '\r' = '\n') {
    this.#delimiter = delimiter
    this.#newline = newline
  }

  /** Reads on; answers the records that are complete with this piece. */
  push(piece: string): CsvItem[] {
    return this.#read(this.#rest + piece, false)
  }

  /** The end of the file: answers what was still open. */
  end(): CsvItem[] {
    return this.#read(this.#rest, true)
  }

  #read(text: string, last: boolean): CsvItem[] {
    const found: CsvItem[] = []
    let from = 0
    let quote = text.indexOf('"')
    while (from < text.length) {
      const newline = text.indexOf(this.#newline, from)
      if (newline === -1 && !last) break
      const end = newline === -1 ? text.length : newline
      if (quote !== -1 && quote < from) quote = text.indexOf('"', from)
      if (quote === -1 || quote > end) {
        this.#plain(text, from, end, found)
        from = end + 1
        continue
      }
      const next = this.#quoted(text, from, last, found)
      if (next === undefined) break
      from = next
    }
    this.#rest = last ? '' : text.slice(from)
    return found
  }

  /** A record without any quotation mark: by far the most frequent, and quick to split. */
  #plain(text: string, from: number, end: number, found: CsvItem[]): void {
    const cells = withoutReturn(text.slice(from, end)).split(this.#delimiter)
    if (hasText(cells)) found.push({ kind: 'record', line: this.#line, cells })
    this.#line++
  }

  /** Answers where the next record starts, or nothing when this one goes on beyond the text. */
  #quoted(text: string, from: number, last: boolean, found: CsvItem[]): number | undefined {
    const scan = scanRecord(text, from, this.#delimiter, this.#newline)
    const tooLong = scan.lines >= MOST_LINES || scan.end - from > LONGEST_RECORD
    if (!scan.closed && !last && !tooLong) return undefined
    if (scan.malformed || scan.open || tooLong) {
      const newline = text.indexOf(this.#newline, from)
      const end = newline === -1 ? text.length : newline
      found.push({ kind: 'broken', line: this.#line++, raw: withoutReturn(text.slice(from, end)) })
      return end + 1
    }
    if (hasText(scan.cells)) found.push({ kind: 'record', line: this.#line, cells: scan.cells })
    this.#line += scan.lines + 1
    return scan.end + 1
  }
}

/** Spreadsheets export their empty rows as nothing but delimiters. */
function hasText(cells: readonly string[]): boolean {
  return cells.some((cell) => cell.trim() !== '')
}

interface Scan {
  readonly cells: string[]
  /** Where the record's line break is, or the end of the text. */
  readonly end: number
  /** Line breaks inside quoted fields. */
  readonly lines: number
  /** Its line break was reached. */
  readonly closed: boolean
  /** The text ends within a quoted field. */
  readonly open: boolean
  /** Something other than a delimiter follows a closing quotation mark. */
  readonly malformed: boolean
}

function scanRecord(text: string, from: number, delimiter: string, newline: string): Scan {
  const cells: string[] = []
  let at = from
  let lines = 0
  let malformed = false
  for (;;) {
    if (text[at] === '"') {
      const field = scanQuoted(text, at + 1, delimiter, newline)
      lines += field.lines
      malformed ||= field.malformed
      cells.push(field.value)
      at = field.end
      if (field.open || lines >= MOST_LINES || at - from > LONGEST_RECORD) {
        return { cells, end: at, lines, closed: false, open: true, malformed }
      }
    } else {
      const stop = fieldEnd(text, at, delimiter, newline)
      cells.push(withoutReturn(text.slice(at, stop), text[stop] === newline || stop === text.length))
      at = stop
    }
    if (at >= text.length) return { cells, end: at, lines, closed: false, open: false, malformed }
    if (text[at] === newline) return { cells, end: at, lines, closed: true, open: false, malformed }
    at++
  }
}

function scanQuoted(text: string, from: number, delimiter: string, newline: string) {
  let value = ''
  let start = from
  let malformed = false
  for (;;) {
    const quote = text.indexOf('"', start)
    if (quote === -1 || quote - from > LONGEST_RECORD) {
      return {
        value,
        end: quote === -1 ? text.length : quote,
        lines: count(text, newline, from, quote === -1 ? text.length : quote),
        malformed,
        open: true,
      }
    }
    value += text.slice(start, quote)
    if (text[quote + 1] === '"') {
      value += '"'
      start = quote + 2
      continue
    }
    const after = skipBlanks(text, quote + 1, delimiter)
    if (after >= text.length || text[after] === delimiter || text[after] === newline) {
      return { value, end: after, lines: count(text, newline, from, quote), malformed, open: false }
    }
    malformed = true
    value += '"'
    start = quote + 1
  }
}

function skipBlanks(text: string, from: number, delimiter: string): number {
  let at = from
  while (at < text.length && text[at] !== delimiter && (text[at] === ' ' || text[at] === '\r')) at++
  return at
}

function fieldEnd(text: string, from: number, delimiter: string, newline: string): number {
  const next = text.indexOf(delimiter, from)
  const line = text.indexOf(newline, from)
  const ends = [next, line].filter((position) => position !== -1)
  return ends.length === 0 ? text.length : Math.min(...ends)
}

function count(text: string, newline: string, from: number, to: number): number {
  let lines = 0
  for (let at = text.indexOf(newline, from); at !== -1 && at < to; at = text.indexOf(newline, at + 1)) lines++
  return lines
}

function withoutReturn(line: string, atLineEnd = true): string {
  return atLineEnd && line.endsWith('\r') ? line.slice(0, -1) : line
}
