import type { CustomField } from '../../../../shared/model/custom-field.ts'
import { customFieldIdOf, customKey } from '../../../../shared/recruitment/custom-values.ts'
import { plainColumns, type Column, type PlainColumn } from '../../../workers/search/columns.ts'

/** What a table shows beside the name until somebody chooses. */
export const usualColumns: readonly Column[] = ['stage', 'place', 'country', 'population', 'employees', 'nextStepDue']

/** Columns whose values come with every row; the others are asked for. */
const inEveryRow: ReadonlySet<Column> = new Set<Column>([
  'name',
  'stage',
  'place',
  'country',
  'legalType',
  'population',
  'employees',
  'icleiMember',
  'nextStepDue',
])

/** How a column is laid out. Widths in rem: of a row's least width, and its share of what is left. */
interface ColumnLayout {
  readonly width: number
  readonly grow?: number
  readonly isNumber?: boolean
}

const layouts: Readonly<Record<PlainColumn, ColumnLayout>> = {
  name: { width: 14, grow: 3 },
  stage: { width: 10 },
  place: { width: 7, grow: 1 },
  country: { width: 5 },
  nuts: { width: 5 },
  legalType: { width: 10, grow: 1 },
  mainActivity: { width: 10, grow: 1 },
  population: { width: 7.5, isNumber: true },
  employees: { width: 7.5, isNumber: true },
  icleiMember: { width: 7 },
  tags: { width: 9, grow: 1 },
  owner: { width: 8, grow: 1 },
  nextStepDue: { width: 8 },
  distance: { width: 7, isNumber: true },
  likeness: { width: 20, grow: 3 },
}

export interface TableColumn extends ColumnLayout {
  readonly id: Column
}

export function tableColumn(id: Column, customFields: readonly CustomField[]): TableColumn {
  const fieldId = customFieldIdOf(id)
  if (fieldId === undefined) return { id, ...layouts[id as PlainColumn] }
  const kind = customFields.find((field) => field.id === fieldId)?.kind
  if (kind === 'number') return { id, width: 7, isNumber: true }
  return kind === 'date' ? { id, width: 8 } : { id, width: 9, grow: 1 }
}

/** The least width of a row that holds these columns, its tick and padding with them. */
export function rowWidth(columns: readonly TableColumn[]): number {
  return columns.reduce((sum, { width }) => sum + width, 1.75 + 1.5)
}

/** What must be asked for beside what every row has; always the same object for the same columns. */
export function askedFor(columns: readonly Column[]): readonly Column[] {
  return columns.filter((column) => !inEveryRow.has(column))
}

/** All one can choose, in the order they stand in the table. */
export function choosableColumns(customFields: readonly CustomField[]): readonly Column[] {
  return [...plainColumns.filter((id) => id !== 'name'), ...customFields.map(({ id }) => customKey(id))]
}

/** Chosen columns in the order of the table; without those of fields that are gone. */
export function shownColumns(
  chosen: readonly Column[] | undefined,
  customFields: readonly CustomField[],
): readonly Column[] {
  if (chosen === undefined) return usualColumns
  const wanted = new Set(chosen)
  return choosableColumns(customFields).filter((id) => wanted.has(id))
}
