import { createHash } from 'node:crypto'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Suppression } from '../../../shared/model/suppression.ts'
import { emailKey, phoneKey, type Address } from '../../../shared/privacy/contact-keys.ts'
import { sha256 } from '../../../shared/privacy/sha256.ts'
import { indexSuppressions, saltInUse, saltRow, suppressionsOf } from '../../../shared/privacy/suppression.ts'

const salt = '00112233445566778899aabbccddeeff'
const other = 'ffeeddccbbaa99887766554433221100'
const organisationId = '018f0000-0000-7000-8000-000000000002'
const at = '2026-03-01T09:00:00.000Z'

function stored(addresses: readonly Address[], reason: Suppression['reason'] = 'erased', by = salt): Suppression[] {
  return suppressionsOf(addresses, reason, by).map((fields) => ({ ...fields, createdAt: at, updatedAt: at, rev: 0 }))
}

test('the hash is SHA-256 of the text in UTF-8, however long', () => {
  expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      expect(sha256(text)).toBe(createHash('sha256').update(Buffer.from(text, 'utf8')).digest('hex'))
    }),
  )
})

test('a person is recognised however the address is spelled', () => {
  const found = indexSuppressions(stored([{ email: 'Anna.Vogt@Town.example', phone: '0761 368920', country: 'DE' }]))
  expect(found.isSuppressed({ email: ' mailto:anna.vogt@town.example' })).toBe(true)
  expect(found.isSuppressed({ email: 'Anna Vogt <anna.vogt@TOWN.example>' })).toBe(true)
  expect(found.isSuppressed({ phone: '+49 (0)761 36 89 20' })).toBe(true)
  expect(found.isSuppressed({ phone: '0049 761 368920' })).toBe(true)
  expect(found.isSuppressed({ email: 'otto.vogt@town.example', phone: '0761 368921', country: 'DE' })).toBe(false)
})

test('a name without an address is recognised at its own authority only, in either order', () => {
  const found = indexSuppressions(stored([{ person: { name: 'Anna Vogt', organisationId } }]))
  expect(found.isSuppressed({ person: { name: 'VOGT, Anna', organisationId } })).toBe(true)
  expect(found.isSuppressed({ person: { name: 'Anna Vogt', organisationId: other } })).toBe(false)
})

test('an erased person who had objected counts as erased', () => {
  const address = { email: 'a@b.example' }
  const found = indexSuppressions([...stored([address], 'objected'), ...stored([address], 'erased')])
  expect(found.reasonFor(address)).toBe('erased')
  expect(indexSuppressions(stored([address], 'objected')).reasonFor(address)).toBe('objected')
})

test('nothing of the address can be read in what is kept, and empty parts keep nothing', () => {
  const kept = stored([{ email: 'anna.vogt@town.example', phone: '', person: { name: ' ', organisationId } }])
  expect(kept).toHaveLength(1)
  expect(JSON.stringify(kept)).not.toMatch(/anna|vogt|town/i)
  expect(indexSuppressions(kept).isSuppressed({ email: '', phone: '' })).toBe(false)
})

test('two desks that began apart use one salt once they have met, and know each other’s people', () => {
  const rows = [
    { ...saltRow(other), createdAt: '2026-03-02T09:00:00.000Z' },
    { ...saltRow(salt), createdAt: at },
  ]
  expect(saltInUse(rows)).toBe(salt)
  expect(saltInUse(rows.toReversed())).toBe(salt)
  expect(saltInUse([])).toBeUndefined()
  const both = indexSuppressions([
    ...stored([{ email: 'a@b.example' }]),
    ...stored([{ email: 'c@d.example' }], 'erased', other),
  ])
  expect(both.isSuppressed({ email: 'a@b.example' }) && both.isSuppressed({ email: 'c@d.example' })).toBe(true)
})

test('the form of an address is stable: taking the form again changes nothing', () => {
  fc.assert(
    fc.property(fc.emailAddress(), (email) => {
      expect(emailKey(emailKey(email))).toBe(emailKey(email))
      expect(emailKey(email.toUpperCase())).toBe(emailKey(email))
    }),
  )
  expect(phoneKey(phoneKey('0761 368920', 'DE'))).toBe('+49761368920')
  expect(phoneKey('ext. 12', 'DE')).toBe('')
})
