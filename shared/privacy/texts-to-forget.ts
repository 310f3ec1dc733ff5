import { parsePhoneNumberFromString } from 'libphonenumber-js/min'
import type { Contact } from '../model/contact.ts'
import { phoneKey } from './contact-keys.ts'

/**
 * The ways in which a person is written: the full name in either order, addresses, and numbers as people write them. A
 * surname alone is not among them: there is more than one Müller. Whoever erases may add to it.
 */
export function textsToForget(
  { name, emails, phones }: Pick<Contact, 'name' | 'emails' | 'phones'>,
  country?: string,
): readonly string[] {
  const words = name
    .replaceAll(',', ' ')
    .split(/\s+/)
    .filter((word) => word !== '')
  const last = words.at(-1)
  const names = last === undefined || words.length < 2 ? [] : [words.join(' '), [last, ...words.slice(0, -1)].join(' ')]
  const numbers = phones.flatMap((phone) => {
    const parsed = parsePhoneNumberFromString(phoneKey(phone, country))
    return parsed
      ? [
          phone,
          parsed.number,
          parsed.formatInternational(),
          parsed.formatNational(),
          parsed.formatNational().replaceAll(/\D/g, ''),
        ]
      : [phone]
  })
  return [...new Set([name.trim(), ...names, ...emails, ...numbers].filter((text) => text !== ''))]
}
