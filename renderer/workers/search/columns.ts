import { recruitmentStages, type RecruitmentStage } from '../../../shared/model/recruitment.ts'
import type { CustomField } from '../../../shared/model/custom-field.ts'
import { customFieldIdOf, customKey, optionsOf, type CustomKey } from '../../../shared/recruitment/custom-values.ts'
import { fold } from '../../../shared/text/fold.ts'
import type { Entry } from './entry.ts'

/** Columns of the table, beside those of the focal point's own fields. */
export const plainColumns = [
  'name',
  'stage',
  'place',
  'country',
  'nuts',
  'legalType',
  'mainActivity',
  'population',
  'employees',
  'icleiMember',
  'tags',
  'owner',
  'nextStepDue',
  'distance',
  'likeness',
] as const
export type PlainColumn = (typeof plainColumns)[number]
export type Column = PlainColumn | CustomKey

export function isColumn(id: string): id is Column {
  return (plainColumns as readonly string[]).includes(id) || customFieldIdOf(id) !== undefined
}

/** What a cell shows: a figure, a text, or the ids or words of several things. */
export type CellValue = string | number | readonly string[]
export type SortValue = string | number | undefined

/** What columns need to know beside the organisations. */
export interface ColumnContext {
  readonly customFields: readonly CustomField[]
  /** By id of the member. */
  readonly memberNames: ReadonlyMap<string, string>
}

const stageRank = new Map<RecruitmentStage, number>(recruitmentStages.map((stage, rank) => [stage, rank]))

/** What a column sorts by; empty values come last either way. The name has its own order. */
const sortValues: Readonly<Record<Exclude<PlainColumn, 'name'>, (entry: Entry, context: ColumnContext) => SortValue>> =
  {
    stage: (entry) => stageRank.get(entry.stage),
    place: (entry) => entry.foldedPlace,
    country: (entry) => entry.country,
    nuts: (entry) => entry.nuts,
    legalType: (entry) => entry.legalType,
    mainActivity: (entry) => entry.mainActivity,
    population: (entry) => entry.population,
    employees: (entry) => entry.employees,
    icleiMember: (entry) => (entry.icleiMember === 'unknown' ? undefined : entry.icleiMember === 'yes' ? 0 : 1),
    tags: (entry) => entry.tags[0],
    owner: (entry, { memberNames }) => fold(memberNames.get(entry.owners[0] ?? '') ?? '') || undefined,
    nextStepDue: (entry) => entry.nextStepDue,
    distance: (entry) => entry.kilometres,
    likeness: (entry) => (entry.likeness === 0 ? undefined : entry.likeness),
  }

export function sortValueOf(column: Exclude<Column, 'name'>, context: ColumnContext): (entry: Entry) => SortValue {
  const customId = customFieldIdOf(column)
  if (customId === undefined) {
    const value = sortValues[column as Exclude<PlainColumn, 'name'>]
    return (entry) => value(entry, context)
  }
  const field = context.customFields.find(({ id }) => id === customId)
  if (field === undefined) return () => undefined
  // Answers sort as they are offered.
  const ranks = new Map(optionsOf(field).map(({ id }, rank) => [id, rank]))
  return ({ custom }) => {
    const value = custom?.[customId]
    if (field.kind === 'choice') return ranks.get(String(value))
    if (Array.isArray(value)) return ranks.get(String(value[0]))
    return typeof value === 'string' && field.kind !== 'date' ? fold(value) || undefined : (value as SortValue)
  }
}

/** The values of columns that not every row carries, for the rows that are shown. */
export function cellsOf(
  entry: Entry,
  columns: readonly Column[],
  { memberNames }: ColumnContext,
): Readonly<Record<string, CellValue>> | undefined {
  const cells: Record<string, CellValue> = {}
  let some = false
  for (const column of columns) {
    const value = cellOf(entry, column, memberNames)
    if (value === undefined || (Array.isArray(value) && value.length === 0)) continue
    cells[column] = value
    some = true
  }
  return some ? cells : undefined
}

function cellOf(entry: Entry, column: Column, memberNames: ReadonlyMap<string, string>): CellValue | undefined {
  switch (column) {
    case 'nuts':
      return entry.nuts
    case 'mainActivity':
      return entry.mainActivity
    case 'tags':
      return entry.tagWords
    case 'owner':
      return entry.owners.map((id) => memberNames.get(id) ?? '?')
    case 'distance':
      return entry.kilometres
    case 'name':
    case 'stage':
    case 'place':
    case 'country':
    case 'legalType':
    case 'population':
    case 'employees':
    case 'icleiMember':
    case 'nextStepDue':
    case 'likeness':
      return undefined
    default: {
      const customId = customFieldIdOf(column)
      return customId === undefined ? undefined : entry.custom?.[customId]
    }
  }
}

/** The column of a custom field. */
export function customColumn(field: Pick<CustomField, 'id'>): Column {
  return customKey(field.id)
}
