import type { Organisation } from '../../model/organisation.ts'
import { profileName, readingsOf, type NameProfile } from './name-profile.ts'
import { foldWord } from './name-words.ts'

/** What is looked at to tell whether two records are one organisation. */
export type ComparableOrganisation = Pick<Organisation, 'name' | 'aliases' | 'country'> &
  Partial<Pick<Organisation, 'localName' | 'nuts' | 'nationalId' | 'place' | 'website' | 'email' | 'phone'>>

/** An organisation as it is compared. Texts are folded; absent where the record has none. */
export interface OrganisationProfile {
  readonly names: readonly NameProfile[]
  /** Where each of `names` comes from: the record's name, or another one of its names. */
  readonly sources: readonly { readonly text: string; readonly isMain: boolean }[]
  readonly country: string
  readonly nuts: string | undefined
  readonly nationalId: string | undefined
  readonly place: NameProfile | undefined
  readonly placeText: string | undefined
  /** As written. */
  readonly placeShown: string | undefined
  readonly domain: string | undefined
  /** Words of its place and domain: a word of its name that is among them is spelled as meant. */
  readonly confirming: readonly string[]
  readonly phone: string | undefined
  readonly email: string | undefined
  /** Under which the record is found besides its names. */
  readonly keys: readonly string[]
}

const MOST_NAMES = 8
/** The last digits of a number are the same however its country and area are written. */
const PHONE_DIGITS = 8
const SHORTEST_PHONE = 6

export function profileOrganisation(organisation: ComparableOrganisation): OrganisationProfile {
  const { name, localName, aliases, country, nuts, place } = organisation
  const sources = [name, localName, ...aliases]
    .filter((text): text is string => text !== undefined && text.trim() !== '')
    .slice(0, MOST_NAMES)
    .flatMap((text, at) => readingsOf(text).map((reading) => ({ text: reading, isMain: at === 0 })))
  const profile = {
    names: sources.map(({ text }) => profileName(text)),
    sources,
    country,
    nuts: nuts === undefined || nuts === '' ? undefined : nuts.toUpperCase(),
    nationalId: textKey(organisation.nationalId),
    place: place === undefined || place.trim() === '' ? undefined : profileName(place),
    placeText: place === undefined ? undefined : foldWord(place),
    placeShown: place,
    domain: domainOf(organisation.website),
    confirming: confirmingWords(place, domainOf(organisation.website)),
    phone: phoneKey(organisation.phone),
    email: organisation.email?.trim().toLowerCase() || undefined,
  }
  return { ...profile, keys: keysOf(profile) }
}

function keysOf(profile: Omit<OrganisationProfile, 'keys'>): readonly string[] {
  const { domain, phone, email, nationalId, country, placeText, names } = profile
  const keys: string[] = []
  if (domain !== undefined) keys.push(`domain ${domain}`)
  if (phone !== undefined) keys.push(`phone ${phone}`)
  if (email !== undefined) keys.push(`email ${email}`)
  if (nationalId !== undefined) keys.push(`id ${country} ${nationalId}`)
  if (placeText === undefined || placeText === '') return keys
  for (const { role, key } of names[0]?.tokens ?? []) {
    if (role === 'proper' || role === 'place' || role === 'body') keys.push(`at ${placeText} ${key}`)
  }
  return keys
}

function confirmingWords(place: string | undefined, domain: string | undefined): readonly string[] {
  const text = `${place ?? ''} ${domain ?? ''}`
  return text.split(/[\s.\-_/(),\d]+/u).flatMap((word) => (word === '' ? [] : [foldWord(word)]))
}

/** `https://www.Example.org/start` → `example.org`; nothing for what is no address. */
export function domainOf(website: string | undefined): string | undefined {
  const host = /^(?:[a-z]+:\/\/)?(?:www\d?\.)?([^/:?#\s]+\.[a-z]{2,})/i.exec(website?.trim() ?? '')?.[1]
  return host?.toLowerCase()
}

function phoneKey(phone: string | undefined): string | undefined {
  const digits = (phone ?? '').replace(/\(0\)/, '').replaceAll(/\D/g, '')
  return digits.length < SHORTEST_PHONE ? undefined : digits.slice(-PHONE_DIGITS)
}

function textKey(text: string | undefined): string | undefined {
  const folded = (text ?? '').toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')
  return folded === '' ? undefined : folded
}
