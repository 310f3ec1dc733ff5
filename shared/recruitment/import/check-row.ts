import type { Organisation } from '../../model/organisation.ts'
import { resolveCountry } from '../../text/countries.ts'
import { unguardFormula } from '../../text/csv-writer.ts'
import { resolveLegalType, type LegalType } from '../legal-types.ts'
import { resolveMainActivity } from '../main-activities.ts'
import type { ImportField } from './fields.ts'
import type { ColumnMapping } from './mapping.ts'
import { readNumber, type NumberStyle } from './numbers.ts'
import {
  checkEmail,
  checkPhone,
  checkWebsite,
  readIclei,
  splitList,
  tidy,
  type Checked,
  type ValueProblem,
} from './values.ts'

/** What was decided about a file before its rows are read. */
export interface RowRules {
  readonly labels: readonly string[]
  readonly mapping: ColumnMapping
  /** By column; absent where the person need not choose. */
  readonly numberStyles: Readonly<Record<number, NumberStyle>>
  readonly defaultCountry: string | undefined
  readonly defaultLegalType: LegalType | undefined
  /** Where figures come from: the name of the file. */
  readonly source: string
}

/** One thing wrong with one cell. `line` is the physical line its record starts on. */
export interface RowProblem {
  readonly line: number
  readonly column?: string
  readonly problem: ValueProblem
  readonly value?: string
}

/** The fields of an organisation that a row filled. */
export type OrganisationDraft = Omit<
  Organisation,
  'id' | 'createdAt' | 'updatedAt' | 'rev' | 'sharing' | 'importBatchId'
>

export type CheckedRow =
  | { readonly ok: true; readonly draft: OrganisationDraft }
  | { readonly ok: false; readonly problems: readonly RowProblem[] }

type Writable = { -readonly [F in keyof OrganisationDraft]?: OrganisationDraft[F] }

/** Checks and normalises one row. A bad cell rejects its row, with every problem it has, so that one correction suffices. */
export function checkRow(cells: readonly string[], line: number, rules: RowRules): CheckedRow {
  const problems: RowProblem[] = []
  const found: Writable & { aliases: string[]; tags: string[] } = { aliases: [], tags: [], icleiMember: 'unknown' }
  if (cells.slice(rules.labels.length).some((cell) => cell.trim() !== ''))
    problems.push({ line, problem: 'too-many-cells' })
  for (const [column, field] of rules.mapping.entries()) {
    const raw = unguardFormula(cells[column] ?? '')
    if (field === undefined || raw.trim() === '') continue
    const problem = readCell(field, raw, column, found, rules)
    if (problem !== undefined) problems.push(problemAt(line, rules.labels[column], problem, raw))
  }
  if (found.country === undefined && rules.defaultCountry !== undefined) found.country = rules.defaultCountry
  if (found.legalType === undefined && rules.defaultLegalType !== undefined) found.legalType = rules.defaultLegalType
  const { name, country, icleiMember = 'unknown' } = found
  const column = (field: ImportField) => rules.labels[rules.mapping.indexOf(field)]
  if (name === undefined) problems.push(problemAt(line, column('name'), 'name-missing'))
  if (country === undefined && !problems.some(({ problem }) => problem === 'country-unknown')) {
    problems.push(problemAt(line, column('country'), 'country-missing'))
  }
  if (problems.length > 0 || name === undefined || country === undefined) return { ok: false, problems }
  const aliases = found.aliases.filter((alias) => alias !== name)
  return { ok: true, draft: { ...found, name, country, icleiMember, aliases } }
}

function readCell(
  field: ImportField,
  raw: string,
  column: number,
  found: Writable & { aliases: string[]; tags: string[] },
  rules: RowRules,
) {
  const take = <T>(checked: Checked<T>, keep: (value: T) => void): ValueProblem | undefined => {
    if ('problem' in checked) return checked.problem
    keep(checked.value)
    return undefined
  }
  switch (field) {
    case 'aliases':
    case 'tags':
      found[field] = [...new Set([...found[field], ...splitList(raw)])]
      return undefined
    case 'note':
      found.note = found.note === undefined ? tidy(raw, true) : `${found.note}\n${tidy(raw, true)}`
      return undefined
    case 'legalType':
    case 'mainActivity': {
      // A word we do not know is kept as a tag: the person maps it later, nothing is lost.
      const code = field === 'legalType' ? resolveLegalType(raw) : resolveMainActivity(raw)
      if (code !== undefined) found[field] = code
      else found.tags = [...new Set([...found.tags, tidy(raw)])]
      return undefined
    }
    case 'country': {
      const code = resolveCountry(raw)
      return take(
        code === undefined ? { problem: 'country-unknown' } : { value: code },
        (value) => (found.country = value),
      )
    }
    case 'email':
      return take(checkEmail(tidy(raw)), (value) => (found.email = value))
    case 'website':
      return take(checkWebsite(tidy(raw)), (value) => (found.website = value))
    case 'phone':
      return take(checkPhone(tidy(raw)), (value) => (found.phone = value))
    case 'icleiMember':
      found.icleiMember = readIclei(raw)
      return undefined
    case 'population':
    case 'employees':
      return take(checkCount(raw, rules.numberStyles[column]), (value) => {
        found[field] = { value, source: `${rules.source}: ${rules.labels[column] ?? ''}` }
      })
    case 'address':
      found.address = tidy(raw, true)
      return undefined
    default:
      found[field] = tidy(raw)
      return undefined
  }
}

function checkCount(raw: string, style: NumberStyle | undefined): Checked<number> {
  const read = readNumber(raw, style)
  if (read.kind === 'not-a-number') return { problem: 'number-invalid' }
  if (read.kind === 'ambiguous') return { problem: 'number-ambiguous' }
  return Number.isSafeInteger(read.value) && read.value >= 0 ? { value: read.value } : { problem: 'number-not-whole' }
}

function problemAt(line: number, column: string | undefined, problem: ValueProblem, value?: string): RowProblem {
  return {
    line,
    problem,
    ...(column === undefined ? {} : { column }),
    ...(value === undefined ? {} : { value: value.length > 200 ? `${value.slice(0, 200)}…` : value }),
  }
}
