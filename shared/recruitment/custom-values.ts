/** The values of a focal point's own fields: where they lie, what is one, and how they are written in a cell. */
import type { CustomField, CustomOption } from '../model/custom-field.ts'
import { fold } from '../text/fold.ts'
import { checkWebsite, splitList, tidy } from './import/values.ts'

/** Where the value of a custom field lies on an organisation: a key of its own, so that each merges by itself. */
export type CustomKey = `custom:${string}`
/**
 * By kind: `text` and `link` a string; `number` a number; `date` `YYYY-MM-DD`; `choice` the id of an option;
 * `multiChoice` a set of ids of options, never empty. Absent: not filled.
 */
export type CustomValue = string | number | readonly string[]

export const customProblems = {
  'number-invalid': 'not a number',
  'date-invalid': 'not a day of the calendar',
  'choice-unknown': 'none of the answers of the field',
  'link-invalid': 'not a web address',
  'text-too-long': 'longer than a field of a list may be',
} as const
export type CustomProblem = keyof typeof customProblems

export type CheckedCustom = { readonly value: CustomValue | undefined } | { readonly problem: CustomProblem }

export const CUSTOM_TEXT_MAX = 2_000
/** Beyond these a number is not exact any more, or nobody reads it. */
const NUMBER_MAX = 1e15
const DECIMALS = 6
const NUMBER = /^[+-]?\d+(?:\.\d+)?$/
const DAY = /^(\d{4})-(\d{2})-(\d{2})$/

export function customKey(fieldId: string): CustomKey {
  return `custom:${fieldId}`
}

/** The id of the field, of a key of an organisation; `undefined`: the key is none of a custom field. */
export function customFieldIdOf(key: string): string | undefined {
  return key.startsWith('custom:') ? key.slice('custom:'.length) : undefined
}

/** What an organisation holds for a field; `undefined` where it holds nothing, or nothing a value can be. */
export function customValueOf(organisation: object, fieldId: string): CustomValue | undefined {
  const value = (organisation as Readonly<Record<string, unknown>>)[customKey(fieldId)]
  if (typeof value === 'string' || typeof value === 'number') return value
  return Array.isArray(value) && value.every((each) => typeof each === 'string') ? value : undefined
}

/** The change of an organisation that sets a value, or empties the field: part of a patch. */
export function customPatch(fieldId: string, value: CustomValue | undefined): Readonly<Record<never, never>> {
  return { [customKey(fieldId)]: value ?? null }
}

/** Whether a value fits its field, tidied; `undefined`, an empty text and an empty set empty it. */
export function checkCustomValue(field: CustomField, value: unknown): CheckedCustom {
  if (value === undefined || value === null || value === '') return { value: undefined }
  switch (field.kind) {
    case 'text':
      return typeof value === 'string' ? checkText(value) : { problem: 'text-too-long' }
    case 'link': {
      const link = checkWebsite(typeof value === 'string' ? tidy(value) : '')
      return 'value' in link ? link : { problem: 'link-invalid' }
    }
    case 'number':
      return typeof value === 'number' && Math.abs(value) <= NUMBER_MAX
        ? { value: Number(value.toFixed(DECIMALS)) + 0 }
        : { problem: 'number-invalid' }
    case 'date':
      return typeof value === 'string' && isDay(value) ? { value } : { problem: 'date-invalid' }
    case 'choice':
      return typeof value === 'string' && field.options.some(({ id }) => id === value)
        ? { value }
        : { problem: 'choice-unknown' }
    case 'multiChoice':
      return checkChoices(field, value)
  }
}

/**
 * A cell or a typed text as the value of a field: numbers with a decimal point and no grouping, days as `YYYY-MM-DD`,
 * answers by their words or ids, several separated by semicolons. An empty text is `{ value: undefined }`.
 */
