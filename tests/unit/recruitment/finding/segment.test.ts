import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CustomField } from '../../../../shared/model/custom-field.ts'
import type { SegmentCondition, SegmentSpec } from '../../../../shared/model/saved-view.ts'
import { conditionFields, conditionKind, operatorsOf } from '../../../../shared/recruitment/finding/condition-fields.ts'
import { speaksOfAward, type OrganisationFacts } from '../../../../shared/recruitment/finding/facts.ts'
import { compileCondition, compileSegment, segmentNeeds } from '../../../../shared/recruitment/finding/segment.ts'
import { readSegment, segmentText } from '../../../../shared/recruitment/finding/segment-text.ts'
import { plain } from './facts.ts'

const own: CustomField = {
  id: 'f',
  createdAt: '2026-01-01T00:00:00.000Z',
  updatedAt: '2026-01-01T00:00:00.000Z',
  rev: 0,
  name: 'Topics',
  kind: 'multiChoice',
  options: [{ id: 'x', label: 'X', order: 0 }],
  order: 0,
}
const context = { today: '2026-03-10', customFields: [own] }

function fits(condition: SegmentCondition, facts: Partial<OrganisationFacts>): boolean | undefined {
  return compileCondition(condition, context)?.({ ...plain, ...facts })
}

describe('conditions of a segment', () => {
  it('find a region by the beginning of its code, whatever the case', () => {
    const inBaden: SegmentCondition = { field: 'nuts', is: 'startsWith', values: ['de1', 'AT'] }
    expect(fits(inBaden, { nuts: 'DE131' })).toBe(true)
    expect(fits(inBaden, { nuts: 'DE2' })).toBe(false)
    expect(fits(inBaden, {})).toBe(false)
    expect(fits({ ...inBaden, is: 'noneOf' }, {})).toBe(true)
  })

  it('take tags by any, all or none, folded', () => {
    const tags = ['food', 'ict']
    expect(fits({ field: 'tags', is: 'anyOf', values: ['Food', 'water'] }, { tags })).toBe(true)
    expect(fits({ field: 'tags', is: 'allOf', values: ['Food', 'water'] }, { tags })).toBe(false)
    expect(fits({ field: 'tags', is: 'allOf', values: ['ICT', 'food'] }, { tags })).toBe(true)
    expect(fits({ field: 'tags', is: 'noneOf', values: ['water'] }, { tags })).toBe(true)
    expect(fits({ field: 'tags', is: 'empty' }, { tags: [] })).toBe(true)
  })

  it('include both ends of a range, leave an open end open, and never match an unknown figure', () => {
    const some: SegmentCondition = { field: 'population', is: 'between', from: 10, to: 20 }
    expect([9, 10, 20, 21].map((population) => fits(some, { population }))).toEqual([false, true, true, false])
    expect(fits({ field: 'population', is: 'between', from: 10 }, { population: 9_999 })).toBe(true)
    expect(fits({ field: 'population', is: 'between', to: 10 }, {})).toBe(false)
  })

  it('reckon dates from today, so that a saved list stays true', () => {
    expect(fits({ field: 'nextStepDue', is: 'overdue' }, { nextStepDue: '2026-03-09' })).toBe(true)
    expect(fits({ field: 'nextStepDue', is: 'overdue' }, { nextStepDue: '2026-03-10' })).toBe(false)
    const week: SegmentCondition = { field: 'nextStepDue', is: 'within', to: 7 }
    const days = ['2026-03-09', '2026-03-10', '2026-03-17', '2026-03-18']
    expect(days.map((nextStepDue) => fits(week, { nextStepDue }))).toEqual([false, true, true, false])
  })

  it('know who attended events, and who entered for an award', () => {
    const events = ['2025-11-05']
    expect(fits({ field: 'event', is: 'between', from: '2025-01-01', to: '2025-12-31' }, { events })).toBe(true)
    expect(fits({ field: 'event', is: 'filled' }, {})).toBe(false)
    expect(fits({ field: 'award', is: 'yes' }, { isAwardEntrant: true })).toBe(true)
    expect(['Procura+ Awards 2025', 'Preisträger', 'premio nazionale'].map(speaksOfAward)).toEqual([true, true, true])
    expect(['Preise vergleichen', 'forward planning', 'surprise'].map(speaksOfAward)).toEqual([false, false, false])
  })

  it('ask own fields by their kind', () => {
    expect(fits({ field: 'custom:f', is: 'anyOf', values: ['x'] }, { custom: { f: ['x', 'y'] } })).toBe(true)
    expect(fits({ field: 'custom:f', is: 'empty' }, {})).toBe(true)
    // Filled by a desk on which the field was something else.
    expect(fits({ field: 'custom:f', is: 'anyOf', values: ['x'] }, { custom: { f: 'x' } })).toBe(false)
  })

  it('leave out what is unfinished, or only a newer desk knows', () => {
    const open: SegmentCondition = { field: 'country', is: 'anyOf', values: [] }
    const newer: SegmentCondition = { field: 'sentiment', is: 'glad' }
    const german: SegmentCondition = { field: 'country', is: 'anyOf', values: ['DE'] }
    for (const match of ['all', 'any'] as const) {
      const { fits: test, tests } = compileSegment({ match, conditions: [open, newer, german] }, context)
      expect([test(plain), test({ ...plain, country: 'DK' })]).toEqual([true, false])
      expect(tests.map((each) => each === undefined)).toEqual([true, true, false])
      expect(compileSegment({ match, conditions: [open, newer] }, context).fits(plain)).toBe(true)
    }
  })

  it('say what must be read before they can be asked', () => {
    const spec: SegmentSpec = { match: 'all', conditions: [{ field: 'distance', is: 'within', to: 50 }] }
    expect([...segmentNeeds(spec)]).toEqual(['distance'])
  })

  it('survive an address, and a broken address is no segment', () => {
    const spec: SegmentSpec = { match: 'any', conditions: [{ field: 'tags', is: 'anyOf', values: ['Ä & "b"'] }] }
    expect(readSegment(segmentText(spec))).toEqual(spec)
    expect(segmentText({ match: 'all', conditions: [] })).toBeUndefined()
    for (const broken of ['{', '[]', '{"match":"some","conditions":[]}', undefined]) {
      expect(readSegment(broken)).toBeUndefined()
    }
  })
})

