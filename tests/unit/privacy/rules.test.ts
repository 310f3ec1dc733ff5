import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { basisFor, withoutBasis } from '../../../shared/privacy/legal-basis-rules.ts'
import { reportHtml } from '../../../shared/privacy/person-report.ts'
import { daysLeft, dueOn, extendedDue, openRequests } from '../../../shared/privacy/requests.ts'
import { forReview, monthsBefore, type RetentionFacts } from '../../../shared/privacy/retention.ts'

const id = (n: number) => `018f0000-0000-7000-8000-${String(n).padStart(12, '0')}`
const stamps = { createdAt: '2024-01-15T09:00:00.000Z', updatedAt: '2024-01-15T09:00:00.000Z', rev: 0 }

test('an answer is due within a month, at the end of a short one too, and three months with a reason', () => {
  expect(dueOn('2026-01-31')).toBe('2026-02-28')
  expect(extendedDue({ receivedOn: '2026-03-15' })).toBe('2026-06-15')
  expect(daysLeft({ due: '2026-04-15' }, '2026-04-20')).toBe(-5)
})

test('an extension is always later than the first due date', () => {
  const date = fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  fc.assert(
    fc.property(date, (at) => {
      const receivedOn = at.toISOString().slice(0, 10)
      expect(dueOn(receivedOn) > receivedOn && extendedDue({ receivedOn }) > dueOn(receivedOn)).toBe(true)
    }),
  )
})

test('open requests come the most urgent first', () => {
  const request = { ...stamps, kind: 'access', receivedOn: '2026-03-01' } as const
  const found = openRequests([
    { ...request, id: id(1), state: 'received', due: '2026-04-02' },
    { ...request, id: id(2), state: 'verified', due: '2026-04-01' },
    { ...request, id: id(3), state: 'done', due: '2026-03-01' },
  ])
  expect(found.map((each) => each.id)).toEqual([id(2), id(1)])
})

test('a reason that was withdrawn is none; of several the youngest holds', () => {
  const basis = { contactId: id(1), purpose: 'newsletter', date: '2026-01-01' } as const
  const bases = [basis, { ...basis, date: '2026-02-01' }, { ...basis, date: '2026-03-01', withdrawnOn: '2026-03-02' }]
  expect(basisFor(bases, id(1), 'newsletter')?.date).toBe('2026-02-01')
  expect(basisFor(bases, id(1), 'recruitment')).toBeUndefined()
  expect(withoutBasis([{ id: id(1) }, { id: id(2) }], bases)).toEqual([{ id: id(2) }])
})

function facts(more: Partial<RetentionFacts> = {}): RetentionFacts {
  const organisation = {
    ...stamps,
    id: id(1),
    name: 'Town',
    aliases: [],
    country: 'DE',
    icleiMember: 'unknown',
    tags: [],
    sharing: 'local',
  } as const
  const person = {
    ...stamps,
    id: id(2),
    organisationId: id(1),
    name: 'Anna',
    emails: [],
    phones: [],
    isPageContact: false,
  }
  return {
    organisations: [{ ...organisation, aliases: [], tags: [] }],
    contacts: [person],
    activities: [],
    recruitments: [],
    participants: new Set(),
    today: '2026-01-15',
    months: 24,
    ...more,
  }
}

test('a prospect is reviewed when its months are full, on the day and not before', () => {
  expect(forReview(facts())).toHaveLength(1)
  expect(forReview(facts({ today: '2026-01-14' }))).toEqual([])
})

test('whatever happened, or is to happen, begins the months anew; participants are never reviewed', () => {
  const organisationId = id(1)
  expect(forReview(facts({ activities: [{ organisationId, at: '2025-05-01T09:00:00.000Z' }] }))).toEqual([])
  const move = { organisationId, stage: 'parked', stageSince: stamps.createdAt, revisitOn: '2026-09-01' } as const
  expect(forReview(facts({ recruitments: [move] }))).toEqual([])
  expect(forReview(facts({ participants: new Set([organisationId]) }))).toEqual([])
  expect(
    forReview(facts({ organisations: facts().organisations.map((each) => ({ ...each, keptOn: '2026-01-01' })) })),
  ).toEqual([])
})

test('months are counted back to the same day, or to the last of a shorter month', () => {
  expect(monthsBefore('2026-03-31', 1)).toBe('2026-02-28')
  expect(monthsBefore('2026-01-15', 24)).toBe('2024-01-15')
})

test('a report shows what people typed as text, never as markup', () => {
  const value = '<script>alert(1)</script> & "more"'
  const html = reportHtml({
    title: value,
    lang: 'en',
    intro: value,
    sections: [{ heading: value, empty: '', entries: [[{ term: value, value }]] }],
  })
  expect(html).not.toContain('<script>')
  expect(html).toContain('&lt;script&gt;')
})
