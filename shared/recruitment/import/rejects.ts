import { csvLine } from '../../text/csv-writer.ts'
import { REJECT_LINE, REJECT_REASON } from './mapping.ts'

/** The first line of a file of rejected rows: the columns of the original, then where and why. */
export function rejectHeader(header: readonly string[], delimiter: string): string {
  return csvLine([...ownColumns(header).map((at) => header[at] ?? ''), REJECT_LINE, REJECT_REASON], delimiter)
}

/**
 * A rejected row as it stood in the file, so that it can be corrected and imported again, with its line and the reason.
 * Cells beyond the header are joined to the last column: nothing the person wrote is lost.
 */
export function rejectLine(
  header: readonly string[],
  cells: readonly string[],
  line: number,
  reason: string,
  delimiter: string,
): string {
  const columns = ownColumns(header)
  const kept = columns.map((at) => cells[at] ?? '')
  const beyond = cells.slice(header.length)
  if (beyond.length > 0 && kept.length > 0) kept[kept.length - 1] = [kept.at(-1) ?? '', ...beyond].join(delimiter)
  return csvLine([...kept, String(line), reason], delimiter)
}

/** A line whose quotation marks do not fit, split as well as can be. */
export function splitBroken(raw: string, delimiter: string): readonly string[] {
  return raw.split(delimiter).map((cell) => cell.replaceAll(/^\s*"|"\s*$/g, ''))
}

/** A file that is itself made of rejected rows must not grow two more columns with every round. */
function ownColumns(header: readonly string[]): readonly number[] {
  return [...header.keys()].filter((at) => header[at] !== REJECT_LINE && header[at] !== REJECT_REASON)
}
