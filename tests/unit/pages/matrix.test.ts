import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { onlyMine, sortRows } from '../../../renderer/features/pages/matrix/arrange-rows.ts'
import { initials } from '../../../renderer/features/pages/matrix/initials.ts'
import type { MatrixCell, MatrixRow } from '../../../renderer/features/pages/matrix/load-matrix.ts'
import type { Member } from '../../../shared/model/member.ts'

const record = { createdAt: '', updatedAt: '', rev: 0 }
const person = (id: string): Member => ({ ...record, id, name: id, role: 'translator' })

function cell(locale: string, more: Partial<MatrixCell> = {}): MatrixCell {
  return {
    locale,
    isSource: false,
    state: 'inProgress',
    percent: 0,
    words: 10,
    outdatedWords: 0,
    firstToDo: undefined,
    changedAt: undefined,
    assigned: {},
    ...more,
  }
}

function row(title: string, ...cells: MatrixCell[]): MatrixRow {
  const page = {
    ...record,
    id: title,
    organisationId: title,
    slug: title,
    title,
    sourceLocale: 'en',
    targetLocales: [],
    status: 'editing' as const,
  }
  return { page, organisation: undefined, cells }
}
const titles = (rows: readonly MatrixRow[]) => rows.map(({ page }) => page.title)

describe('the order of the matrix', () => {
  const rows = [
    row(
      'Bonn',
      cell('de', { percent: 40, outdatedWords: 3, changedAt: '2026-03-01', assigned: { due: '2026-05-01' } }),
    ),
    row('Aachen', cell('de', { percent: 90, outdatedWords: 0, changedAt: '2026-01-01' })),
    row('Celle'),
  ]
  it('is by name, either way', () => {
    expect(titles(sortRows(rows, { descending: false }, 'percent'))).toEqual(['Aachen', 'Bonn', 'Celle'])
    expect(titles(sortRows(rows, { descending: true }, 'percent'))).toEqual(['Celle', 'Bonn', 'Aachen'])
  })
  it.each([
    ['percent', false, ['Bonn', 'Aachen', 'Celle']],
    ['percent', true, ['Aachen', 'Bonn', 'Celle']],
    ['outdated', true, ['Bonn', 'Aachen', 'Celle']],
    ['age', false, ['Aachen', 'Bonn', 'Celle']],
    ['due', false, ['Bonn', 'Aachen', 'Celle']],
    ['due', true, ['Bonn', 'Aachen', 'Celle']],
  ] as const)('is by %s of a language (descending: %s); what has none comes last', (measure, descending, order) => {
    expect(titles(sortRows(rows, { locale: 'de', descending }, measure))).toEqual(order)
  })
  it('neither loses nor doubles a row, and what has a value comes before what has none', () => {
    const arbitrary = fc.uniqueArray(
      fc.record({
        title: fc.string({ minLength: 1 }),
        percent: fc.option(fc.integer({ min: 0, max: 100 }), { nil: undefined }),
      }),
      { selector: ({ title }) => title },
    )
    fc.assert(
      fc.property(arbitrary, fc.boolean(), (drawn, descending) => {
        const made = drawn.map(({ title, percent }) =>
          row(title, ...(percent === undefined ? [] : [cell('de', { percent })])),
        )
        const sorted = sortRows(made, { locale: 'de', descending }, 'percent')
        expect(new Set(sorted)).toEqual(new Set(made))
        expect(sorted.length).toBe(made.length)
        const values = sorted.map(({ cells }) => cells[0]?.percent)
        const known = values.filter((value) => value !== undefined)
        expect(values.slice(0, known.length)).toEqual(known.toSorted((a, b) => (descending ? b - a : a - b)))
      }),
    )
  })
})

describe('"mine"', () => {
  it('is the rows and languages in which I translate or review', () => {
    const rows = [
      row('A', cell('de', { assigned: { translator: person('me') } }), cell('fr')),
      row(
        'B',
        cell('de', { assigned: { translator: person('you') } }),
        cell('da', { assigned: { reviewer: person('me') } }),
      ),
      row('C', cell('fr', { assigned: { reviewer: person('you') } })),
    ]
    const mine = onlyMine(rows, ['en', 'da', 'de', 'fr'], 'me')
    expect([titles(mine.rows), mine.locales]).toEqual([
      ['A', 'B'],
      ['da', 'de'],
    ])
    expect(onlyMine(rows, ['de'], 'nobody')).toEqual({ rows: [], locales: [] })
  })
})

describe('initials', () => {
  it.each([
    ['Kim Officer', 'KO'],
    ['  Jūlija ', 'J'],
    ['Anna-Maria de la Cruz', 'AC'],
    ['öz', 'Ö'],
    ['', ''],
  ])('of %s are %s', (name, short) => expect(initials(name)).toBe(short))
})