const condition: fc.Arbitrary<SegmentCondition> = fc
  .constantFrom(...Object.keys(conditionFields), 'custom:f')
  .chain((field) => {
    const kind = conditionKind(field, [own])
    const is = fc.constantFrom(...(kind === undefined ? ['filled'] : operatorsOf[kind]))
    return fc.record({
      field: fc.constant(field),
      is,
      values: fc.array(fc.constantFrom('DE', 'food', 'x', 'joined', 'yes', 'local'), { maxLength: 2 }),
      from: fc.constantFrom<number | string>(5, '2025-01-01'),
      to: fc.constantFrom<number | string>(50, '2026-12-31'),
    })
  })

const facts: fc.Arbitrary<OrganisationFacts> = fc.record({
  ...Object.fromEntries(Object.entries(plain).map(([key, value]) => [key, fc.constant(value)])),
  country: fc.constantFrom('DE', 'DK'),
  population: fc.option(fc.nat(60), { nil: undefined }),
  tags: fc.constantFrom([], ['food'], ['food', 'x']),
  stage: fc.constantFrom('identified', 'joined'),
  kilometres: fc.option(fc.nat(100), { nil: undefined }),
  custom: fc.constantFrom(undefined, { f: ['x'] }),
}) as unknown as fc.Arbitrary<OrganisationFacts>

describe('a segment', () => {
  it('is the intersection of its conditions under all, their union under any', () => {
    fc.assert(
      fc.property(fc.array(condition, { maxLength: 4 }), facts, (conditions, organisation) => {
        const tests = conditions.flatMap((each) => compileCondition(each, context) ?? [])
        const { fits: all } = compileSegment({ match: 'all', conditions }, context)
        const { fits: any } = compileSegment({ match: 'any', conditions }, context)
        expect(all(organisation)).toBe(tests.every((test) => test(organisation)))
        expect(any(organisation)).toBe(tests.length === 0 || tests.some((test) => test(organisation)))
      }),
    )
  })

  it('parts the organisations: filled and empty, yes and no, one of and none of exclude each other', () => {
    const pairs = [
      ['filled', 'empty'],
      ['yes', 'no'],
      ['anyOf', 'noneOf'],
    ] as const
    fc.assert(
      fc.property(condition, facts, (each, organisation) => {
        for (const [one, other] of pairs) {
          const left = compileCondition({ ...each, is: one }, context)
          const right = compileCondition({ ...each, is: other }, context)
          const isAsked = left !== undefined && right !== undefined
          expect(!isAsked || left(organisation) !== right(organisation)).toBe(true)
        }
      }),
    )
  })
})
