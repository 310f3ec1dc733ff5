import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { OrganisationDraft } from '../../../../shared/recruitment/import/row-rules.ts'
import {
  carefulPolicies,
  updateFrom,
  updatePolicies,
  type UpdatePolicies,
  type UpdatePolicy,
} from '../../../../shared/recruitment/import/update-policy.ts'
import { KeyColumn } from '../../../../shared/recruitment/import/key-column.ts'
import { MatchIndex } from '../../../../shared/recruitment/import/match-index.ts'
import { MatchRun } from '../../../../shared/recruitment/import/match-run.ts'

type Fields = Partial<OrganisationDraft>
const draft = (fields: Fields = {}): OrganisationDraft => ({
  name: 'Newtown Council',
  country: 'GB',
  aliases: [],
  tags: [],
  icleiMember: 'unknown',
  ...fields,
})
const all = (policy: UpdatePolicy): UpdatePolicies => ({ all: policy, byField: {} })
const there = draft({ website: 'https://mine.uk', tags: ['x'], icleiMember: 'no', phone: '1' })
const row = draft({
  name: 'Newtown',
  website: 'https://theirs.uk',
  email: 'a@b.uk',
  tags: ['x', 'y'],
  icleiMember: 'yes',
})

describe('an organisation that is there already', () => {
  it('is filled where it is empty, and what is there stays', () => {
    expect(updateFrom(there, row, carefulPolicies)).toEqual({ email: 'a@b.uk', tags: ['x', 'y'] })
  })

  it('is overwritten where wished; an empty cell changes nothing, and the old name stays an alias', () => {
    expect(updateFrom(there, row, all('overwrite'), ['phone'])).toEqual({
      name: 'Newtown',
      aliases: ['Newtown Council'],
      website: 'https://theirs.uk',
      email: 'a@b.uk',
      tags: ['x', 'y'],
      icleiMember: 'yes',
    })
  })

  it('is emptied by an empty cell only where that was chosen', () => {
    expect(updateFrom(there, draft(), all('mirror'), ['phone'])).toEqual({ phone: null })
    expect(updateFrom(there, draft(), { all: 'fillEmpty', byField: { phone: 'mirror' } }, ['phone'])).toEqual({
      phone: null,
    })
    expect(updateFrom(there, draft(), all('mirror'), [])).toEqual({})
  })

  it('is left alone where wished, as a whole or in one field', () => {
    expect(updateFrom(there, row, all('keep'))).toEqual({})
    expect(
      updateFrom(there, row, { all: 'overwrite', byField: { website: 'keep', name: 'keep', tags: 'keep' } }),
    ).toEqual({
      email: 'a@b.uk',
      icleiMember: 'yes',
    })
  })

  it('does not change for the same figure from another list', () => {
    const known = draft({ population: { value: 5, source: 'a' } })
    expect(updateFrom(known, draft({ population: { value: 5, source: 'b' } }), all('overwrite'))).toEqual({})
    expect(updateFrom(known, draft({ population: { value: 6, source: 'b' } }), all('overwrite'))).toEqual({
      population: { value: 6, source: 'b' },
    })
  })

  it('has nothing to change the second time, whatever the policy', () => {
    const text = fc.option(fc.constantFrom('a', 'b', 'c'), { nil: undefined })
    const fields = fc.record({
      phone: text,
      email: text,
      note: text,
      tags: fc.uniqueArray(fc.constantFrom('x', 'y', 'z')),
      name: fc.constantFrom('N', 'M'),
    })
    const policies = Object.keys(updatePolicies) as UpdatePolicy[]
    fc.assert(
      fc.property(fields, fields, fc.constantFrom(...policies), (before, after, policy) => {
        const clean = (values: Record<string, unknown>) => draft(JSON.parse(JSON.stringify(values)) as Fields)
        const [stored, given] = [clean(before), clean(after)]
        const empty = ['phone', 'email', 'note', 'tags'].filter(
          (field) => !(field in after) || after[field as 'phone'] === undefined,
        )
        const patch = updateFrom(stored, given, all(policy), empty)
        const next = { ...stored, ...patch } as Record<string, unknown>
        for (const key of Object.keys(next)) if (next[key] === null) delete next[key]
        expect(updateFrom(next as unknown as OrganisationDraft, given, all(policy), empty)).toEqual({})
      }),
    )
  })
})

describe('a row that is perhaps there', () => {
  const known = new MatchIndex()
  known.add('bonn', draft({ name: 'Bonn', country: 'DE', website: 'https://www.bonn.de' }))
  known.add('kreis', draft({ name: 'Landkreis Gera', country: 'DE', nationalId: '7' }))
  const take = (fields: Fields, decision: 'new' | 'same' | 'leaveOut' = 'new') =>
    new MatchRun(known, () => 'new').match(draft({ country: 'DE', ...fields }), () => decision)

  it('is the same where website and own words of the name agree', () => {
    expect(take({ name: 'Stadt Bonn', website: 'http://bonn.de/' })).toEqual({ kind: 'known', id: 'bonn' })
  })

  it('is only suspected where one of them does, and decided by the person', () => {
    const suspect = { id: 'bonn', because: 'sameWebsite' }
    expect(take({ name: 'Wirtschaftsförderung', website: 'https://bonn.de' })).toMatchObject({ kind: 'new', suspect })
    expect(take({ name: 'Stadt Bonn' })).toMatchObject({ kind: 'new', suspect: { id: 'bonn', because: 'similarName' } })
    expect(take({ name: 'Stadt Bonn' }, 'same')).toMatchObject({ kind: 'known', id: 'bonn' })
  })

  it('is not suspected where a county and a city share a name, or a number says otherwise', () => {
    expect(take({ name: 'Stadt Gera' })).toEqual({ kind: 'new', id: 'new' })
    expect(take({ name: 'Landkreis, Gera', nationalId: '8' })).toEqual({ kind: 'new', id: 'new' })
  })

  it('takes no page within a portal for the website of an authority', () => {
    const portal = new MatchIndex()
    portal.add('a', draft({ website: 'https://www.gov.uk/a', name: 'A' }))
    expect(new MatchRun(portal, () => 'n').match(draft({ website: 'https://www.gov.uk/b', name: 'B' }))).toEqual({
      kind: 'new',
      id: 'n',
    })
  })
})

describe('keys of rows', () => {
  it('are found as a map finds them', () => {
    const key = fc.oneof(
      fc.nat(40),
      fc.maxSafeInteger().map((value) => Math.abs(value)),
    )
    fc.assert(
      fc.property(fc.array(key, { maxLength: 3_000 }), (keys) => {
        const column = new KeyColumn()
        const map = new Map<number, number[]>()
        keys.forEach((each, at) => {
          column.add(at, each)
          if (each !== 0) map.set(each, [at, ...(map.get(each) ?? [])])
        })
        for (const each of [...keys, 0, 7]) expect(column.rows(each)).toEqual(map.get(each) ?? [])
      }),
    )
  })
})
