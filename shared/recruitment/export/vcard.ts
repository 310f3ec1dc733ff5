import type { Contact } from '../../model/contact.ts'
import type { Organisation } from '../../model/organisation.ts'

/**
 * A person as a vCard 4.0 (RFC 6350), lines ended by CRLF and folded at 75 octets. The address is that of the
 * organisation, as one text: we do not know its parts.
 */
export function vcardOf(contact: Contact, organisation: Pick<Organisation, 'name' | 'address' | 'website'>): string {
  const { name, role, emails, phones, language } = contact
  const lines = [
    'BEGIN:VCARD',
    'VERSION:4.0',
    `UID:urn:uuid:${contact.id}`,
    `FN:${escaped(name)}`,
    `ORG:${escaped(organisation.name).replaceAll(';', '\\;')}`,
    ...(role === undefined ? [] : [`TITLE:${escaped(role)}`]),
    ...emails.map((email) => `EMAIL;TYPE=work:${escaped(email)}`),
    ...phones.map((phone) => `TEL;TYPE=work;VALUE=text:${escaped(phone)}`),
    ...(language === undefined ? [] : [`LANG:${language}`]),
    ...(organisation.address === undefined ? [] : [`ADR;TYPE=work;LABEL=${quoted(organisation.address)}:;;;;;;`]),
    ...(organisation.website === undefined ? [] : [`URL:${organisation.website.replaceAll(/[\r\n]/g, '')}`]),
    `REV:${contact.updatedAt.replaceAll(/[-:]|\.\d+/g, '')}`,
    'END:VCARD',
  ]
  return lines.map(folded).join('')
}

/** Section 3.4: backslash, comma and line break in a text; a semicolon only where it parts components. Other control characters have no form. */
function escaped(text: string): string {
  return text
    .replaceAll('\\', '\\\\')
    .replaceAll(/\r\n?|\n/g, '\\n')
    .replaceAll(',', '\\,')
    .replaceAll(/\p{Cc}/gu, '')
}

/** A parameter in quotation marks, its special characters written as RFC 6868 does. */
function quoted(text: string): string {
  const inside = text
    .replaceAll('^', '^^')
    .replaceAll(/\r\n?|\n/g, '^n')
    .replaceAll('"', "^'")
    .replaceAll(/\p{Cc}/gu, '')
  return `"${inside}"`
}

const OCTETS = 75

/** Section 3.2: no line longer than 75 octets; what goes on begins with a blank. Never within a character. */
function folded(line: string): string {
  let out = ''
  let octets = 0
  for (const character of line) {
    const size = octetsOf(character.codePointAt(0) ?? 0)
    if (octets + size > OCTETS) {
      out += '\r\n '
      octets = 1
    }
    out += character
    octets += size
  }
  return `${out}\r\n`
}

function octetsOf(codePoint: number): number {
  return codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4
}
