import { BYTE_ORDER_MARK, csvLine, guardFormula } from '../../text/csv-writer.ts'
import type { Forecast, ForecastLine } from './forecast.ts'

/** The columns of the file, in their order. */
const forecastColumns = [
  'month',
  'organisation',
  'stage',
  'listFee',
  'fee',
  'share',
  'chance',
  'expectedFee',
  'expectedShare',
] as const
export type ForecastColumn = (typeof forecastColumns)[number]

/** Headings and words of the file, in the person's language. */
export interface ForecastCsvWords {
  readonly column: (name: ForecastColumn) => string
  readonly stage: (stage: ForecastLine['stage']) => string
  readonly undated: string
  readonly unknown: string
}

/**
 * The forecast as a CSV file: one line an organisation, with all that its figures are made of, so that a spreadsheet can add
 * them up again. Amounts in euro with a decimal point; organisations without a headcount come last, without amounts.
 */
export function forecastCsv({ months, undated, withoutHeadcount }: Forecast, words: ForecastCsvWords): string {
  const lines = [...months.flatMap((month) => month.lines), ...undated.lines]
  const rows = [
    forecastColumns.map((name) => words.column(name)),
    ...lines.map((line) => [
      line.month ?? words.undated,
      line.name,
      words.stage(line.stage),
      euros(line.quote.listFee),
      euros(line.quote.netFee),
      euros(line.quote.share),
      String(line.chance),
      euros(line.expectedFee),
      euros(line.expectedShare),
    ]),
    ...withoutHeadcount.map(({ name, stage }) => [words.unknown, name, words.stage(stage), '', '', '', '', '', '']),
  ]
  return `${BYTE_ORDER_MARK}${rows.map((row) => `${csvLine(row.map(guardFormula))}\r\n`).join('')}`
}

function euros(cents: number): string {
  return (cents / 100).toFixed(2)
}
