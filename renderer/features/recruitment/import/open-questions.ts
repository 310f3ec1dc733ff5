import { mustAsk } from '../../../../shared/recruitment/import/numbers.ts'
import type { ImportReport } from '../../../workers/import/protocol.ts'
import type { ImportChoices } from './import-choices.ts'

/** Something about a column that its cells leave open. */
export interface ColumnQuestion {
  readonly kind: 'numbers' | 'zeros' | 'dates'
  readonly column: number
  /** The first cell that can be read in two ways, and how many there are. */
  readonly example: string
  readonly count: number
  readonly isAnswered: boolean
}

type Evidence = Pick<ImportReport, 'evidence' | 'dates' | 'zeros'>

/** What has to be asked about the columns that are imported, in their order. */
export function columnQuestions(
  { evidence, dates, zeros }: Evidence,
  choices: ImportChoices,
): readonly ColumnQuestion[] {
  const found: ColumnQuestion[] = []
  for (const column of choices.mapping.keys()) {
    if (choices.mapping[column] === undefined) continue
    const figures = evidence[column]
    if (figures !== undefined && mustAsk(figures)) {
      const { example = '', ambiguous: count } = figures
      found.push({ kind: 'numbers', column, example, count, isAnswered: choices.numberStyles[column] !== undefined })
    }
    const padded = zeros[column]
    if (padded !== undefined) {
      found.push({ kind: 'zeros', column, ...padded, isAnswered: choices.plainZeros.includes(column) })
    }
    const days = dates[column]
    if (days !== undefined && days.ambiguous > 0) {
      const { example = '', ambiguous: count } = days
      found.push({ kind: 'dates', column, example, count, isAnswered: choices.dateStyles[column] !== undefined })
    }
  }
  return found
}
