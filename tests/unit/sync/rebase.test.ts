import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { AnyRecord } from '../../../shared/model/entity.ts'
import { changedFields, patchBetween, patched } from '../../../shared/sync/patch.ts'
import { rebase } from '../../../shared/sync/rebase.ts'

const at = '2026-03-01T09:00:00.000Z'
const id = '018f0000-0000-7000-8000-000000000001'

function record(fields: Readonly<Record<string, unknown>>, rev = 1): AnyRecord {
  return { id, createdAt: at, updatedAt: at, rev, name: 'Bonn', tags: [], ...fields }
}

const fields = fc.record(
  {
    name: fc.constantFrom('A', 'B', 'C'),
    place: fc.constantFrom('x', 'y'),
    tags: fc.uniqueArray(fc.constantFrom('1', '2', '3')),
  },
  { requiredKeys: ['name', 'tags'] },
)

describe('an edit that waits when a newer version comes', () => {
  test('moves on top of it when they touch different fields', () => {
    const moved = rebase('organisation', record({}), record({ name: 'Mine' }), record({ place: 'Theirs' }, 5))
    expect(moved.record).toMatchObject({ name: 'Mine', place: 'Theirs', rev: 5 })
    expect(moved.base).toMatchObject({ name: 'Bonn', place: 'Theirs', rev: 5 })
  })

  test('is done when the newer version already says the same', () => {
    const theirs = record({ name: 'Mine' }, 5)
    expect(rebase('organisation', record({}), record({ name: 'Mine' }), theirs)).toMatchObject({
      record: theirs,
      base: undefined,
    })
  })

  test('keeps the value it was based on where both changed a field, so that the clash is seen', () => {
    const moved = rebase(
      'organisation',
      record({}),
      record({ name: 'Mine' }),
      record({ name: 'Theirs', place: 'New' }, 5),
    )
    expect(moved.record).toMatchObject({ name: 'Mine', place: 'New' })
    expect(moved.base).toMatchObject({ name: 'Bonn', place: 'New', rev: 1 })
  })

  test('of a record made on both sides keeps only what differs pending, with no base', () => {
    const moved = rebase('organisation', undefined, record({ place: 'Here' }, 0), record({ place: 'There' }, 5))
    expect(moved.record.place).toBe('Here')
    expect(moved.base).not.toHaveProperty('place')
  })

  test('is never lost: what is pending afterwards, applied to what came, gives what is shown', () => {
    fc.assert(
      fc.property(fields, fields, fields, (base, mine, theirs) => {
        const moved = rebase('organisation', record(base), record(mine), record(theirs, 5))
        if (!moved.base) return changedFields(moved.record, record(theirs, 5)).length === 0
        const pending = patchBetween(moved.base, moved.record)
        return pending !== undefined && changedFields(patched(moved.base, pending.patch), moved.record).length === 0
      }),
    )
  })

  test('never hides the other side: a field only they changed is shown as they have it', () => {
    fc.assert(
      fc.property(fields, fields, (base, theirs) => {
        const mine = record({ ...base, note: 'mine' })
        const moved = rebase('organisation', record(base), mine, record(theirs, 5))
        return changedFields(moved.record, record({ ...theirs, note: 'mine' }, 5)).length === 0
      }),
    )
  })
})
