import { nameOf, type MatrixCell, type MatrixRow } from './load-matrix.ts'

export const measures = ['percent', 'outdated', 'age', 'due'] as const
/** What a column of a language is sorted by. */
export type Measure = (typeof measures)[number]

export interface MatrixSort {
  /** A locale; absent: by the name of the page. */
  readonly locale?: string | undefined
  readonly descending: boolean
}

const values: Readonly<Record<Measure, (cell: MatrixCell) => number | string | undefined>> = {
  percent: (cell) => cell.percent,
  outdated: (cell) => cell.outdatedWords,
  age: (cell) => cell.changedAt,
  due: (cell) => cell.assigned.due,
}

/** Rows in an order; what has no value in the column comes last, whichever way it is sorted, and equal ones by name. */
export function sortRows(rows: readonly MatrixRow[], sort: MatrixSort, measure: Measure): MatrixRow[] {
  const byName = (a: MatrixRow, b: MatrixRow) => nameOf(a).localeCompare(nameOf(b))
  const sign = sort.descending ? -1 : 1
  const { locale } = sort
  if (locale === undefined) return rows.toSorted((a, b) => sign * byName(a, b))
  const valueOf = (row: MatrixRow) => {
    const cell = row.cells.find((each) => each.locale === locale)
    return cell && values[measure](cell)
  }
  return rows.toSorted((a, b) => {
    const [left, right] = [valueOf(a), valueOf(b)]
    if (left === right) return byName(a, b)
    if (left === undefined) return 1
    if (right === undefined) return -1
    return sign * (left < right ? -1 : 1)
  })
}

/** The rows and languages in which a person was given something to do. */
export function onlyMine(
  rows: readonly MatrixRow[],
  locales: readonly string[],
  memberId: string,
): { readonly rows: readonly MatrixRow[]; readonly locales: readonly string[] } {
  const isMine = ({ assigned }: MatrixCell) =>
    assigned.translator?.id === memberId || assigned.reviewer?.id === memberId
  const mine = rows.filter(({ cells }) => cells.some(isMine))
  const wanted = new Set(mine.flatMap(({ cells }) => cells.filter(isMine).map(({ locale }) => locale)))
  return { rows: mine, locales: locales.filter((locale) => wanted.has(locale)) }
}
