import { unguardFormula } from '../../text/csv-writer.ts'
import { customFieldIdOf } from '../custom-values.ts'
import { isPersonField, type ImportField } from './fields.ts'
import { isNutsOf } from './nuts.ts'
import { readCell, type FoundFields } from './read-cell.ts'
import type { CheckedRow, OrganisationDraft, PersonDraft, RowProblem, RowRules } from './row-rules.ts'
import type { ValueProblem } from './values.ts'

export type { CheckedRow, OrganisationDraft, PersonDraft, RowProblem, RowRules } from './row-rules.ts'

/** Of the text of a file that is kept beside the value made of it. */
const ORIGINAL_KEPT = 500

/** Checks and normalises one row. A bad cell rejects its row, with every problem it has, so that one correction suffices. */
export function checkRow(cells: readonly string[], line: number, rules: RowRules): CheckedRow {
  const problems: RowProblem[] = []
  const found: FoundFields = {
    organisation: { aliases: [], tags: [] },
    own: {},
    person: { names: {}, emails: [], phones: [] },
    at: {},
    dates: {},
  }
  const { mapping, labels } = rules
  for (let at = labels.length; at < cells.length; at++) {
    if (cells[at]?.trim() === '') continue
    problems.push({ line, problem: 'too-many-cells' })
    break
  }
  const empty: string[] = []
  // The country comes first: telephone numbers are read as those of it.
  for (const column of columnsInOrder(mapping)) {
    const field = mapping[column]
    const raw = unguardFormula(cells[column] ?? '')
    if (field === undefined) continue
    if (raw.trim() === '') {
      empty.push(field)
      continue
    }
    const problem = readCell(field, raw, column, found, rules)
    if (problem !== undefined) problems.push(problemAt(line, labels[column], problem, raw))
  }
  const draft = finish(found, line, rules, problems)
  if (problems.length > 0 || draft === undefined) return { ok: false, problems }
  const person = personOf(found.person)
  const originals = originalsOf(cells, draft, mapping)
  return {
    ok: true,
    draft,
    ...(person === undefined ? {} : { person }),
    ...(originals === undefined ? {} : { originals }),
    ...(empty.length === 0 ? {} : { empty }),
  }
}

const orders = new WeakMap<readonly (ImportField | undefined)[], readonly number[]>()

function columnsInOrder(mapping: readonly (ImportField | undefined)[]): readonly number[] {
  let order = orders.get(mapping)
  if (order === undefined) {
    const columns = [...mapping.keys()].filter((column) => mapping[column] !== undefined)
    order = columns.toSorted((a, b) => Number(mapping[b] === 'country') - Number(mapping[a] === 'country') || a - b)
    orders.set(mapping, order)
  }
  return order
}

/** Puts together what several cells say, and looks at what is missing. */
function finish(
  found: FoundFields,
  line: number,
  rules: RowRules,
  problems: RowProblem[],
): OrganisationDraft | undefined {
  const { organisation, at, dates, own, person } = found
  const column = (field: ImportField) => rules.labels[rules.mapping.indexOf(field)]
  const say = (field: ImportField, problem: ValueProblem, value?: string) =>
    problems.push(problemAt(line, column(field), problem, value))
  if (organisation.country === undefined && rules.defaultCountry !== undefined)
    organisation.country = rules.defaultCountry
  if (organisation.legalType === undefined && rules.defaultLegalType !== undefined) {
    organisation.legalType = rules.defaultLegalType
  }
  for (const figure of ['population', 'employees'] as const) {
    const [count, date] = [organisation[figure], dates[figure]]
    if (count !== undefined && date !== undefined) organisation[figure] = { ...count, date }
  }
  if (at.latitude !== undefined && at.longitude !== undefined) {
    organisation.location = { latitude: at.latitude, longitude: at.longitude }
  } else if (at.latitude !== undefined || at.longitude !== undefined) {
    if (problems.length === 0) say(at.latitude === undefined ? 'latitude' : 'longitude', 'location-half')
  }
  const { name, country, nuts, icleiMember = 'unknown' } = organisation
  if (name === undefined && !problems.some(({ column: at }) => at !== undefined && at === column('name'))) {
    say('name', 'name-missing')
  }
  if (country === undefined && !problems.some(({ problem }) => problem === 'country-unknown')) {
    say('country', 'country-missing')
  }
  if (nuts !== undefined && country !== undefined && !isNutsOf(nuts, country)) say('nuts', 'nuts-elsewhere', nuts)
  const hasPerson = person.emails.length + person.phones.length > 0 || person.role !== undefined
  if (hasPerson && personName(person) === '') say('contactName', 'contact-name-missing')
  if (name === undefined || country === undefined) return undefined
  const aliases = organisation.aliases.filter((alias) => alias !== name)
  return { ...organisation, ...own, name, country, icleiMember, aliases }
}

function personName({ names }: FoundFields['person']): string {
  return names.contactName ?? [names.contactFirstName, names.contactLastName].filter(Boolean).join(' ')
}

function personOf(person: FoundFields['person']): PersonDraft | undefined {
  const name = personName(person)
  if (name === '') return undefined
  const { role, emails, phones, language } = person
  return {
    name,
    emails,
    phones,
    ...(role === undefined ? {} : { role }),
    ...(language === undefined ? {} : { language }),
  }
}

/** What the file said where we keep it written otherwise. People's details are not kept twice. */
function originalsOf(
  cells: readonly string[],
  draft: OrganisationDraft,
  mapping: readonly (ImportField | undefined)[],
): Readonly<Record<string, string>> | undefined {
  let originals: Record<string, string> | undefined
  for (let column = 0; column < mapping.length; column++) {
    const field = mapping[column]
    const raw = cells[column]?.trim() ?? ''
    if (field === undefined || raw === '' || isPersonField(field) || raw === written(field, draft)) continue
    originals ??= {}
    originals[field] = raw.slice(0, ORIGINAL_KEPT)
  }
  return originals
}

/** The value as a plain export would write it. */
function written(field: ImportField, draft: OrganisationDraft): string | undefined {
  switch (field) {
    case 'population':
    case 'employees':
      return String(draft[field]?.value)
    case 'populationDate':
      return draft.population?.date
    case 'employeesDate':
      return draft.employees?.date
    case 'latitude':
    case 'longitude':
      return String(draft.location?.[field])
    case 'aliases':
    case 'tags':
      return draft[field].join('; ')
    default: {
      const value: unknown =
        customFieldIdOf(field) === undefined
          ? draft[field as keyof OrganisationDraft]
          : (draft as Record<string, unknown>)[field]
      return Array.isArray(value) ? value.join('; ') : String(value)
    }
  }
}

export function problemAt(line: number, column: string | undefined, problem: ValueProblem, value?: string): RowProblem {
  return {
    line,
    problem,
    ...(column === undefined ? {} : { column }),
    ...(value === undefined ? {} : { value: value.length > 200 ? `${value.slice(0, 200)}…` : value }),
  }
}
