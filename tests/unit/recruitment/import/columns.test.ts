import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answersOf, rulesFrom } from '../../../../shared/recruitment/import/answers.ts'
import { checkRow, type RowRules } from '../../../../shared/recruitment/import/check-row.ts'
import { noDates, provenDateStyle, readDate, weighDate } from '../../../../shared/recruitment/import/dates.ts'
import type { ImportField } from '../../../../shared/recruitment/import/fields.ts'
import { guessSkip } from '../../../../shared/recruitment/import/header-row.ts'
import { guessMapping } from '../../../../shared/recruitment/import/mapping.ts'
import type { CustomField } from '../../../../shared/model/custom-field.ts'

const at = '2026-01-01T00:00:00.000Z'
const own = (id: string, name: string, kind: CustomField['kind'], labels: readonly string[] = []): CustomField => ({
  id,
  createdAt: at,
  updatedAt: at,
  rev: 0,
  name,
  kind,
  order: 0,
  options: labels.map((label, order) => ({ id: `o${order}`, label, order })),
})

function rules(mapping: readonly ImportField[], more: Partial<RowRules> = {}): RowRules {
  return {
    labels: mapping,
    mapping,
    numberStyles: {},
    defaultCountry: 'DE',
    defaultLegalType: undefined,
    source: 'l',
    ...more,
  }
}
function row(mapping: readonly ImportField[], cells: readonly string[], more: Partial<RowRules> = {}) {
  return checkRow(cells, 3, rules(mapping, more))
}
function problems(mapping: readonly ImportField[], cells: readonly string[], more: Partial<RowRules> = {}) {
  const checked = row(mapping, cells, more)
  return checked.ok ? [] : checked.problems.map(({ problem }) => problem)
}

describe('dates', () => {
  it('are never guessed where two countries read them differently', () => {
    expect(readDate('1/2/2024', undefined)).toEqual({ kind: 'ambiguous' })
    expect(readDate('1/2/2024', 'dayFirst')).toEqual({ kind: 'date', value: '2024-02-01' })
    expect(readDate('1/2/2024', 'monthFirst')).toEqual({ kind: 'date', value: '2024-01-02' })
  })

  it('are read without asking where there is one way to read them, before 1900 too', () => {
    for (const [text, value] of [
      ['31/12/1875', '1875-12-31'],
      ['12/31/1875', '1875-12-31'],
      ['3.4.2024', '2024-04-03'],
      ['2/2/2024', '2024-02-02'],
      ['1648-10-24', '1648-10-24'],
      ['2024-05-06 12:30', '2024-05-06'],
    ] as const) {
      expect(readDate(text, undefined)).toEqual({ kind: 'date', value })
    }
    for (const text of ['30.2.2024', '2024-13-01', '1/2/24', 'May', ''])
      expect(readDate(text, undefined).kind).toBe('not-a-date')
  })

  it('tell the style of their column when one of them can be read in one way only', () => {
    const weigh = (cells: readonly string[]) => cells.reduce(weighDate, noDates)
    expect(provenDateStyle(weigh(['1/2/2024', '13/2/2024']))).toBe('dayFirst')
    expect(provenDateStyle(weigh(['1/2/2024', '2/13/2024']))).toBe('monthFirst')
    expect(provenDateStyle(weigh(['1/2/2024']))).toBeUndefined()
    expect(provenDateStyle(weigh(['13/2/2024', '2/13/2024']))).toBeUndefined()
  })

  it('of any day are read as that day, whichever order is said', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('1000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }), (day) => {
        const iso = day.toISOString().slice(0, 10)
        const [year, month, date] = iso.split('-')
        expect(readDate(`${date}/${month}/${year}`, 'dayFirst')).toEqual({ kind: 'date', value: iso })
        expect(readDate(`${month}/${date}/${year}`, 'monthFirst')).toEqual({ kind: 'date', value: iso })
      }),
    )
  })
})

describe('cells that are not what they look like', () => {
  it('with zeros in front are asked about in a column of figures, and kept in one of numbers', () => {
    expect(problems(['name', 'employees'], ['A', '001001'])).toEqual(['number-zeros'])
    expect(row(['name', 'employees'], ['A', '001001'], { plainZeros: [1] })).toMatchObject({
      draft: { employees: { value: 1001 } },
    })
    expect(row(['name', 'nationalId'], ['A', '001001'])).toMatchObject({ draft: { nationalId: '001001' } })
  })

  it('that a spreadsheet shortened or broke are refused by name', () => {
    expect(problems(['name', 'nationalId'], ['A', '1,23457E+11'])).toEqual(['number-shortened'])
    expect(problems(['name', 'place'], ['A', '#REF!'])).toEqual(['cell-error'])
    expect(problems(['name', 'place'], ['#N/A', 'x'])).toEqual(['cell-error'])
  })

  it('take names of two thousand characters, emoji and right-to-left as they are', () => {
    for (const name of ['x'.repeat(2_000), 'Stadt 🏛️👩‍💼', 'بلدية القدس', 'עיריית חיפה']) {
      expect(row(['name'], [name])).toMatchObject({ ok: true, draft: { name } })
    }
    expect(problems(['name'], ['x'.repeat(30_000)])).toEqual(['text-too-long'])
  })
})

