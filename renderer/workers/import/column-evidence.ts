import { customFieldIdOf } from '../../../shared/recruitment/custom-values.ts'
import { noDates, weighDate, type DateEvidence } from '../../../shared/recruitment/import/dates.ts'
import { countFields, dateFields, numberFields, type ImportField } from '../../../shared/recruitment/import/fields.ts'
import { noEvidence, weighNumber, type NumberEvidence } from '../../../shared/recruitment/import/numbers.ts'
import { hasLeadingZeros } from '../../../shared/recruitment/import/read-cell.ts'
import type { RowRules } from '../../../shared/recruitment/import/row-rules.ts'

/** What the cells of a file say about how its columns are written, gathered while it is read. */
export class ColumnEvidence {
  readonly numbers = new Map<number, NumberEvidence>()
  readonly dates = new Map<number, DateEvidence>()
  readonly zeros = new Map<number, { readonly count: number; readonly example: string }>()
  readonly #numberColumns: readonly number[]
  readonly #dateColumns: readonly number[]
  readonly #countColumns: readonly number[]

  constructor(rules: RowRules) {
    const columns = (fits: (field: ImportField) => boolean) =>
      [...rules.mapping.keys()].filter((column) => {
        const field = rules.mapping[column]
        return field !== undefined && fits(field)
      })
    const kindOf = (field: ImportField) => rules.customFields?.find(({ id }) => id === customFieldIdOf(field))?.kind
    this.#numberColumns = columns((field) => numberFields.has(field) || kindOf(field) === 'number')
    this.#dateColumns = columns((field) => dateFields.has(field) || kindOf(field) === 'date')
    this.#countColumns = columns((field) => countFields.has(field))
  }

  weigh(cells: readonly string[]): void {
    for (const column of this.#numberColumns) {
      const before = this.numbers.get(column) ?? noEvidence
      const after = weighNumber(before, cells[column] ?? '')
      if (after !== before) this.numbers.set(column, after)
    }
    for (const column of this.#dateColumns) {
      const before = this.dates.get(column) ?? noDates
      const after = weighDate(before, cells[column] ?? '')
      if (after !== before) this.dates.set(column, after)
    }
    for (const column of this.#countColumns) {
      const cell = cells[column] ?? ''
      if (!hasLeadingZeros(cell)) continue
      const { count = 0, example = cell.trim() } = this.zeros.get(column) ?? {}
      this.zeros.set(column, { count: count + 1, example })
    }
  }
}
