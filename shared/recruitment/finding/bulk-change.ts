import type { CustomField } from '../../model/custom-field.ts'
import { icleiMembership, type Organisation } from '../../model/organisation.ts'
import type { Recruitment } from '../../model/recruitment.ts'
import { countryCodes } from '../../text/countries.ts'
import { fold } from '../../text/fold.ts'
import {
  checkCustomValue,
  customFieldIdOf,
  customKey,
  customValueOf,
  type CustomKey,
  type CustomValue,
} from '../custom-values.ts'
import { tidy } from '../import/values.ts'
import { legalTypes } from '../legal-types.ts'
import { mainActivities } from '../main-activities.ts'
import { ownersOf, ownersPatch } from '../owners.ts'

/** Fields that many organisations may share a value of; a name or a telephone number is of one. */
export const bulkFields = ['legalType', 'mainActivity', 'country', 'nuts', 'place', 'icleiMember', 'sharing'] as const
export type BulkField = (typeof bulkFields)[number]

export const ownerChanges = ['add', 'set', 'remove'] as const
export type OwnerChange = (typeof ownerChanges)[number]

/** What is done to many organisations at once. */
export type BulkChange =
  | {
      readonly kind: 'edit'
      readonly field: BulkField | CustomKey
      /** `undefined`: the field is emptied. */
      readonly value: CustomValue | undefined
      readonly onlyEmpty: boolean
    }
  | { readonly kind: 'tags'; readonly add: readonly string[]; readonly remove: readonly string[] }
  | { readonly kind: 'owner'; readonly how: OwnerChange; readonly memberId: string }
  /** `due`: `YYYY-MM-DD`. */
  | { readonly kind: 'task'; readonly title: string; readonly due?: string }
  | { readonly kind: 'delete' }

/** Fields every organisation has: they can be changed, not emptied. */
const required: ReadonlySet<string> = new Set<BulkField>(['country', 'icleiMember', 'sharing'])

export function mayBeEmptied(field: BulkField | CustomKey): boolean {
  return !required.has(field)
}

/** The value as it is stored; `undefined`: it is none of the field. */
export function bulkValue(
  field: BulkField | CustomKey,
  value: CustomValue,
  customFields: readonly CustomField[],
): CustomValue | undefined {
  const customId = customFieldIdOf(field)
  if (customId !== undefined) {
    const custom = customFields.find(({ id }) => id === customId)
    const checked = custom === undefined ? undefined : checkCustomValue(custom, value)
    return checked !== undefined && 'value' in checked ? checked.value : undefined
  }
  if (typeof value !== 'string') return undefined
  const text = tidy(value)
  switch (field as BulkField) {
    case 'legalType':
      return legalTypes.find((code) => code === text)
    case 'mainActivity':
      return mainActivities.find((code) => code === text)
    case 'country':
      return countryCodes.find((code) => code === text)
    case 'icleiMember':
      return icleiMembership.find((each) => each === text)
    case 'sharing':
      // What the secretariat has it keeps: sharing is not taken back by the hundred.
      return text === 'shared' ? text : undefined
    case 'nuts':
      return /^[A-Za-z]{2}[A-Za-z0-9]{0,3}$/.test(text) ? text.toUpperCase() : undefined
    case 'place':
      return text === '' ? undefined : text
  }
}

type OrganisationPatch = Readonly<Record<string, unknown>>

/** What a change does to one organisation; `undefined`: nothing, it is that way already. */
export function organisationPatch(
  change: Extract<BulkChange, { kind: 'edit' | 'tags' }>,
  organisation: Organisation,
): OrganisationPatch | undefined {
  if (change.kind === 'tags') {
    const tags = changedTags(organisation.tags, change)
    return tags === undefined ? undefined : { tags }
  }
  const { field, value, onlyEmpty } = change
  const customId = customFieldIdOf(field)
  const before = customId === undefined ? organisation[field as BulkField] : customValueOf(organisation, customId)
  const isEmpty = before === undefined || (field === 'icleiMember' && before === 'unknown')
  if (onlyEmpty && !isEmpty) return undefined
  if (JSON.stringify(before) === JSON.stringify(value)) return undefined
  return { [customId === undefined ? field : customKey(customId)]: value ?? null }
}

/** Tags with some more and some fewer, in their order; the others stay. `undefined`: no change. */
function changedTags(
  before: readonly string[],
  { add, remove }: Extract<BulkChange, { kind: 'tags' }>,
): readonly string[] | undefined {
  const unwanted = new Set(remove.map(fold))
  const kept = before.filter((tag) => !unwanted.has(fold(tag)))
  const known = new Set(kept.map(fold))
  const added: string[] = []
  for (const tag of add.map((each) => tidy(each))) {
    if (tag === '' || known.has(fold(tag))) continue
    known.add(fold(tag))
    added.push(tag)
  }
  return added.length === 0 && kept.length === before.length ? undefined : [...kept, ...added]
}

/** Who is in charge afterwards; `undefined`: no change. */
export function ownerPatch(
  { how, memberId }: Extract<BulkChange, { kind: 'owner' }>,
  recruitment: Recruitment | undefined,
): { readonly ownerIds: string[]; readonly ownerId: null } | undefined {
  const before = ownersOf(recruitment)
  const after =
    how === 'set'
      ? [memberId]
      : how === 'add'
        ? [...new Set([...before, memberId])]
        : before.filter((id) => id !== memberId)
  const isSame = after.length === before.length && after.every((id) => before.includes(id))
  return isSame ? undefined : ownersPatch(after)
}
