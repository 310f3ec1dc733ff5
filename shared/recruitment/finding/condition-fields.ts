import type { CustomField, CustomFieldKind } from '../../model/custom-field.ts'
import { customFieldIdOf } from '../custom-values.ts'

/** What can be asked of a field. The page words them under `finding:is.<key>`. */
export const conditionOperators = {
  anyOf: 'one of the values',
  allOf: 'all of the values',
  noneOf: 'none of the values, or nothing at all',
  startsWith: 'begins with one of the values',
  contains: 'contains the text',
  between: 'from and to, both included; one of them may be open',
  overdue: 'before today',
  within: 'up to so many days from today, or so many kilometres',
  filled: 'there is a value',
  empty: 'there is none',
  yes: 'it is so',
  no: 'it is not so',
} as const
export type ConditionOperator = keyof typeof conditionOperators

/** How the value of a condition is given. */
export type ConditionKind =
  | 'codes'
  | 'tags'
  | 'region'
  | 'number'
  | 'date'
  | 'flag'
  | 'attendance'
  | 'distance'
  | 'likeness'
  | 'text'

/** The operators of each kind; the first is what a new condition starts with. */
export const operatorsOf: Readonly<Record<ConditionKind, readonly ConditionOperator[]>> = {
  codes: ['anyOf', 'noneOf', 'filled', 'empty'],
  tags: ['anyOf', 'allOf', 'noneOf', 'filled', 'empty'],
  region: ['startsWith', 'noneOf', 'filled', 'empty'],
  number: ['between', 'filled', 'empty'],
  date: ['between', 'within', 'overdue', 'filled', 'empty'],
  flag: ['yes', 'no'],
  attendance: ['between', 'filled', 'empty'],
  distance: ['within', 'filled', 'empty'],
  likeness: ['anyOf'],
  text: ['contains', 'filled', 'empty'],
}

/** Beside the custom fields. `why` says what the field looks at where its name leaves that open. */
export const conditionFields = {
  nuts: { kind: 'region', why: 'the beginning of a NUTS code, so that a region holds its parts' },
  country: { kind: 'codes', why: 'ISO 3166-1' },
  legalType: { kind: 'codes', why: 'eForms code list buyer-legal-type' },
  mainActivity: { kind: 'codes', why: 'eForms code list main-activity' },
  population: { kind: 'number', why: 'inhabitants' },
  employees: { kind: 'number', why: 'decides the fee' },
  tags: { kind: 'tags', why: 'topics and whatever else a focal point tags' },
  stage: { kind: 'codes', why: 'where we stand; nobody worked on counts as identified' },
  owner: { kind: 'codes', why: 'who of us is in charge' },
  nextStepDue: { kind: 'date', why: 'the day planned for the next step' },
  sharing: { kind: 'codes', why: 'whether the secretariat has it' },
  icleiMember: { kind: 'codes', why: 'members pay half' },
  abolished: { kind: 'flag', why: 'a successor is named' },
  event: { kind: 'attendance', why: 'activities of kind event on its timeline, by their day' },
  award: { kind: 'flag', why: 'a tag, or an event on the timeline, that speaks of an award' },
  distance: { kind: 'distance', why: 'straight line to the nearest participant, where both have a location' },
  like: { kind: 'likeness', why: 'resembles one participant, or any' },
} as const satisfies Record<string, { readonly kind: ConditionKind; readonly why: string }>
export type ConditionFieldName = keyof typeof conditionFields

const customKinds: Readonly<Record<CustomFieldKind, ConditionKind>> = {
  text: 'text',
  number: 'number',
  date: 'date',
  choice: 'codes',
  multiChoice: 'tags',
  link: 'text',
}

/** The kind of a field, custom or not; `undefined`: this desk does not know it. */
export function conditionKind(field: string, customFields: readonly CustomField[]): ConditionKind | undefined {
  const customId = customFieldIdOf(field)
  if (customId !== undefined) {
    const custom = customFields.find(({ id }) => id === customId)
    return custom === undefined ? undefined : customKinds[custom.kind]
  }
  return Object.hasOwn(conditionFields, field) ? conditionFields[field as ConditionFieldName].kind : undefined
}

/** Fields of one value each: two of them can only exclude one another by `noneOf`. */
export function isOperator(kind: ConditionKind, is: string): is is ConditionOperator {
  return (operatorsOf[kind] as readonly string[]).includes(is)
}
