import type { Organisation } from '../model/organisation.ts'
import { formattersFor, usableLocale } from './formatters.ts'

export type PostalPlace = Pick<Organisation, 'name' | 'address' | 'place' | 'country'>

/**
 * The lines of a postal address: authority, person, street and place; the country in capitals, in the sender's language,
 * where it is another than the sender's (UPU S42). `undefined`: there is no address to write to.
 */
export function postalAddress(
  organisation: PostalPlace,
  person: string | undefined,
  senderCountry: string | undefined,
  locale: string,
): readonly string[] | undefined {
  const written = organisation.address?.trim() ?? ''
  if (written === '') return undefined
  const street = written
    .split(/\r?\n|,(?=\s)/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const place = organisation.place?.trim() ?? ''
  // Lists often repeat the place at the end of the address.
  const hasPlace = place === '' || street.some((line) => line.toLowerCase().includes(place.toLowerCase()))
  const country = formattersFor(locale).country(organisation.country)
  return [
    organisation.name,
    ...(person === undefined ? [] : [person]),
    ...street,
    ...(hasPlace ? [] : [place]),
    ...(organisation.country === senderCountry ? [] : [country.toLocaleUpperCase(usableLocale(locale))]),
  ]
}
