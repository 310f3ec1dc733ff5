import type { SuppressionReason } from '../../shared/model/suppression.ts'
import type { Address } from '../../shared/privacy/contact-keys.ts'
import { saltInUse, saltRow, suppressionIds, suppressionsOf } from '../../shared/privacy/suppression.ts'
import type { Writer } from './door-types.ts'

/** Sixteen bytes of chance as hex. */
export function newSalt(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/**
 * Notes, within a command, that addresses must not be written to (`objected`) or not be taken up again (`erased`). The first
 * one of a workspace brings its salt. Answers how many are new.
 */
export async function suppress(
  writer: Writer,
  addresses: readonly Address[],
  reason: SuppressionReason,
): Promise<number> {
  if (addresses.length === 0) return 0
  const known = saltInUse(await writer.list('suppression', 'kind', 'salt'))
  const salt = known ?? newSalt()
  if (known === undefined) await writer.create('suppression', saltRow(salt))
  let added = 0
  for (const fields of suppressionsOf(addresses, reason, salt)) {
    if (await writer.get('suppression', fields.id)) continue
    await writer.create('suppression', fields)
    added += 1
  }
  return added
}

/** Addresses of a person: each mailbox, each number, and the name at the authority. */
export function addressesOf(
  contact: {
    readonly name: string
    readonly emails: readonly string[]
    readonly phones: readonly string[]
    readonly organisationId: string
  },
  country?: string,
): readonly Address[] {
  const { name, emails, phones, organisationId } = contact
  return [
    ...emails.map((email) => ({ email })),
    ...phones.map((phone) => ({ phone, country })),
    { person: { name, organisationId } },
  ]
}

/** What is known against addresses, within a command; `erased` where both hold. */
export async function suppressedWithin(
  writer: Writer,
  addresses: readonly Address[],
): Promise<SuppressionReason | undefined> {
  const salts = (await writer.list('suppression', 'kind', 'salt')).map(({ salt }) => salt)
  let found: SuppressionReason | undefined
  for (const { id, reason } of addresses.flatMap((address) => suppressionIds(address, salts))) {
    if (found === 'erased' || !(await writer.get('suppression', id))) continue
    found = reason
  }
  return found
}

/** Takes the block off addresses, within a command: the person asked for it. Answers how many were blocked. */
export async function liftWithin(writer: Writer, addresses: readonly Address[]): Promise<number> {
  const salts = (await writer.list('suppression', 'kind', 'salt')).map(({ salt }) => salt)
  let lifted = 0
  for (const { id } of addresses.flatMap((address) => suppressionIds(address, salts))) {
    if (!(await writer.get('suppression', id))) continue
    await writer.remove('suppression', id)
    lifted += 1
  }
  return lifted
}