export function readCustomText(field: CustomField, text: string): CheckedCustom {
  const typed = tidy(text)
  if (typed === '') return { value: undefined }
  if (field.kind === 'number') {
    return NUMBER.test(typed) ? checkCustomValue(field, Number(typed)) : { problem: 'number-invalid' }
  }
  if (field.kind !== 'choice' && field.kind !== 'multiChoice') return checkCustomValue(field, typed)
  const parts = field.kind === 'choice' ? [typed] : splitList(`${typed};`)
  const ids: string[] = []
  for (const part of parts) {
    const option = optionOf(field, part)
    if (option === undefined) return { problem: 'choice-unknown' }
    ids.push(option.id)
  }
  return checkCustomValue(field, field.kind === 'choice' ? ids[0] : ids)
}

/** A value as a cell that `readCustomText` reads back as the same. An answer that is gone is written as its id. */
export function writeCustomText(field: CustomField, value: CustomValue | undefined): string {
  if (value === undefined) return ''
  if (typeof value === 'number') return plainNumber(value)
  if (typeof value === 'string') return field.kind === 'choice' ? optionWord(field, value) : value
  return value.map((id) => optionWord(field, id)).join('; ')
}

/** The answers in their order, each once: where two desks renamed one at the same time, the words that come first in the alphabet. */
export function optionsOf({ options }: Pick<CustomField, 'options'>): readonly CustomOption[] {
  const byId = new Map<string, CustomOption>()
  for (const option of options) {
    const known = byId.get(option.id)
    if (known === undefined || option.label < known.label) byId.set(option.id, option)
  }
  return inOrder([...byId.values()].map((option) => ({ ...option, name: option.label })))
}

/** The words of an option; its id where the field no longer has it. */
export function optionWord({ options }: Pick<CustomField, 'options'>, id: string): string {
  return optionsOf({ options }).find((option) => option.id === id)?.label ?? id
}

/** In the order a person gave them; those without values to fill last do not come at all. */
export function activeFields(fields: readonly CustomField[]): readonly CustomField[] {
  return inOrder(fields).filter(({ retiredAt }) => retiredAt === undefined)
}

export function inOrder<T extends { readonly order: number; readonly name: string }>(
  items: readonly T[],
): readonly T[] {
  return items.toSorted((a, b) => a.order - b.order || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
}

/** Marks that separate answers in a cell cannot be part of one. */
export function isOptionLabel(label: string): boolean {
  return tidy(label) !== '' && !/[;|\n]/.test(label)
}

function optionOf(field: CustomField, text: string): CustomOption | undefined {
  const options = optionsOf(field)
  const exact = options.find(({ id, label }) => id === text || label === text)
  return exact ?? options.find(({ label }) => fold(label) === fold(text))
}

function checkText(text: string): CheckedCustom {
  const value = tidy(text)
  if (value.length > CUSTOM_TEXT_MAX) return { problem: 'text-too-long' }
  return { value: value === '' ? undefined : value }
}

function checkChoices(field: CustomField, value: unknown): CheckedCustom {
  if (!Array.isArray(value)) return { problem: 'choice-unknown' }
  const chosen = new Set<unknown>(value)
  if ([...chosen].some((id) => !field.options.some((option) => option.id === id))) return { problem: 'choice-unknown' }
  // In the order of the field, so that the same answers are the same value.
  const ids = optionsOf(field).flatMap(({ id }) => (chosen.has(id) ? [id] : []))
  return { value: ids.length === 0 ? undefined : ids }
}

/** A day that exists: 31 February is none. */
function isDay(text: string): boolean {
  const parts = DAY.exec(text)
  if (parts === null) return false
  const [year, month, day] = parts.slice(1).map(Number)
  const date = new Date(Date.UTC(year ?? 0, (month ?? 0) - 1, day ?? 0))
  date.setUTCFullYear(year ?? 0)
  return date.toISOString().slice(0, 10) === text
}

/** Digits in full: `1e-6` is not what a person, or another program, reads as a number. */
function plainNumber(value: number): string {
  return value.toFixed(DECIMALS).replace(/\.?0+$/, '')
}
