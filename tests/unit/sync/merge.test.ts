import { describe, expect, it } from 'vitest'
import { applyFields, mergeFields, type Fields } from '../../../shared/sync/merge.ts'

function merge(type: string, base: Fields, mine: Fields, theirsPatch: Fields) {
  return mergeFields({ type, base, mine, theirs: applyFields(base, theirsPatch) })
}

describe('merging two edits of one record', () => {
  it('takes a change of a field the other side left alone', () => {
    const outcome = merge('organisation', { name: 'Aarhus', phone: '1' }, { phone: '2' }, { name: 'Aarhus Kommune' })
    expect(outcome).toEqual({ merged: { name: 'Aarhus Kommune', phone: '2' }, conflicts: [], changed: ['phone'] })
  })

  it('keeps both values when both sides changed a scalar', () => {
    const outcome = merge('organisation', { phone: '1' }, { phone: '2' }, { phone: '3' })
    expect(outcome.merged).toEqual({ phone: '3' })
    expect(outcome.conflicts).toEqual([{ field: 'phone', base: '1', mine: '2', theirs: '3' }])
  })

  it('has nothing to do when both sides made the same change', () => {
    const employees = { value: 5, source: 'register' }
    const outcome = merge('organisation', {}, { employees }, { employees: { source: 'register', value: 5 } })
    expect(outcome).toMatchObject({ conflicts: [], changed: [] })
  })

  it('treats removing a field as a change like any other', () => {
    expect(merge('organisation', { phone: '1' }, { phone: null }, {}).merged).toEqual({})
    const outcome = merge('organisation', { phone: '1' }, { phone: null }, { phone: '3' })
    expect(outcome.conflicts).toEqual([{ field: 'phone', base: '1', mine: null, theirs: '3' }])
  })

  it('never takes identity, revision or derived fields from a patch', () => {
    const outcome = merge('organisation', { id: 'a', rev: 3 }, { id: 'b', rev: 9, $sort: 'x' }, {})
    expect(outcome).toEqual({ merged: { id: 'a', rev: 3 }, conflicts: [], changed: [] })
  })

  it('keeps the earliest creation and the latest update without asking', () => {
    const outcome = merge(
      'organisation',
      { updatedAt: '2026-01-01T00:00:00Z' },
      { updatedAt: '2026-03-01T00:00:00Z', createdAt: '2026-01-02T00:00:00Z' },
      { updatedAt: '2026-02-01T00:00:00Z', createdAt: '2026-01-01T00:00:00Z' },
    )
    expect(outcome.merged).toEqual({ updatedAt: '2026-03-01T00:00:00Z', createdAt: '2026-01-01T00:00:00Z' })
    expect(outcome.conflicts).toEqual([])
  })

  it('compares instants by time, not by letters', () => {
    const outcome = merge(
      'task',
      { updatedAt: '2026-01-01T00:00:00Z' },
      { updatedAt: '2026-02-01T00:00:00.500Z' },
      { updatedAt: '2026-02-01T00:00:00Z' },
    )
    expect(outcome.merged.updatedAt).toBe('2026-02-01T00:00:00.500Z')
  })

  it('merges fields it does not know as scalars', () => {
    const outcome = merge('somethingNewer', { a: 1, b: 1 }, { a: 2, b: 2 }, { b: 3 })
    expect(outcome.merged).toEqual({ a: 2, b: 3 })
    expect(outcome.conflicts.map((clash) => clash.field)).toEqual(['b'])
  })
})

describe('names that mean something to JavaScript', () => {
  it('are fields and types like any other', () => {
    const outcome = merge(
      'constructor',
      { toString: 1 },
      { toString: 2, constructor: 'a' },
      { toString: 3, constructor: 'b' },
    )
    expect(outcome.conflicts.map((clash) => clash.field)).toEqual(['toString', 'constructor'])
    const patch = JSON.parse('{"__proto__": {"rev": 9}}') as Fields
    expect(merge('organisation', { name: 'a' }, patch, {}).merged).toEqual({ name: 'a' })
  })
})

describe('merging sets', () => {
  it('unites what both added and leaves out what either removed', () => {
    const outcome = merge(
      'organisation',
      { tags: ['a', 'b', 'c'] },
      { tags: ['a', 'c', 'mine'] },
      { tags: ['a', 'b', 'theirs'] },
    )
    expect(outcome.merged.tags).toEqual(['a', 'theirs', 'mine'])
    expect(outcome.conflicts).toEqual([])
  })

  it('asks when two removals together would empty a set nobody meant to empty', () => {
    const outcome = merge('focalPoint', { languages: ['de', 'en'] }, { languages: ['de'] }, { languages: ['en'] })
    expect(outcome.merged.languages).toEqual(['en'])
    expect(outcome.conflicts).toHaveLength(1)
  })

  it('counts another order as no change', () => {
    const outcome = merge('organisation', { tags: ['a', 'b'] }, { tags: ['b', 'a'] }, { tags: ['a'] })
    expect(outcome.merged.tags).toEqual(['a'])
  })
})

describe('merging long text', () => {
  const base = { note: 'one\ntwo\nthree\nfour\nfive' }

  it('keeps edits of different lines', () => {
    const outcome = merge(
      'organisation',
      base,
      { note: 'ONE\ntwo\nthree\nfour\nfive' },
      { note: 'one\ntwo\nthree\nfour\nFIVE' },
    )
    expect(outcome.merged.note).toBe('ONE\ntwo\nthree\nfour\nFIVE')
    expect(outcome.conflicts).toEqual([])
  })

  it('keeps both texts apart when the same line was edited', () => {
    const outcome = merge('organisation', base, { note: 'one\nTWO' }, { note: 'one\nzwei' })
    expect(outcome.merged.note).toBe('one\nzwei')
    expect(outcome.conflicts).toHaveLength(1)
  })

  it('does not spend minutes on text of a hundred thousand equal lines', () => {
    const note = 'x\n'.repeat(100_000)
    expect(merge('organisation', { note }, { note: `${note}a` }, { note: `b${note}` }).conflicts).toHaveLength(1)
  })
})
