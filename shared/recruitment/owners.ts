import type { Recruitment } from '../model/recruitment.ts'

/** Ids of the members who work on a recruitment, each once. Reads what older desks wrote as a single owner as well. */
export function ownersOf(recruitment: Pick<Recruitment, 'ownerId' | 'ownerIds'> | undefined): readonly string[] {
  if (recruitment === undefined) return []
  const { ownerId, ownerIds = [] } = recruitment
  return ownerId === undefined || ownerIds.includes(ownerId) ? ownerIds : [ownerId, ...ownerIds]
}

/** The fields that hold these owners and no others: part of a patch of a recruitment. */
export function ownersPatch(ownerIds: readonly string[]): { readonly ownerIds: string[]; readonly ownerId: null } {
  return { ownerIds: [...new Set(ownerIds)], ownerId: null }
}

/** One or two letters that stand for a name on a card: of its first and its last word. */
export function initialsOf(name: string): string {
  const words = name.split(/[\s-]+/).filter((word) => /\p{L}/u.test(word))
  const [first] = words
  const last = words.length > 1 ? words.at(-1) : undefined
  return [first, last]
    .map((word) => [...(word?.match(/\p{L}/u)?.[0] ?? '')][0] ?? '')
    .join('')
    .toLocaleUpperCase('en')
}
