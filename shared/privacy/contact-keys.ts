import { isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min'
import { fold } from '../text/fold.ts'
import type { SuppressionKind } from '../model/suppression.ts'

/** How a person is found in a list: any part may be missing. */
export interface Address {
  readonly email?: string | undefined
  readonly phone?: string | undefined
  /** ISO 3166-1 alpha-2 of a phone number that was written without its country. */
  readonly country?: string | undefined
  /** A name counts only together with the authority: there is more than one Anna Müller. */
  readonly person?: { readonly name: string; readonly organisationId: string } | undefined
}

export interface ContactKey {
  readonly kind: Exclude<SuppressionKind, 'salt'>
  readonly key: string
}

/** The forms in which the parts of an address are compared, so that spelling does not matter. Empty parts have none. */
export function contactKeys({ email, phone, country, person }: Address): readonly ContactKey[] {
  const keys: readonly ContactKey[] = [
    { kind: 'email', key: emailKey(email ?? '') },
    { kind: 'phone', key: phoneKey(phone ?? '', country) },
    { kind: 'person', key: person ? personKey(person) : '' },
  ]
  return keys.filter(({ key }) => key !== '')
}

/** `Anna <Anna@Town.example>` and `mailto:anna@town.example` are one address. Not an address: empty. */
export function emailKey(email: string): string {
  const bare = /<([^<>]+)>\s*$/.exec(email)?.[1] ?? email
  const key = bare
    .normalize('NFKC')
    .trim()
    .replace(/^mailto:/i, '')
    .toLowerCase()
  return key.includes('@') ? key : ''
}

/** Fewer signs are an extension, which half the authorities of a country have. */
const SHORTEST_PHONE = 6

/** E.164 where the country is known, else the digits. Too short to be a number of one's own: empty. */
export function phoneKey(phone: string, country?: string): string {
  const text = phone.replace(/^\s*00/, '+')
  const known = country !== undefined && isSupportedCountry(country) ? country : undefined
  const key: string = parsePhoneNumberFromString(text, known)?.number ?? text.replaceAll(/\D/g, '')
  return key.length < SHORTEST_PHONE ? '' : key
}

function personKey({ name, organisationId }: NonNullable<Address['person']>): string {
  const words = fold(name)
    .split(' ')
    .filter((word) => word !== '')
  // `Müller, Anna` is `Anna Müller`.
  return words.length === 0 ? '' : `${organisationId} ${words.toSorted().join(' ')}`
}
