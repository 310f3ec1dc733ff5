/** What a spreadsheet would run as a formula, also behind the apostrophes that guard it (OWASP: CSV injection). */
const RISKY = /^'*[=+\-@\t\r]/
const GUARDED = /^'+[=+\-@\t\r]/

/** A cell no spreadsheet executes: what could start a formula gets an apostrophe in front. */
export function guardFormula(value: string): string {
  return RISKY.test(value) ? `'${value}` : value
}

/** Takes back what `guardFormula` did, so that an export reads in as it was. */
export function unguardFormula(value: string): string {
  return GUARDED.test(value) ? value.slice(1) : value
}

/** One line of RFC 4180 without its line break; quoted only where needed. */
export function csvLine(cells: readonly string[], delimiter = ','): string {
  return cells
    .map((cell) =>
      cell.includes('"') ||
      cell.includes('\n') ||
      cell.includes('\r') ||
      cell.includes(delimiter) ||
      cell !== cell.trim()
        ? `"${cell.replaceAll('"', '""')}"`
        : cell,
    )
    .join(delimiter)
}

/** Spreadsheets take UTF-8 for what it is only behind a byte order mark. */
export const BYTE_ORDER_MARK = '\uFEFF'
