import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { createForgetter, fingerprintsOf, OMISSION } from '../../../shared/privacy/forget.ts'
import { forgetInRecord } from '../../../shared/privacy/forget-record.ts'
import { textsToForget } from '../../../shared/privacy/texts-to-forget.ts'
import { fold } from '../../../shared/text/fold.ts'

const salt = '00112233445566778899aabbccddeeff'
const forgetterOf = (...texts: readonly string[]) =>
  createForgetter({ salt, fingerprints: [...fingerprintsOf(texts, salt)] })

test('a name is taken out of a text, whatever its accents, case and punctuation', () => {
  const forgetter = forgetterOf('Anna Müller-Groß')
  expect(forgetter.inText('Rang ANNA MULLER GROSS, twice; Anna Müller‑Groß!')).toBe(
    `Rang ${OMISSION}, twice; ${OMISSION}!`,
  )
  expect(forgetter.inText('Anna Müller')).toBe('Anna Müller')
  expect(forgetter.replaced()).toBe(1)
})

test('a longer text to forget goes before a shorter one inside it', () => {
  expect(forgetterOf('Anna', 'Anna Vogt').inText('Anna Vogt and Anna')).toBe(`${OMISSION} and ${OMISSION}`)
})

test('an order to forget holds nothing of what is forgotten', () => {
  expect(JSON.stringify(fingerprintsOf(['Anna Vogt', 'anna@town.example'], salt))).not.toMatch(/anna|vogt|town/i)
  expect(fingerprintsOf(['', 'ab', ' . '], salt)).toEqual([])
})

test('values keep their shape: lists lose what is only an omission, ids and instants stay', () => {
  const forgetter = forgetterOf('a@b.example', '2026 03 01')
  const value = {
    emails: ['a@b.example', 'c@d.example'],
    at: '2026-03-01',
    note: ['see a@b.example'],
    n: 1,
    none: null,
  }
  expect(forgetter.inValue(value)).toEqual({ ...value, emails: ['c@d.example'], note: [`see ${OMISSION}`] })
  const untouched = { emails: ['c@d.example'] }
  expect(forgetter.inValue(untouched)).toBe(untouched)
})

test('a choice that is spelled like a name stays a choice', () => {
  const base = {
    id: '018f0000-0000-7000-8000-000000000001',
    createdAt: '2026-03-01T09:00:00.000Z',
    updatedAt: '2026-03-01T09:00:00.000Z',
    rev: 0,
  }
  const record = { ...base, organisationId: base.id, kind: 'note', at: base.createdAt, subject: 'A note' }
  expect(forgetInRecord('activity', record, forgetterOf('note'))).toEqual({ ...record, subject: `A ${OMISSION}` })
})

test('the ways to write a person are the name in both orders, the addresses, and the number as people write it', () => {
  const texts = textsToForget(
    { name: 'Anna Maria Vogt', emails: ['a.vogt@town.example'], phones: ['+49 761 368920'] },
    'DE',
  )
  expect(texts).toEqual(
    expect.arrayContaining(['Anna Maria Vogt', 'Vogt Anna Maria', 'a.vogt@town.example', '+49761368920', '0761368920']),
  )
  expect(forgetterOf(...texts).inText('Vogt, Anna Maria (0761 368920)')).toBe(`${OMISSION} (${OMISSION})`)
})

test('whatever surrounds it, a forgotten text is gone, and forgetting twice changes nothing more', () => {
  const word = fc.stringMatching(/^[a-zäöüß]{3,9}$/)
  fc.assert(
    fc.property(
      fc.array(word, { minLength: 1, maxLength: 3 }),
      fc.array(word),
      fc.array(word),
      (name, before, after) => {
        const forgetter = forgetterOf(name.join(' '))
        const once = forgetter.inText([...before, ...name, ...after].join(' '))
        expect(` ${fold(once)} `).not.toContain(` ${fold(name.join(' '))} `)
        expect(forgetter.inText(once)).toBe(once)
      },
    ),
  )
})

test('copies of a record that goes leave the lists they are in, and an order keeps its own', () => {
  const id = '018f0000-0000-7000-8000-000000000001'
  const forgetter = createForgetter({ salt, fingerprints: [], keys: [{ type: 'contact', id }] })
  const merge = {
    id: 'm',
    contacts: [
      { id, role: 'Head' },
      { id: 'other', role: 'Deputy' },
    ],
    moved: [id],
  }
  expect(forgetInRecord('mergeLog', merge, forgetter)).toMatchObject({ contacts: [{ id: 'other' }] })
  const order = { forget: { keys: [{ type: 'contact', id }] } }
  expect(forgetInRecord('erasure', order, forgetter)).toBe(order)
})
