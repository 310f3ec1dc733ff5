import { resolveCountry } from '../../text/countries.ts'
import { customFieldIdOf, readCustomText, checkCustomValue, type CustomValue } from '../custom-values.ts'
import { resolveLegalType } from '../legal-types.ts'
import { resolveMainActivity } from '../main-activities.ts'
import { readDate, type DateStyle } from './dates.ts'
import type { ImportField } from './fields.ts'
import { resolveLanguage } from './languages.ts'
import { readNumber, type NumberStyle } from './numbers.ts'
import { checkNuts } from './nuts.ts'
import { normalisePhone } from './phones.ts'
import type { OrganisationDraft, RowRules } from './row-rules.ts'
import { checkEmail, checkWebsite, readIclei, splitList, tidy, type Checked, type ValueProblem } from './values.ts'

/** What a row has filled so far. */
export interface FoundFields {
  readonly organisation: { -readonly [F in keyof OrganisationDraft]?: OrganisationDraft[F] } & {
    aliases: string[]
    tags: string[]
  }
  readonly own: Record<string, CustomValue>
  readonly person: {
    names: Record<string, string>
    role?: string
    emails: string[]
    phones: string[]
    language?: string
  }
  readonly at: { latitude?: number; longitude?: number }
  readonly dates: { population?: string; employees?: string }
}

/** A list of authorities has no cell this long; a note may. */
const LONGEST = 20_000
/** What spreadsheets show where a formula failed; exports carry it as text. */
const CELL_ERROR = /^#(?:REF!|N\/A|NAME\?|VALUE!|DIV\/0!|NULL!|NUM!|BEZUG!|NV|WERT!|ZAHL!)$/i
/** A long number after a spreadsheet has shown it: the digits are gone. */
const SHORTENED = /^\d[.,]?\d*E\+\d+$/i
const LEADING_ZEROS = /^0\d/

/** Reads one cell, which is not empty, into its field. Answers why not, where it cannot. */
export function readCell(
  field: ImportField,
  raw: string,
  column: number,
  found: FoundFields,
  rules: RowRules,
): ValueProblem | undefined {
  if (raw.length > LONGEST) return 'text-too-long'
  const text = tidy(raw)
  if (text.startsWith('#') && CELL_ERROR.test(text)) return 'cell-error'
  const { organisation, person } = found
  switch (field) {
    case 'aliases':
    case 'tags':
      organisation[field] = [...new Set([...organisation[field], ...splitList(raw)])]
      return undefined
    case 'note':
      organisation.note = organisation.note === undefined ? tidy(raw, true) : `${organisation.note}\n${tidy(raw, true)}`
      return undefined
    case 'legalType':
    case 'mainActivity': {
      // A word we do not know is kept as a tag: the person maps it later, nothing is lost.
      const code = field === 'legalType' ? resolveLegalType(raw) : resolveMainActivity(raw)
      if (code !== undefined) organisation[field] = code
      else organisation.tags = [...new Set([...organisation.tags, text])]
      return undefined
    }
    case 'country': {
      const code = resolveCountry(raw)
      if (code === undefined) return 'country-unknown'
      organisation.country = code
      return undefined
    }
    case 'email':
      return take(checkEmail(text), (value) => (organisation.email = value))
    case 'website':
      return take(checkWebsite(text), (value) => (organisation.website = value))
    case 'phone':
      if (SHORTENED.test(text)) return 'number-shortened'
      return take(
        normalisePhone(text, organisation.country ?? rules.defaultCountry),
        (value) => (organisation.phone = value),
      )
    case 'nuts':
      return take(checkNuts(text), (value) => (organisation.nuts = value))
    case 'nationalId':
      if (SHORTENED.test(text)) return 'number-shortened'
      organisation.nationalId = text
      return undefined
    case 'icleiMember':
      organisation.icleiMember = readIclei(raw)
      return undefined
    case 'population':
    case 'employees':
      return take(checkCount(raw, rules.numberStyles[column], rules.plainZeros?.includes(column) === true), (value) => {
        organisation[field] = { value, source: `${rules.source}: ${rules.labels[column] ?? ''}` }
      })
    case 'populationDate':
    case 'employeesDate':
      return take(checkDate(text, rules.dateStyles?.[column]), (value) => {
        found.dates[field === 'populationDate' ? 'population' : 'employees'] = value
      })
    case 'latitude':
    case 'longitude':
      return take(checkDegrees(text, rules.numberStyles[column], field === 'latitude' ? 90 : 180), (value) => {
        found.at[field] = value
      })
    case 'address':
      organisation.address = tidy(raw, true)
      return undefined
    case 'contactName':
    case 'contactFirstName':
    case 'contactLastName':
      person.names[field] = text
      return undefined
    case 'contactRole':
      person.role = text
      return undefined
    case 'contactEmail':
      return each(splitList(raw), checkEmail, person.emails)
    case 'contactPhone':
      return each(
        splitList(raw),
        (each) => normalisePhone(each, organisation.country ?? rules.defaultCountry),
        person.phones,
      )
    case 'contactLanguage':
      return take(resolveLanguage(text), (value) => (person.language = value))
    case 'name':
    case 'localName':
    case 'place':
    case 'replacedBy':
      organisation[field] = text
      return undefined
    default:
      return readOwnField(field, raw, column, found.own, rules)
  }
}

