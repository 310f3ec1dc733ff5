import writeWorkbook from 'write-excel-file/universal'
import { exportCells, exportHeader, exportLine } from '../../../shared/recruitment/export/cells.ts'
import {
  exportColumns,
  type ExportColumn,
  type ExportedOrganisation,
} from '../../../shared/recruitment/export/columns.ts'
import { vcardOf } from '../../../shared/recruitment/export/vcard.ts'
import { BYTE_ORDER_MARK } from '../../../shared/text/csv-writer.ts'
import type { DeskDatabase } from '../../data/schema.ts'
import type { ExportJob } from './protocol.ts'

/** Organisations read at a time. */
const PIECE = 2_000

export interface WrittenFile {
  readonly file: Blob
  readonly count: number
}

/** Writes the file of a job. A CSV holds a piece at a time in memory; a workbook is zipped as a whole. */
export async function writeFile(
  db: DeskDatabase,
  job: ExportJob,
  onProgress: (done: number) => void,
): Promise<WrittenFile> {
  const all = exportColumns(job.customFields)
  const wanted = job.columns === undefined ? undefined : new Set(job.columns)
  const columns = wanted === undefined ? all : all.filter(({ id }) => wanted.has(id))
  if (job.format === 'vcard') return writeContacts(db, job.ids, onProgress)
  if (job.format === 'xlsx') return writeXlsx(db, job, columns, onProgress)
  return writeCsv(db, job.ids, columns, onProgress)
}

async function writeCsv(
  db: DeskDatabase,
  ids: readonly string[],
  columns: readonly ExportColumn[],
  onProgress: (done: number) => void,
): Promise<WrittenFile> {
  const parts: Blob[] = [new Blob([`${BYTE_ORDER_MARK}${exportHeader(columns)}\r\n`])]
  let count = 0
  for await (const piece of pieces(db, ids, onProgress)) {
    count += piece.length
    parts.push(new Blob(piece.map((exported) => `${exportLine(columns, exported)}\r\n`)))
  }
  return { file: new Blob(parts, { type: 'text/csv;charset=utf-8' }), count }
}

async function writeXlsx(
  db: DeskDatabase,
  { ids, sheet }: ExportJob,
  columns: readonly ExportColumn[],
  onProgress: (done: number) => void,
): Promise<WrittenFile> {
  const rows: ({ readonly value: string | number; readonly type: StringConstructor | NumberConstructor } | null)[][] =
    []
  for await (const piece of pieces(db, ids, onProgress)) {
    for (const exported of piece) {
      rows.push(
        exportCells(columns, exported).map((value) =>
          value === undefined ? null : typeof value === 'number' ? { value, type: Number } : { value, type: String },
        ),
      )
    }
  }
  const head = columns.map(({ header }) => ({ value: header, type: String, fontWeight: 'bold' as const }))
  const file = await writeWorkbook([head, ...rows], { sheet, stickyRowsCount: 1 }).toBlob()
  return { file, count: rows.length }
}

/** Who left is not part of an address book. */
async function writeContacts(
  db: DeskDatabase,
  ids: readonly string[],
  onProgress: (done: number) => void,
): Promise<WrittenFile> {
  const parts: Blob[] = []
  let count = 0
  for await (const piece of pieces(db, ids, onProgress)) {
    const organisations = new Map(piece.map(({ organisation }) => [organisation.id, organisation]))
    const contacts = await db.contact
      .where('organisationId')
      .anyOf([...organisations.keys()])
      .toArray()
    const cards = contacts.flatMap((contact) => {
      const organisation = organisations.get(contact.organisationId)
      return organisation === undefined || contact.leftOn !== undefined ? [] : [vcardOf(contact, organisation)]
    })
    count += cards.length
    parts.push(new Blob(cards))
  }
  return { file: new Blob(parts, { type: 'text/vcard;charset=utf-8' }), count }
}

async function* pieces(
  db: DeskDatabase,
  ids: readonly string[],
  onProgress: (done: number) => void,
): AsyncGenerator<readonly ExportedOrganisation[]> {
  for (let at = 0; at < ids.length; at += PIECE) {
    const some = ids.slice(at, at + PIECE)
    const [organisations, recruitments] = await Promise.all([
      db.organisation.bulkGet(some),
      db.recruitment.bulkGet(some),
    ])
    yield organisations.flatMap((organisation, index) =>
      organisation === undefined ? [] : [{ organisation, recruitment: recruitments[index] }],
    )
    onProgress(Math.min(ids.length, at + PIECE))
  }
}
