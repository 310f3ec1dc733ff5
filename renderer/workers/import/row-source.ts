import { CsvReader, type CsvItem } from '../../../shared/text/csv-reader.ts'
import { CardReader } from '../../../shared/text/vcard/card-reader.ts'
import { cardRow } from '../../../shared/text/vcard/card-row.ts'
import { fillMerged } from '../../../shared/text/xlsx/fill-merged.ts'
import { sheetOf, workbookOf } from './file-facts.ts'
import type { FileFormat } from './protocol.ts'
import { readText, UnreadableFile } from './read-text.ts'

export interface RowPiece {
  readonly items: readonly CsvItem[]
  /** Of the bytes of the file. */
  readonly done: number
}

/** What a browser hands over at once may be megabytes: cut small, its rows are gone again before memory is looked for. */
const LETTERS_PER_PIECE = 64 * 1024
/** Rows of a workbook that are handed on together. */
const ROWS_PER_PIECE = 2_000

/** The rows of any list, piece by piece, each with its line in the file. Throws where the file cannot be read any more. */
export function openRows(file: Blob, format: FileFormat): AsyncGenerator<RowPiece> {
  if (format.kind === 'workbook') return workbookRows(file, format)
  return format.kind === 'cards' ? cardRows(file, format) : textRows(file, format)
}

async function* textRows(file: Blob, format: FileFormat): AsyncGenerator<RowPiece> {
  const reader = new CsvReader(format.delimiter, format.newline)
  let before = 0
  for await (const { text, bytes } of readText(file, format.encoding)) {
    for (let from = 0; from < text.length; from += LETTERS_PER_PIECE) {
      const to = Math.min(from + LETTERS_PER_PIECE, text.length)
      const done = Math.round(before + ((bytes - before) * to) / text.length)
      yield { items: reader.push(text.slice(from, to)), done }
    }
    before = bytes
  }
  yield { items: reader.end(), done: file.size }
}

async function* cardRows(file: Blob, format: FileFormat): AsyncGenerator<RowPiece> {
  const reader = new CardReader(decodeBytes)
  const asRows = (items: ReturnType<CardReader['push']>) =>
    items.map((item): CsvItem =>
      item.kind === 'card' ? { kind: 'record', line: item.line, cells: cardRow(item.properties) } : item,
    )
  for await (const { text, bytes } of readText(file, format.encoding)) {
    yield { items: asRows(reader.push(text)), done: bytes }
  }
  yield { items: asRows(reader.end()), done: file.size }
}

async function* workbookRows(file: Blob, format: FileFormat): AsyncGenerator<RowPiece> {
  const workbook = await workbookOf(file)
  const path = workbook.ok ? workbook.value.sheets.find(({ name }) => name === format.sheet)?.path : undefined
  const content = path === undefined ? undefined : await sheetOf(file, path)
  // The first look has read it before: it changed since.
  if (content?.ok !== true) throw new UnreadableFile()
  const rows = format.fillsMerged === true ? fillMerged(content.value.rows, content.value.merged) : content.value.rows
  for (let from = 0; from < rows.length || from === 0; from += ROWS_PER_PIECE) {
    const part = rows.slice(from, from + ROWS_PER_PIECE)
    yield {
      items: part.map(({ line, cells }) => ({ kind: 'record', line, cells })),
      done: Math.round((file.size * Math.min(from + ROWS_PER_PIECE, rows.length)) / Math.max(rows.length, 1)),
    }
  }
}

/** A character set that no browser knows is read as the usual one of its time. */
function decodeBytes(bytes: Uint8Array, charset: string): string {
  try {
    return new TextDecoder(charset).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
