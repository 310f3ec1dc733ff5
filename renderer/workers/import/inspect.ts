import { guessDialect, readSample } from '../../../shared/recruitment/import/dialect.ts'
import { EncodingGuesser } from '../../../shared/recruitment/import/encoding.ts'
import { columnLabels, duplicateHeaders } from '../../../shared/recruitment/import/mapping.ts'
import type { FileFormat, Inspection } from './protocol.ts'
import { readBytes, readText } from './read-text.ts'

/** Enough for a few hundred rows, and for the longest headers. */
const SAMPLE_CHARACTERS = 128 * 1024
const PREVIEW_ROWS = 8

/**
 * A first look at a file: what it is, how to read it, its columns and first rows. What the person chose wins over what is
 * guessed; bytes that are no text are refused whatever was chosen.
 */
export async function inspect(file: Blob, chosen: Partial<FileFormat>): Promise<Inspection> {
  const guesser = new EncodingGuesser()
  for await (const piece of readBytes(file)) guesser.add(piece)
  const guess = guesser.result()
  if (guess.kind === 'refused') return guess
  const encoding = chosen.encoding ?? guess.encoding
  const sample = await beginning(file, encoding)
  if (sample.trim() === '') return { kind: 'refused', reason: 'empty' }
  const format: FileFormat = { ...guessDialect(sample, chosen.delimiter), ...chosen, encoding }
  const rows = readSample(sample, format.delimiter, format.newline)
  const first = rows[0] ?? []
  const width = Math.max(...rows.map((row) => row.length))
  const header = format.hasHeader ? first : Array.from({ length: width }, () => '')
  return {
    kind: 'list',
    format,
    because: chosen.encoding === undefined ? guess.because : 'chosen',
    header: format.hasHeader ? header : columnLabels(header),
    duplicates: duplicateHeaders(header),
    preview: rows.slice(format.hasHeader ? 1 : 0, PREVIEW_ROWS + 1),
  }
}

async function beginning(file: Blob, encoding: FileFormat['encoding']): Promise<string> {
  let sample = ''
  for await (const { text } of readText(file, encoding)) {
    sample += text
    if (sample.length >= SAMPLE_CHARACTERS) return sample.slice(0, SAMPLE_CHARACTERS)
  }
  return sample
}