function take<T>(checked: Checked<T>, keep: (value: T) => void): ValueProblem | undefined {
  if ('problem' in checked) return checked.problem
  keep(checked.value)
  return undefined
}

function each(
  parts: readonly string[],
  check: (part: string) => Checked<string>,
  into: string[],
): ValueProblem | undefined {
  for (const part of parts) {
    const checked = check(part)
    if ('problem' in checked) return checked.problem
    if (!into.includes(checked.value)) into.push(checked.value)
  }
  return undefined
}

function checkCount(raw: string, style: NumberStyle | undefined, zerosMeanNothing: boolean): Checked<number> {
  if (SHORTENED.test(raw.trim())) return { problem: 'number-shortened' }
  if (!zerosMeanNothing && hasLeadingZeros(raw)) return { problem: 'number-zeros' }
  const read = readNumber(raw, style)
  if (read.kind === 'not-a-number') return { problem: 'number-invalid' }
  if (read.kind === 'ambiguous') return { problem: 'number-ambiguous' }
  return Number.isSafeInteger(read.value) && read.value >= 0 ? { value: read.value } : { problem: 'number-not-whole' }
}

/** `001001` may be a code: as a figure it is another thing. */
export function hasLeadingZeros(raw: string): boolean {
  return LEADING_ZEROS.test(raw.trim())
}

function checkDegrees(text: string, style: NumberStyle | undefined, most: number): Checked<number> {
  const read = readNumber(text.replace(/[°\s]+$/, ''), style)
  if (read.kind === 'ambiguous') return { problem: 'number-ambiguous' }
  const isPlace = read.kind === 'number' && Math.abs(read.value) <= most
  return isPlace ? { value: read.value } : { problem: 'coordinate-invalid' }
}

function checkDate(text: string, style: DateStyle | undefined): Checked<string> {
  const read = readDate(text, style)
  if (read.kind === 'ambiguous') return { problem: 'date-ambiguous' }
  return read.kind === 'date' ? { value: read.value } : { problem: 'date-invalid' }
}

function readOwnField(
  key: ImportField,
  raw: string,
  column: number,
  own: Record<string, CustomValue>,
  rules: RowRules,
): ValueProblem | undefined {
  const id = customFieldIdOf(key)
  const field = rules.customFields?.find((each) => each.id === id)
  // A field that is gone since the mapping was remembered.
  if (field === undefined) return undefined
  if (field.kind === 'date')
    return take(checkDate(tidy(raw), rules.dateStyles?.[column]), (value) => (own[key] = value))
  if (field.kind === 'number') {
    const read = readNumber(raw, rules.numberStyles[column])
    if (read.kind === 'ambiguous') return 'number-ambiguous'
    if (read.kind === 'not-a-number') return 'number-invalid'
    own[key] = read.value
    return undefined
  }
  const read = readCustomText(field, raw)
  if ('problem' in read) return 'custom-invalid'
  const checked = checkCustomValue(field, read.value)
  if ('problem' in checked) return 'custom-invalid'
  if (checked.value !== undefined) own[key] = checked.value
  return undefined
}
