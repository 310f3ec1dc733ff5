import type { Organisation } from '../../model/organisation.ts'
import { customFieldIdOf } from '../custom-values.ts'
import type { OrganisationDraft } from './row-rules.ts'

/** What a row may do to a field of an organisation that is there already, from the most careful to the boldest. */
export const updatePolicies = {
  keep: 'leaves the field alone',
  fillEmpty: 'fills it while it is empty; lists and tags are added to',
  overwrite: 'replaces it where the row has a value; an empty cell changes nothing',
  mirror: 'makes it what the row says: an empty cell empties it',
} as const
export type UpdatePolicy = keyof typeof updatePolicies

export interface UpdatePolicies {
  readonly all: UpdatePolicy
  /** Fields that are treated otherwise. */
  readonly byField: Readonly<Record<string, UpdatePolicy>>
}

export const carefulPolicies: UpdatePolicies = { all: 'fillEmpty', byField: {} }

const SINGLE = [
  'localName',
  'legalType',
  'mainActivity',
  'nuts',
  'nationalId',
  'place',
  'address',
  'website',
  'email',
  'phone',
  'population',
  'employees',
  'replacedBy',
  'location',
  'note',
] as const satisfies readonly (keyof OrganisationDraft)[]

export type UpdatePatch = Readonly<Record<string, unknown>>

/**
 * What a row changes of an organisation that is there; empty when it changes nothing, `null` where it empties a field. `empty`
 * are the fields whose cells the row left empty. A name that is replaced stays as an alias.
 */
export function updateFrom(
  existing: Pick<Organisation, keyof OrganisationDraft>,
  draft: OrganisationDraft,
  policies: UpdatePolicies,
  empty: readonly string[] = [],
): UpdatePatch {
  const patch: Record<string, unknown> = {}
  const there = existing as Readonly<Record<string, unknown>>
  const row = draft as unknown as Readonly<Record<string, unknown>>
  const policyOf = (field: string) => policies.byField[field] ?? policies.all
  const own = Object.keys(row).filter((field) => customFieldIdOf(field) !== undefined)
  const emptied = empty.filter((field) => customFieldIdOf(field) !== undefined)
  for (const field of new Set<string>([...SINGLE, ...own, ...emptied])) {
    const policy = policyOf(field)
    const [before, after] = [there[field], row[field]]
    if (policy === 'keep') continue
    if (after === undefined) {
      if (policy === 'mirror' && before !== undefined && isEmptied(field, empty)) patch[field] = null
    } else if (before === undefined || (policy !== 'fillEmpty' && !sameValue(before, after))) patch[field] = after
  }
  for (const field of ['aliases', 'tags'] as const) {
    const policy = policyOf(field)
    if (policy === 'keep') continue
    const before = existing[field]
    const named = draft[field].filter((value) => value !== existing.name)
    const isMirrored = policy === 'mirror' && (named.length > 0 || empty.includes(field))
    const after = isMirrored ? named : [...before, ...named.filter((value) => !before.includes(value))]
    if (!sameValue(before, after)) patch[field] = after
  }
  if (policyOf('icleiMember') !== 'keep' && draft.icleiMember !== 'unknown') {
    const isOpen = existing.icleiMember === 'unknown' || policyOf('icleiMember') !== 'fillEmpty'
    if (isOpen && existing.icleiMember !== draft.icleiMember) patch.icleiMember = draft.icleiMember
  }
  const renames = policyOf('name') === 'overwrite' || policyOf('name') === 'mirror'
  if (renames && draft.name !== existing.name) {
    const aliases = (patch.aliases as readonly string[] | undefined) ?? existing.aliases
    patch.name = draft.name
    patch.aliases = [...aliases.filter((alias) => alias !== draft.name), existing.name].filter(isFirst)
  }
  return patch
}

/** A place is two cells; the source and day of a figure belong to it. */
function isEmptied(field: string, empty: readonly string[]): boolean {
  if (field === 'location') return empty.includes('latitude') && empty.includes('longitude')
  return empty.includes(field)
}

function isFirst<T>(value: T, at: number, all: readonly T[]): boolean {
  return all.indexOf(value) === at
}

/** The same figure from another list is the same figure: its source alone is no reason to change a record. */
function sameValue(a: unknown, b: unknown): boolean {
  if (isFigure(a) && isFigure(b)) return a.value === b.value && (b.date === undefined || a.date === b.date)
  return JSON.stringify(a) === JSON.stringify(b)
}

function isFigure(value: unknown): value is { readonly value: number; readonly date?: string } {
  return typeof value === 'object' && value !== null && 'value' in value && typeof value.value === 'number'
}
