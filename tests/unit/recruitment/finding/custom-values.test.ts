import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { customFieldKinds, type CustomField, type CustomFieldKind } from '../../../../shared/model/custom-field.ts'
import {
  activeFields,
  checkCustomValue,
  customKey,
  customPatch,
  customValueOf,
  optionsOf,
  readCustomText,
  writeCustomText,
} from '../../../../shared/recruitment/custom-values.ts'
import { draftMistake, moved } from '../../../../shared/recruitment/custom-field-draft.ts'
import { mergeFields } from '../../../../shared/sync/merge.ts'

const at = '2026-01-01T00:00:00.000Z'
const field = (kind: CustomFieldKind, more: Partial<CustomField> = {}): CustomField => ({
  id: '0190a000-0000-7000-8000-000000000001',
  createdAt: at,
  updatedAt: at,
  rev: 0,
  name: 'Own',
  kind,
  options: [
    { id: 'a', label: 'Milk, fresh', order: 1 },
    { id: 'b', label: 'Äpfel', order: 0 },
    { id: 'c', label: 'Bread', order: 2, retired: true },
  ],
  order: 1,
  ...more,
})

describe('values of custom fields', () => {
  it('are read from a cell by the kind of the field', () => {
    expect(readCustomText(field('text'), '  two   words ')).toEqual({ value: 'two words' })
    expect(readCustomText(field('number'), '-12.50')).toEqual({ value: -12.5 })
    expect(readCustomText(field('number'), '1.234,5')).toEqual({ problem: 'number-invalid' })
    expect(readCustomText(field('date'), '2024-02-29')).toEqual({ value: '2024-02-29' })
    expect(readCustomText(field('date'), '2023-02-29')).toEqual({ problem: 'date-invalid' })
    expect(readCustomText(field('choice'), 'apfel')).toEqual({ value: 'b' })
    expect(readCustomText(field('choice'), 'Cheese')).toEqual({ problem: 'choice-unknown' })
    expect(readCustomText(field('multiChoice'), 'Milk, fresh')).toEqual({ value: ['a'] })
    expect(readCustomText(field('multiChoice'), 'Bread; Äpfel')).toEqual({ value: ['b', 'c'] })
    expect(readCustomText(field('link'), 'example.org/x')).toEqual({ value: 'https://example.org/x' })
    expect(readCustomText(field('link'), 'file:///etc/hosts')).toEqual({ problem: 'link-invalid' })
    for (const kind of customFieldKinds) expect(readCustomText(field(kind), '  ')).toEqual({ value: undefined })
  })

  it('come back from a cell as they were written into it', () => {
    const values = fc.oneof(
      fc.record({ kind: fc.constant('text' as const), value: fc.string({ maxLength: 60 }) }),
      fc.record({ kind: fc.constant('number' as const), value: fc.double({ min: -1e15, max: 1e15, noNaN: true }) }),
      fc.record({
        kind: fc.constant('date' as const),
        value: fc
          .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
          .map((date) => date.toISOString().slice(0, 10)),
      }),
      fc.record({ kind: fc.constant('choice' as const), value: fc.constantFrom('a', 'b', 'c') }),
      fc.record({
        kind: fc.constant('multiChoice' as const),
        value: fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { minLength: 1 }),
      }),
    )
    fc.assert(
      fc.property(values, ({ kind, value }) => {
        const checked = checkCustomValue(field(kind), value)
        if (!('value' in checked)) throw new Error(checked.problem)
        const again = readCustomText(field(kind), writeCustomText(field(kind), checked.value))
        expect(again).toEqual({ value: checked.value })
      }),
    )
  })

  it('lie on the organisation under a key of their own, and an emptied one is gone', () => {
    expect(customPatch('f', 3)).toEqual({ [customKey('f')]: 3 })
    expect(customPatch('f', undefined)).toEqual({ [customKey('f')]: null })
    expect(customValueOf({ [customKey('f')]: { odd: true } }, 'f')).toBeUndefined()
  })

  it('merge each by itself: two desks that fill two fields, or add answers to one, do not clash', () => {
    const [one, two] = [customKey('one'), customKey('two')]
    const merged = mergeFields({
      type: 'organisation',
      base: { id: 'x', [one]: ['a'] },
      mine: { [one]: ['a', 'b'], [two]: 'text' },
      theirs: { id: 'x', [one]: ['a', 'c'] },
    })
    expect(merged.conflicts).toEqual([])
    expect(merged.merged).toMatchObject({ [one]: ['a', 'c', 'b'], [two]: 'text' })
    const clash = mergeFields({
      type: 'organisation',
      base: { id: 'x', [two]: 'old' },
      mine: { [two]: 'mine' },
      theirs: { id: 'x', [two]: 'theirs' },
    })
    expect(clash.conflicts).toMatchObject([{ field: two, mine: 'mine', theirs: 'theirs' }])
  })
})

describe('custom fields', () => {
  it('show an answer once where two desks renamed it at the same time', () => {
    const options = [
      { id: 'a', label: 'Zebra', order: 0 },
      { id: 'a', label: 'Ass', order: 0 },
      { id: 'b', label: 'Bee', order: -1 },
    ]
    expect(optionsOf({ options }).map(({ id, label }) => `${id} ${label}`)).toEqual(['b Bee', 'a Ass'])
  })

  it('are offered in their order, without retired ones', () => {
    const fields = [
      field('text', { id: '1', order: 2 }),
      field('text', { id: '2', order: 1 }),
      field('text', { id: '3', order: 0, retiredAt: at }),
    ]
    expect(activeFields(fields).map(({ id }) => id)).toEqual(['2', '1'])
  })

  it('cannot be saved while a name is missing or taken, or an answer could not be told from others in a file', () => {
    const others = [field('text', { id: 'other', name: 'Straße' })]
    const draft = { name: 'New', kind: 'choice', help: '', options: [{ id: 'a', label: 'A', order: 0 }] } as const
    expect(draftMistake(draft, others)).toBeUndefined()
    expect(draftMistake({ ...draft, name: ' ' }, others)).toBe('name-missing')
    expect(draftMistake({ ...draft, name: 'STRASSE' }, others)).toBe('name-taken')
    expect(draftMistake({ ...draft, options: [] }, others)).toBe('options-missing')
    expect(draftMistake({ ...draft, options: [{ id: 'a', label: 'x; y', order: 0 }] }, others)).toBe('option-invalid')
    const twice = [...draft.options, { id: 'b', label: ' a ', order: 1 }]
    expect(draftMistake({ ...draft, options: twice }, others)).toBe('option-twice')
  })

  it('move by one place, and stay at the ends', () => {
    expect(moved(['a', 'b', 'c'], 1, -1)).toEqual(['b', 'a', 'c'])
    expect(moved(['a', 'b', 'c'], 2, 1)).toEqual(['a', 'b', 'c'])
  })
})
