import { strToU8 } from 'fflate'
import { conceptsOf } from '../glossary/exchange/plan-import.ts'
import { inPageOrder, segmentsInPageOrder } from '../page-order.ts'
import { writeTbx } from '../glossary/exchange/write-tbx.ts'
import { writeTmx } from '../tmx/write-tmx.ts'
import { exportPageXliff } from '../xliff/page/export-page-xliff.ts'
import { bilingualTable } from './bilingual-table.ts'
import { writePackage, type PackageFacts, type PackageRecords, type Sha256 } from './page-package.ts'
import { writeBilingualDocx, type TableWords } from './write-docx.ts'

/** How a page can leave the desk. */
export const outgoingFormats = ['xliff21', 'xliff12', 'table', 'package'] as const
export type OutgoingFormat = (typeof outgoingFormats)[number]

/** Ending of the file's name, and its media type (XLIFF 2.1 appendix A; ECMA-376 part 2). */
export const outgoingFiles: Readonly<Record<OutgoingFormat, { readonly ending: string; readonly mime: string }>> = {
  xliff21: { ending: 'xlf', mime: 'application/xliff+xml' },
  xliff12: { ending: 'xlf', mime: 'application/x-xliff+xml' },
  table: { ending: 'docx', mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
  package: { ending: 'zip', mime: 'application/zip' },
}

/** One language of a page with all that goes along, and what is said of it. */
export interface OutgoingWork {
  readonly records: PackageRecords
  readonly facts: PackageFacts
  /** Of the program that writes. */
  readonly version: string
}

/** The file for a person or a tool. `words` are those of the table, in the language of whoever sends it. */
export function writeOutgoing(
  work: OutgoingWork,
  format: OutgoingFormat,
  words: TableWords,
  sha256: Sha256,
): Promise<Uint8Array> {
  const { records, facts } = work
  if (format === 'package') return writePackage(records, facts, extrasOf(work), sha256)
  const bytes =
    format === 'table'
      ? writeBilingualDocx(bilingualTable(tableContent(records), facts.targetLocale), words)
      : strToU8(exportPageXliff(records, facts.targetLocale, { version: format === 'xliff21' ? '2.1' : '1.2' }))
  return Promise.resolve(bytes)
}

/** The same work for a translator who has other tools than a desk. */
function extrasOf({ records, facts, version }: OutgoingWork): Record<string, Uint8Array> {
  const { page, terms, units } = records
  return {
    'page.xlf': strToU8(exportPageXliff(records, facts.targetLocale, { version: '2.1' })),
    'memory.tmx': strToU8([...writeTmx(units, page.sourceLocale, { version })].join('')),
    'terms.tbx': strToU8(writeTbx(conceptsOf(terms), { title: page.title, locale: page.sourceLocale })),
  }
}

function tableContent({ page, sections, segments, translations, comments }: PackageRecords) {
  const open = comments.filter(({ resolvedAt }) => resolvedAt === undefined)
  const bySegment = Map.groupBy(open, ({ segmentId }) => segmentId)
  return {
    page,
    segments: segmentsInPageOrder(inPageOrder(sections), segments),
    translations,
    comments: new Map([...bySegment].map(([id, own]) => [id, own.map(({ text }) => text)])),
  }
}
