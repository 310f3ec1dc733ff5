import ICAL from 'ical.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Contact } from '../../../../shared/model/contact.ts'
import { vcardOf } from '../../../../shared/recruitment/export/vcard.ts'

const at = '2026-03-01T10:00:00.000Z'
const contact = (more: Partial<Contact> = {}): Contact => ({
  id: '0190a000-0000-7000-8000-000000000001',
  organisationId: 'o',
  createdAt: at,
  updatedAt: at,
  rev: 0,
  name: 'Ada Müller',
  emails: ['ada@example.org'],
  phones: ['+49 228 77 0'],
  isPageContact: false,
  ...more,
})

/** Read back by another's parser. */
function read(card: string) {
  const component = new ICAL.Component(ICAL.parse(card) as string)
  const all = (name: string) => component.getAllProperties(name).map((property) => property.getFirstValue())
  return { all, label: component.getFirstProperty('adr')?.getFirstParameter('label') }
}

describe('a contact as a vCard', () => {
  it('is read by another program with everything it holds', () => {
    const { all, label } = read(
      vcardOf(contact({ role: 'Buyer; IT, phones', language: 'de' }), {
        name: 'Stadt Bonn, Vergabe',
        address: 'Berliner Platz 2\n53111 Bonn',
        website: 'https://bonn.example/',
      }),
    )
    expect(all('version')).toEqual(['4.0'])
    expect(all('fn')).toEqual(['Ada Müller'])
    expect(all('title')).toEqual(['Buyer; IT, phones'])
    expect(all('email')).toEqual(['ada@example.org'])
    expect(all('tel')).toEqual(['+49 228 77 0'])
    expect(all('lang')).toEqual(['de'])
    expect(all('url')).toEqual(['https://bonn.example/'])
    expect(label).toContain('53111 Bonn')
  })

  it('keeps every name as it is, and no line longer than 75 octets', () => {
    const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }).filter((text) => !/\p{Cc}/u.test(text))
    fc.assert(
      fc.property(name, (each) => {
        const card = vcardOf(contact({ name: each }), { name: 'x' })
        for (const line of card.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
        // A blank at the end of a value is dropped by readers, and by us when a name is typed.
        expect(String(read(card).all('fn')[0]).trim()).toBe(each.trim())
      }),
    )
  })
})
