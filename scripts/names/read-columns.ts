import { readFileSync } from 'node:fs'
import { EncodingGuesser } from '../../shared/recruitment/import/encoding.ts'
import { guessDialect } from '../../shared/recruitment/import/dialect.ts'
import type { Result } from '../../shared/result.ts'
import { CsvReader } from '../../shared/text/csv-reader.ts'

/** As much of a file as its delimiter is guessed from. */
const SAMPLE = 64_000

/**
 * The cells of some columns of a list, in the order asked for. Encoding and delimiter are guessed as an import does. The
 * error is one line for the person at the terminal.
 */
export function readColumns(path: string, columns: readonly string[]): Result<readonly (readonly string[])[], string> {
  const bytes = bytesOf(path)
  if (bytes === undefined) return { ok: false, error: `${path} cannot be read.` }
  const guesser = new EncodingGuesser()
  guesser.add(bytes)
  const guess = guesser.result()
  if (guess.kind === 'refused') return { ok: false, error: `${path} is not a CSV file (${guess.reason}).` }
  const text = new TextDecoder(guess.encoding).decode(bytes)
  const { delimiter, newline } = guessDialect(text.slice(0, SAMPLE))
  const reader = new CsvReader(delimiter, newline)
  const [header, ...items] = [...reader.push(text), ...reader.end()]
  const names = header?.kind === 'record' ? header.cells.map((cell) => cell.trim().toLowerCase()) : []
  const places = columns.map((column) => names.indexOf(column))
  const missing = columns.filter((_, at) => places[at] === -1)
  if (missing.length > 0) {
    return { ok: false, error: `${path}: its first line must name the columns ${columns.join(' and ')}.` }
  }
  const rows: (readonly string[])[] = []
  for (const item of items) {
    if (item.kind === 'broken') {
      return { ok: false, error: `${path}, line ${item.line}: a quotation mark is not closed.` }
    }
    rows.push(places.map((place) => (item.cells[place] ?? '').trim()))
  }
  return rows.length === 0 ? { ok: false, error: `${path} has no rows.` } : { ok: true, value: rows }
}

function bytesOf(path: string): Uint8Array | undefined {
  try {
    return readFileSync(path)
  } catch {
    return undefined
  }
}
