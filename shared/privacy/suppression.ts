import { derivedId } from '../ids.ts'
import type { Suppression, SuppressionReason } from '../model/suppression.ts'
import { contactKeys, type Address, type ContactKey } from './contact-keys.ts'
import { sha256 } from './sha256.ts'

/** The fields of a suppression, before the door adds the rest. */
export type SuppressionFields = Pick<Suppression, 'id' | 'kind' | 'salt' | 'hash' | 'reason'>

/** What is kept of a person who must not be written to; nothing for an address without any part. */
export function suppressionsOf(
  addresses: readonly Address[],
  reason: SuppressionReason,
  salt: string,
): readonly SuppressionFields[] {
  const found = addresses.flatMap(contactKeys).map((key) => suppressionOf(key, reason, salt))
  return [...new Map(found.map((fields) => [fields.id, fields])).values()]
}

/** The row that tells other desks which salt is in use. */
export function saltRow(salt: string): SuppressionFields {
  return { id: derivedId('suppression', salt), kind: 'salt', salt, hash: '', reason: 'erased' }
}

/** The salt a desk hashes with: the oldest, so that desks agree once they have met. */
export function saltInUse(rows: readonly Pick<Suppression, 'kind' | 'salt' | 'createdAt'>[]): string | undefined {
  return rows
    .filter(({ kind }) => kind === 'salt')
    .toSorted((a, b) => a.createdAt.localeCompare(b.createdAt) || a.salt.localeCompare(b.salt))[0]?.salt
}

/** Ids under which an address would be found, for every salt that was ever in use. */
export function suppressionIds(
  address: Address,
  salts: readonly string[],
): readonly { readonly id: string; readonly reason: SuppressionReason }[] {
  const keys = contactKeys(address)
  return salts.flatMap((salt) =>
    keys.flatMap((key) =>
      (['erased', 'objected'] as const).map((reason) => ({ id: suppressionOf(key, reason, salt).id, reason })),
    ),
  )
}

function suppressionOf({ kind, key }: ContactKey, reason: SuppressionReason, salt: string): SuppressionFields {
  const hash = sha256(`${salt} ${kind} ${key}`)
  return { id: derivedId('suppression', salt, hash, reason), kind, salt, hash, reason }
}

/** Suppressions in memory, for who asks about many addresses. */
export interface Suppressions {
  readonly size: number
  /** Must not be written to. */
  isSuppressed(address: Address): boolean
  /** `erased` where both hold: it is the stronger. */
  reasonFor(address: Address): SuppressionReason | undefined
}

export function indexSuppressions(rows: readonly Suppression[]): Suppressions {
  const reasons = new Map(rows.filter(({ kind }) => kind !== 'salt').map(({ id, reason }) => [id, reason]))
  const salts = [...new Set(rows.filter(({ id }) => reasons.has(id)).map(({ salt }) => salt))]
  const reasonFor = (address: Address): SuppressionReason | undefined => {
    if (reasons.size === 0) return undefined
    const found = suppressionIds(address, salts).flatMap(({ id }) => reasons.get(id) ?? [])
    return found.includes('erased') ? 'erased' : found[0]
  }
  return { size: reasons.size, reasonFor, isSuppressed: (address) => reasonFor(address) !== undefined }
}
