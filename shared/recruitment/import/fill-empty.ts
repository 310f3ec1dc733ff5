import type { Organisation } from '../../model/organisation.ts'
import type { OrganisationDraft } from './check-row.ts'

/** Fields filled only while the organisation has none: what a person entered is never overwritten by a list. */
const FILLED = [
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
  'note',
] as const satisfies readonly (keyof OrganisationDraft)[]

export type FillPatch = Partial<Pick<Organisation, (typeof FILLED)[number] | 'aliases' | 'tags' | 'icleiMember'>>

/** What a row adds to an organisation that is there already; empty when it adds nothing. */
export function fillEmpty(existing: Pick<Organisation, keyof OrganisationDraft>, draft: OrganisationDraft): FillPatch {
  const patch: Record<string, unknown> = {}
  for (const field of FILLED) {
    if (existing[field] === undefined && draft[field] !== undefined) patch[field] = draft[field]
  }
  for (const field of ['aliases', 'tags'] as const) {
    const more = draft[field].filter((value) => !existing[field].includes(value) && value !== existing.name)
    if (more.length > 0) patch[field] = [...existing[field], ...more]
  }
  if (existing.icleiMember === 'unknown' && draft.icleiMember !== 'unknown') patch.icleiMember = draft.icleiMember
  return patch
}