describe('values', () => {
  it('of telephones become E.164 by the country of the row, and keep what the file said', () => {
    expect(row(['name', 'phone', 'country'], ['A', '33 66 33 66', 'Danmark'])).toMatchObject({
      draft: { phone: '+4533663366', country: 'DK' },
      originals: { phone: '33 66 33 66', country: 'Danmark' },
    })
    expect(row(['name', 'phone'], ['A', '0761 368 92-0'])).toMatchObject({ draft: { phone: '+49761368920' } })
    expect(row(['name', 'phone'], ['A', '(internal) 4711'])).toMatchObject({ draft: { phone: '(internal) 4711' } })
  })

  it('of regions are NUTS codes of the country of the row', () => {
    expect(row(['name', 'nuts', 'country'], ['A', 'gr301', 'GR'])).toMatchObject({ draft: { nuts: 'EL301' } })
    expect(row(['name', 'nuts', 'country'], ['A', 'uki', 'GB'])).toMatchObject({ draft: { nuts: 'UKI' } })
    expect(problems(['name', 'nuts'], ['A', 'FR1'])).toEqual(['nuts-elsewhere'])
    expect(problems(['name', 'nuts'], ['A', 'Oberbayern'])).toEqual(['nuts-invalid'])
  })

  it('of a place are two cells', () => {
    expect(row(['name', 'latitude', 'longitude'], ['A', '50.9375', '6.9603'])).toMatchObject({
      draft: { location: { latitude: 50.9375, longitude: 6.9603 } },
    })
    expect(problems(['name', 'latitude', 'longitude'], ['A', '50.9375', ''])).toEqual(['location-half'])
    expect(problems(['name', 'latitude'], ['A', '123.45'])).toContain('coordinate-invalid')
  })

  it('of a person come along with the authority', () => {
    const mapping = [
      'name',
      'contactFirstName',
      'contactLastName',
      'contactEmail',
      'contactPhone',
      'contactLanguage',
    ] as const
    expect(row(mapping, ['A', 'Anna', 'Berg', 'a@b.de; c@d.de', '0761 368920', 'Deutsch'])).toMatchObject({
      person: { name: 'Anna Berg', emails: ['a@b.de', 'c@d.de'], phones: ['+49761368920'], language: 'de' },
    })
    expect(row(mapping, ['A', '', '', '', '', ''])).not.toHaveProperty('person')
    expect(problems(['name', 'contactEmail'], ['A', 'a@b.de'])).toEqual(['contact-name-missing'])
  })

  it('of people are not kept a second time as they stood in the file', () => {
    const checked = row(['name', 'contactName', 'contactPhone'], ['A', 'Anna', '0761 368920'])
    expect(checked).not.toHaveProperty('originals')
  })

  it('of own fields are read by their kind', () => {
    const customFields = [
      own('n', 'Budget', 'number'),
      own('c', 'Wave', 'choice', ['First', 'Second']),
      own('d', 'Since', 'date'),
    ]
    expect(guessMapping(['name', 'budget', 'Wave', 'since'], customFields)).toEqual([
      'name',
      'custom:n',
      'custom:c',
      'custom:d',
    ])
    const mapping: readonly ImportField[] = ['name', 'custom:n', 'custom:c', 'custom:d']
    expect(row(mapping, ['A', '1200.5', 'second', '3.4.2024'], { customFields })).toMatchObject({
      draft: { 'custom:n': 1200.5, 'custom:c': 'o1', 'custom:d': '2024-04-03' },
    })
    expect(problems(mapping, ['A', '2.644', 'Third', '1/2/2024'], { customFields })).toEqual([
      'number-ambiguous',
      'custom-invalid',
      'date-ambiguous',
    ])
  })
})

describe('a list', () => {
  it('begins below its titles', () => {
    expect(guessSkip([['Register'], [''], ['name', 'place'], ['Gera', 'x'], ['Jena', 'y']])).toBe(2)
    expect(
      guessSkip([
        ['name', 'place'],
        ['Gera', ''],
      ]),
    ).toBe(0)
    expect(guessSkip([['one'], ['two']])).toBe(0)
  })

  it('of the same columns is read as the last one was', () => {
    const decided = rules(['name', 'employees'], {
      numberStyles: { 1: 'decimalComma' },
      dateStyles: { 0: 'dayFirst' },
      plainZeros: [1],
      defaultLegalType: 'la',
    })
    const policies = { all: 'overwrite', byField: { name: 'keep' } } as const
    const remembered = rulesFrom(answersOf(decided, policies), ['employees', 'name'])
    expect(remembered).toEqual({
      rules: {
        numberStyles: { 0: 'decimalComma' },
        dateStyles: { 1: 'dayFirst' },
        plainZeros: [0],
        defaultCountry: 'DE',
        defaultLegalType: 'la',
      },
      policies,
    })
  })
})
