import type { LegalBasis, ProcessingPurpose } from '../model/legal-basis.ts'

/**
 * Which reasons may carry a purpose. Newsletter and mailing list are opt-in (ePrivacy Directive, Art. 13): nothing but consent.
 * A public page shows a person to the world, who agrees or has it in the contract.
 */
export const basesFor: Readonly<Record<ProcessingPurpose, readonly LegalBasis['basis'][]>> = {
  recruitment: ['consent', 'contract', 'publicTask', 'legitimateInterest'],
  membership: ['contract', 'consent', 'publicTask', 'legitimateInterest'],
  newsletter: ['consent'],
  exchangeList: ['consent'],
  publicPage: ['consent', 'contract', 'publicTask'],
}

type Held = Pick<LegalBasis, 'contactId' | 'purpose' | 'withdrawnOn'>

/** The reason that holds for one purpose, the youngest where there are several; `undefined`: none. */
export function basisFor<T extends Held & { readonly date: string }>(
  bases: readonly T[],
  contactId: string,
  purpose: ProcessingPurpose,
): T | undefined {
  return bases
    .filter((basis) => basis.contactId === contactId && basis.purpose === purpose && basis.withdrawnOn === undefined)
    .toSorted((a, b) => b.date.localeCompare(a.date))[0]
}

/** Contacts for whose data no reason is known: somebody has to find one, or let them go. */
export function withoutBasis<T extends { readonly id: string }>(contacts: readonly T[], bases: readonly Held[]): T[] {
  const held = new Set(bases.filter(({ withdrawnOn }) => withdrawnOn === undefined).map(({ contactId }) => contactId))
  return contacts.filter(({ id }) => !held.has(id))
}
