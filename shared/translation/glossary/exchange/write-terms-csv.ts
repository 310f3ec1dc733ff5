import { BYTE_ORDER_MARK, csvLine, guardFormula } from '../../../text/csv-writer.ts'
import type { TermDraft } from './term-draft.ts'

/** Terms of one concept and one row must agree in what the row says of them all. */
function rowKey({ status, definition = '', note = '', domain = '' }: TermDraft): string {
  return [status, definition, note, domain].join('\u0000')
}

/** Puts the terms of a concept into as few rows as hold them: one term a language and row. */
function rowsOf(terms: readonly TermDraft[]): readonly (readonly TermDraft[])[] {
  return [...Map.groupBy(terms, rowKey).values()].flatMap((alike) => {
    const columns = [...Map.groupBy(alike, ({ locale }) => locale).values()]
    const height = Math.max(...columns.map(({ length }) => length))
    return Array.from({ length: height }, (_, at) => columns.flatMap((column) => column[at] ?? []))
  })
}

/** A list that `readTermsCsv` reads back as it was, and that no spreadsheet runs a formula of. UTF-8 with its mark, CRLF. */
export function writeTermsCsv(concepts: readonly { readonly terms: readonly TermDraft[] }[]): string {
  const locales = [...new Set(concepts.flatMap(({ terms }) => terms.map(({ locale }) => locale)))].sort()
  const lines = concepts.flatMap(({ terms }, at) =>
    rowsOf(terms).map((row) => {
      const [first] = row
      return [
        String(at + 1),
        ...locales.map((locale) => row.find((term) => term.locale === locale)?.text ?? ''),
        first?.status ?? '',
        first?.definition ?? '',
        first?.note ?? '',
        first?.domain ?? '',
      ]
    }),
  )
  const heading = ['concept', ...locales, 'status', 'definition', 'note', 'domain']
  return `${BYTE_ORDER_MARK}${[heading, ...lines].map((cells) => csvLine(cells.map(guardFormula))).join('\r\n')}\r\n`
}
