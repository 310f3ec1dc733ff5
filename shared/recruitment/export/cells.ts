import { csvLine, guardFormula } from '../../text/csv-writer.ts'
import type { ExportColumn, ExportedOrganisation } from './columns.ts'

export function exportHeader(columns: readonly ExportColumn[]): string {
  return csvLine(columns.map(({ header }) => guardFormula(header)))
}

/** One organisation as a line of CSV; no text of it can run as a formula in a spreadsheet. */
export function exportLine(columns: readonly ExportColumn[], exported: ExportedOrganisation): string {
  return csvLine(
    columns.map(({ value }) => {
      const cell = value(exported)
      // A figure is none: a longitude may begin with a minus.
      return typeof cell === 'number' ? plain(cell) : guardFormula(cell ?? '')
    }),
  )
}

/**
 * One organisation as cells of a workbook: figures as numbers, everything else as text, which a spreadsheet never runs. A
 * guard would be part of the text there, so texts stand as they are.
 */
export function exportCells(
  columns: readonly ExportColumn[],
  exported: ExportedOrganisation,
): readonly (string | number | undefined)[] {
  return columns.map(({ value }) => {
    const cell = value(exported)
    if (typeof cell === 'number' || cell === undefined || cell === '') return cell === '' ? undefined : cell
    return fitCell(cell)
  })
}

/** A cell of a workbook holds no more (ECMA-376 as Excel reads it). */
const CELL_MAX = 32_767
/** Control characters are no part of XML 1.0. */
const NOT_IN_XML = /[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]/gu

function fitCell(text: string): string {
  return text.replaceAll(NOT_IN_XML, '').slice(0, CELL_MAX)
}

/** What two countries read differently: two and a half, or two thousand. */
const AMBIGUOUS = /^-?\d{1,3}\.\d{3}$/

/** Digits in full, with a point, and never so that an import would have to ask: `2.644` is written `2.6440`. */
function plain(value: number): string {
  const text = String(value)
  if (/e/i.test(text)) return value.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 20 })
  return AMBIGUOUS.test(text) ? `${text}0` : text
}
