import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addHash,
  DIGEST_MODULUS,
  differingTypes,
  digestOf,
  formatSum,
  recordHash,
} from '../../../shared/sync/digest.ts'

const records = fc.uniqueArray(fc.record({ id: fc.uuid(), rev: fc.integer({ min: 1, max: 1e9 }) }), {
  selector: (r) => r.id,
})

describe('the digest', () => {
  it('does not depend on the order of the records', () => {
    fc.assert(
      fc.property(records, (list) => {
        expect(digestOf(list.toReversed())).toEqual(digestOf(list))
      }),
    )
  })

  it('can be kept up to date record by record', () => {
    fc.assert(
      fc.property(records, fc.uuid(), (list, id) => {
        const whole = list.reduce((sum, record) => addHash(sum, recordHash(record.id, record.rev)), 0)
        const changed = addHash(addHash(whole, recordHash(id, 1)), recordHash(id, 1), -1)
        expect(formatSum(changed)).toBe(digestOf(list).hash)
      }),
    )
  })

  it('gives every record a whole number below two to the power of 48', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.nat(), (id, rev) => {
        const hash = recordHash(id, rev)
        expect(Number.isInteger(hash) && hash >= 0 && hash < DIGEST_MODULUS).toBe(true)
      }),
    )
  })

  it('tells neighbours apart: 200,000 ids and revisions in a row share no hash', () => {
    const seen = new Set<number>()
    for (let i = 0; i < 100_000; i += 1) {
      const id = `018f0000-0000-7000-8000-${i.toString(16).padStart(12, '0')}`
      seen.add(recordHash(id, 1))
      seen.add(recordHash(id, 2))
    }
    expect(seen.size).toBe(200_000)
  })

  it('notices one record that is missing, older, or another one', () => {
    const list = [
      { id: 'a', rev: 1 },
      { id: 'b', rev: 2 },
    ]
    const hash = digestOf(list).hash
    expect(digestOf([{ id: 'a', rev: 1 }]).hash).not.toBe(hash)
    expect(
      digestOf([
        { id: 'a', rev: 2 },
        { id: 'b', rev: 1 },
      ]).hash,
    ).not.toBe(hash)
    expect(
      digestOf([
        { id: 'a', rev: 1 },
        { id: 'c', rev: 2 },
      ]).hash,
    ).not.toBe(hash)
  })

  it('stays the same from version to version: two programs compare it', () => {
    expect(recordHash('018f4a6e-0000-7000-8000-000000000001', 7)).toBe(
      recordHash('018F4A6E-0000-7000-8000-000000000001', 7),
    )
    expect(formatSum(recordHash('018f4a6e-0000-7000-8000-000000000001', 7))).toMatchInlineSnapshot(`"218dc0510d74"`)
  })

  it('takes a type without records for one not mentioned', () => {
    const none = { count: 0, hash: '000000000000' }
    const one = digestOf([{ id: 'a', rev: 1 }])
    expect(differingTypes({ task: none, member: one }, { member: one })).toEqual([])
    expect(differingTypes({ task: one, member: one }, { member: one })).toEqual(['task'])
  })
})
