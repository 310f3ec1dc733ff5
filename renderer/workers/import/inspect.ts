import { guessDialect, looksLikeHeader } from '../../../shared/recruitment/import/dialect.ts'
import { guessSkip } from '../../../shared/recruitment/import/header-row.ts'
import { columnLabels, duplicateHeaders } from '../../../shared/recruitment/import/mapping.ts'
import { CsvReader } from '../../../shared/text/csv-reader.ts'
import { cardColumns } from '../../../shared/text/vcard/card-row.ts'
import { fillMerged } from '../../../shared/text/xlsx/fill-merged.ts'
import { isOle, isZip } from '../../../shared/text/xlsx/workbook-refusal.ts'
import { guessEncoding, sheetOf, workbookOf } from './file-facts.ts'
import type { FileFormat, Inspection } from './protocol.ts'
import { readText, wholeBytes } from './read-text.ts'
import { openRows } from './row-source.ts'

/** Enough for a few hundred rows, and for the longest headers. */
const SAMPLE_CHARACTERS = 128 * 1024
const PREVIEW_ROWS = 8
const MEGABYTE = 1024 * 1024
/** Text is streamed, but a million authorities is more than there are; a workbook and cards are held whole. */
const MOST_MEGABYTES = { text: 200, workbook: 60 }

interface NumberedRow {
  readonly line: number
  readonly cells: readonly string[]
}

/**
 * A first look at a file: what it is, how to read it, its columns and first rows. What the person chose wins over what is
 * guessed; bytes that are no list are refused whatever was chosen, and a file that is too large before it is read.
 */
export async function inspect(file: Blob, chosen: Partial<FileFormat>): Promise<Inspection> {
  const head = await wholeBytes(file.slice(0, 16))
  const isWorkbook = isZip(head) || isOle(head)
  const limit = isWorkbook ? MOST_MEGABYTES.workbook : MOST_MEGABYTES.text
  if (file.size > limit * MEGABYTE) return { kind: 'refused', reason: 'tooLarge', limit }
  return isWorkbook ? inspectWorkbook(file, chosen) : inspectText(file, chosen)
}

async function inspectText(file: Blob, chosen: Partial<FileFormat>): Promise<Inspection> {
  const guess = await guessEncoding(file)
  if (guess.kind === 'refused') {
    return { kind: 'refused', reason: guess.reason === 'workbook' ? 'damagedWorkbook' : guess.reason }
  }
  const encoding = chosen.encoding ?? guess.encoding
  const because = chosen.encoding === undefined ? guess.because : 'chosen'
  const sample = await beginning(file, encoding)
  if (sample.trim() === '') return { kind: 'refused', reason: 'empty' }
  if (/^\s*BEGIN\s*:\s*VCARD/i.test(sample)) return inspectCards(file, encoding, because)
  const format: FileFormat = { ...guessDialect(sample, chosen.delimiter), ...chosen, encoding }
  return listOf(format, numberedRows(sample, format), because)
}

async function inspectCards(
  file: Blob,
  encoding: FileFormat['encoding'],
  because: Extract<Inspection, { kind: 'list' }>['because'],
): Promise<Inspection> {
  const format: FileFormat = { kind: 'cards', encoding, delimiter: ',', newline: '\n', hasHeader: false, skip: 0 }
  const rows: NumberedRow[] = []
  for await (const { items } of openRows(file, format)) {
    for (const item of items) if (item.kind === 'record') rows.push(item)
    if (rows.length >= PREVIEW_ROWS) break
  }
  if (rows.length === 0) return { kind: 'refused', reason: 'empty' }
  return { ...listOf(format, rows, because), header: cardColumns }
}

async function inspectWorkbook(file: Blob, chosen: Partial<FileFormat>): Promise<Inspection> {
  const opened = await workbookOf(file)
  if (!opened.ok) return { kind: 'refused', reason: opened.error.code }
  const { sheets } = opened.value
  // The list is the largest sheet in sight; cover sheets and legends are smaller.
  const inSight = sheets.filter(({ isHidden }) => !isHidden)
  const largest = (inSight.length > 0 ? inSight : sheets).reduce((a, b) => (b.size > a.size ? b : a))
  const sheet = sheets.find(({ name }) => name === chosen.sheet) ?? largest
  const read = await sheetOf(file, sheet.path)
  if (!read.ok) return { kind: 'refused', reason: read.error.code }
  const { rows, merged, hiddenRows, hiddenColumns, uncalculated } = read.value
  const fillsMerged = chosen.fillsMerged ?? false
  const shown = fillsMerged ? fillMerged(rows, merged) : rows
  const sample = shown.slice(0, 300).map(({ cells }) => cells)
  const skip = chosen.skip ?? guessSkip(sample)
  const format: FileFormat = {
    kind: 'workbook',
    encoding: 'utf-8',
    delimiter: ',',
    newline: '\n',
    sheet: sheet.name,
    skip,
    fillsMerged,
    hasHeader: chosen.hasHeader ?? looksLikeHeader(sample.slice(skip)),
  }
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0)
  const facts = { merged, hiddenRows, hiddenColumns, uncalculated }
  return {
    ...listOf(format, shown, 'chosen', width),
    workbook: { sheets: sheets.map(({ name, isHidden }) => ({ name, isHidden })), ...facts },
  }
}

/** Columns and first rows. Where a sheet has more columns than its header names, the others are numbered. */
function listOf(
  format: FileFormat,
  rows: readonly NumberedRow[],
  because: Extract<Inspection, { kind: 'list' }>['because'],
  width = 0,
): Extract<Inspection, { kind: 'list' }> {
  const { skip = 0, hasHeader } = format
  const data = rows.slice(skip + (hasHeader ? 1 : 0), skip + (hasHeader ? 1 : 0) + PREVIEW_ROWS)
  const named = hasHeader ? (rows[skip]?.cells ?? []) : []
  const wide = hasHeader
    ? Math.max(width, named.length)
    : rows.slice(skip, skip + 500).reduce((most, { cells }) => Math.max(most, cells.length), width)
  const header = Array.from({ length: wide }, (_, at) => named[at] ?? '')
  return {
    kind: 'list',
    format,
    because,
    header: hasHeader ? header : columnLabels(header),
    duplicates: duplicateHeaders(header),
    preview: data.map(({ cells }) => cells),
    previewLines: data.map(({ line }) => line),
  }
}

function numberedRows(sample: string, format: FileFormat): readonly NumberedRow[] {
  const reader = new CsvReader(format.delimiter, format.newline)
  const complete = reader.push(sample)
  const items = complete.length > 1 ? complete : [...complete, ...reader.end()]
  return items.flatMap((item) => (item.kind === 'record' ? [item] : []))
}

async function beginning(file: Blob, encoding: FileFormat['encoding']): Promise<string> {
  let sample = ''
  for await (const { text } of readText(file, encoding)) {
    sample += text
    if (sample.length >= SAMPLE_CHARACTERS) return sample.slice(0, SAMPLE_CHARACTERS)
  }
  return sample
}
