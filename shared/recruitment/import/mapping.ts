import { customFieldIdOf, customKey } from '../custom-values.ts'
import type { CustomField } from '../../model/custom-field.ts'
import { fold } from '../../text/fold.ts'
import { fieldForHeader, importFields, listFields, type ImportField } from './fields.ts'

/** What each column fills, by position; `undefined`: not imported. */
export type ColumnMapping = readonly (ImportField | undefined)[]

/** Distinct labels for the columns: a repeated header gets its number, an empty one its position. */
export function columnLabels(header: readonly string[]): readonly string[] {
  const seen = new Map<string, number>()
  return header.map((cell, at) => {
    const name = cell.trim() === '' ? `#${at + 1}` : cell.trim()
    const times = (seen.get(name) ?? 0) + 1
    seen.set(name, times)
    return times === 1 ? name : `${name} (${times})`
  })
}

/** Headers that occur more than once. */
export function duplicateHeaders(header: readonly string[]): readonly string[] {
  const names = header.map((cell) => cell.trim()).filter((name) => name !== '')
  return [...new Set(names.filter((name, at) => names.indexOf(name) !== at))]
}

/** Maps columns by their names. Each field is filled once, by the header that names it best; lists by all that do. */
export function guessMapping(header: readonly string[], customFields: readonly CustomField[] = []): ColumnMapping {
  // The focal point named its own fields itself: a column of the same name is meant.
  const own = new Map(customFields.map(({ id, name }) => [fold(name), { field: customKey(id), rank: -1 }]))
  const known = header.map((cell) => own.get(fold(cell)) ?? fieldForHeader(cell))
  const best = new Map<ImportField, number>()
  known.forEach((match, column) => {
    if (match === undefined) return
    const holder = known[best.get(match.field) ?? -1]
    if (holder === undefined || match.rank < holder.rank) best.set(match.field, column)
  })
  return known.map((match, column) => {
    if (match === undefined) return undefined
    return listFields.has(match.field) || best.get(match.field) === column ? match.field : undefined
  })
}

/** Names the shape of a header: what a remembered mapping is kept under. The columns we add to rejected rows do not count. */
export function headerShape(header: readonly string[]): string {
  return columnLabels(header)
    .filter((label) => label !== REJECT_LINE && label !== REJECT_REASON)
    .map(fold)
    .toSorted()
    .join('|')
}

/** The columns that a file of rejected rows has more than its original; re-importing ignores them. */
export const REJECT_LINE = 'desk line'
export const REJECT_REASON = 'desk reason'

/** As an import batch stores it: label → field, empty where the column is not imported, so that the shape can be told. */
export function mappingToRecord(header: readonly string[], mapping: ColumnMapping): Record<string, string> {
  return Object.fromEntries(columnLabels(header).map((label, column) => [label, mapping[column] ?? '']))
}

/** A stored mapping, applied to a header of the same shape; columns it does not know stay out. */
export function mappingFromRecord(header: readonly string[], record: Readonly<Record<string, string>>): ColumnMapping {
  const fields: ReadonlySet<string> = new Set(importFields)
  return columnLabels(header).map((label) => {
    const field = record[label]
    const isField = field !== undefined && (fields.has(field) || customFieldIdOf(field) !== undefined)
    return isField ? (field as ImportField) : undefined
  })
}
