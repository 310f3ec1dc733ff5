import type { Organisation } from '../../model/organisation.ts'
import { fold } from '../../text/fold.ts'

export type Comparable = Pick<
  Organisation,
  'name' | 'country' | 'nationalId' | 'place' | 'website' | 'email' | 'phone' | 'address' | 'nuts'
>

/** A different national id or place is a different organisation; the others only tell namesakes apart. */
export const decidingFields = ['nationalId', 'place'] as const
export const tellingFields = ['website', 'email', 'phone', 'address', 'nuts'] as const
export const comparedFields = [...decidingFields, ...tellingFields] as const

/** Under which numbers an organisation is found again; 0 where it has nothing of the kind. */
export interface Keys {
  /** National register and country. */
  readonly byId: number
  /** Folded name and country. */
  readonly byName: number
  /** The words of the name that are its own, in any order, and country: `Stadt Bonn` is `Bonn`. */
  readonly byOwnWords: number
  /** The host of its website, where that is not a page within the site of somebody else. */
  readonly byHost: number
  /** One number per field of `comparedFields`. */
  readonly print: readonly number[]
}

/** Words that say no more than that it is an authority. A county and a city of one name are two: those words stay. */
const COMMON = new Set(
  'stadt bundesstadt hansestadt landeshauptstadt universitatsstadt kreisfreie freie gemeinde stadtverwaltung gemeindeverwaltung rathaus city town council municipality municipal authority corporation local the of and kommune kommun stad comune citta di ville de commune mairie la le du da do camara municipio concelho ayuntamiento gmina miasto novads pilseta pasvaldiba'.split(
    ' ',
  ),
)

/** `loosely`: also the keys under which it is only perhaps the same. */
export function keysOf(organisation: Comparable, loosely = true): Keys {
  const { country, name, nationalId, website } = organisation
  const folded = fold(name)
  const own = loosely ? ownWords(folded) : ''
  return {
    byId: nationalId === undefined || nationalId === '' ? 0 : hash(`${country}#${nationalId.toLowerCase()}`),
    byName: hash(`${country}:${folded === '' ? name : folded}`),
    byOwnWords: own === '' ? 0 : hash(`${country}~${own}`),
    byHost: website === undefined || !loosely ? 0 : hostKey(website, country),
    print: comparedFields.map((field) => printOf(organisation[field])),
  }
}

function ownWords(folded: string): string {
  const words = folded.split(' ')
  const own = words.filter((word) => !COMMON.has(word))
  return (own.length > 1 ? own.toSorted() : own).join(' ')
}

/** A page below the start page may be one of many within a portal: then the host says nothing. */
function hostKey(website: string, country: string): number {
  const [host = '', ...path] = website.replace(/^https?:\/\//i, '').split('/')
  const bare = host.toLowerCase().replace(/^www\d?\./, '')
  return bare === '' || path.some((part) => part !== '') ? 0 : hash(`${country}@${bare}`)
}

function printOf(value: string | undefined): number {
  return value === undefined || value === '' ? 0 : hash(value.toLowerCase()) >>> 0 || 1
}

/** A 53-bit hash of a text: two rounds of multiply and shift over its code units (after Murmur), never 0. */
export function hash(text: string): number {
  let high = 0x9e3779b9
  let low = 0x85ebca6b
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    high = Math.imul(high ^ unit, 0x27d4eb2f)
    low = Math.imul(low ^ unit, 0x165667b1)
  }
  high = Math.imul(high ^ (high >>> 15), 0x2c1b3c6d) ^ Math.imul(low ^ (low >>> 13), 0x297a2d39)
  low = Math.imul(low ^ (low >>> 15), 0x2c1b3c6d) ^ Math.imul(high ^ (high >>> 13), 0x297a2d39)
  return 0x100000000 * (high & 0x1fffff) + (low >>> 0) || 1
}
