import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkRow, type RowRules } from '../../../../shared/recruitment/import/check-row.ts'
import type { ImportField } from '../../../../shared/recruitment/import/fields.ts'
import {
  mustAsk,
  noEvidence,
  provenStyle,
  readNumber,
  weighNumber,
} from '../../../../shared/recruitment/import/numbers.ts'
import { rejectHeader, rejectLine, splitBroken } from '../../../../shared/recruitment/import/rejects.ts'
import { countryCodes, resolveCountry } from '../../../../shared/text/countries.ts'

function rules(mapping: readonly ImportField[], more: Partial<RowRules> = {}): RowRules {
  return {
    labels: mapping,
    mapping,
    numberStyles: {},
    defaultCountry: 'DE',
    defaultLegalType: undefined,
    source: 'list.csv',
    ...more,
  }
}
function draft(mapping: readonly ImportField[], cells: readonly string[], more: Partial<RowRules> = {}) {
  const row = checkRow(cells, 7, rules(mapping, more))
  if (!row.ok) throw new Error(row.problems.map(({ problem }) => problem).join())
  return row.draft
}
function problems(mapping: readonly ImportField[], cells: readonly string[], more: Partial<RowRules> = {}) {
  const row = checkRow(cells, 7, rules(mapping, more))
  return row.ok ? [] : row.problems.map(({ problem }) => problem)
}

describe('figures', () => {
  it('are never guessed where two countries read them differently', () => {
    expect(readNumber('2.644', undefined)).toEqual({ kind: 'ambiguous' })
    expect(readNumber('1,234', undefined)).toEqual({ kind: 'ambiguous' })
    expect(readNumber('2.644', 'decimalComma')).toEqual({ kind: 'number', value: 2644 })
    expect(readNumber('2.644', 'decimalPoint')).toEqual({ kind: 'number', value: 2.644 })
  })

  it('are read without asking where there is one way to read them', () => {
    for (const [text, value] of [
      ['1200', 1200],
      ['1 234 567', 1_234_567],
      ["12'000", 12_000],
      ['1.234.567', 1_234_567],
      ['217232.0', 217_232],
      ['1,234.5', 1234.5],
      ['0012', 12],
    ] as const) {
      expect(readNumber(text, undefined)).toEqual({ kind: 'number', value })
    }
    for (const text of ['about 5', '1,2,3', '12.34.567', '', '10-20'])
      expect(readNumber(text, undefined).kind).toBe('not-a-number')
  })

  it('tell the style of their column when one of them can be read in one way only', () => {
    const weigh = (cells: readonly string[]) => cells.reduce(weighNumber, noEvidence)
    expect(provenStyle(weigh(['2.644', '1.234.567']))).toBe('decimalComma')
    expect(weigh(['x', '2.644', '3.100'])).toMatchObject({ ambiguous: 2, example: '2.644' })
    expect(mustAsk(weigh(['2.644']))).toBe(true)
    expect(provenStyle(weigh(['2.644']))).toBeUndefined()
    expect(provenStyle(weigh(['1.234.567', '1,234,567']))).toBeUndefined()
    expect(mustAsk(weigh(['120', '3500', '217232.0']))).toBe(false)
  })

  it('of a column reject the row until the style is chosen', () => {
    expect(problems(['name', 'employees'], ['A', '2.644'])).toEqual(['number-ambiguous'])
    expect(draft(['name', 'employees'], ['A', '2.644'], { numberStyles: { 1: 'decimalComma' } }).employees).toEqual({
      value: 2644,
      source: 'list.csv: employees',
    })
    expect(problems(['name', 'employees'], ['A', '2.644'], { numberStyles: { 1: 'decimalPoint' } })).toEqual([
      'number-not-whole',
    ])
  })
})

describe('one row', () => {
  it('keeps leading zeros, formulas as text, and takes our own guard off', () => {
    expect(draft(['name', 'nationalId'], ['=HYPERLINK("x")', '00123'])).toMatchObject({
      name: '=HYPERLINK("x")',
      nationalId: '00123',
    })
    expect(draft(['name', 'phone'], ['A', "'+45 33 66 33 66"]).phone).toBe('+4533663366')
  })

  it('finds the country by code, by name in many languages, or by default', () => {
    for (const [text, code] of [
      ['de', 'DE'],
      ['DEU', 'DE'],
      ['Dänemark', 'DK'],
      ['Danmark', 'DK'],
      ['Allemagne', 'DE'],
      ['Latvija', 'LV'],
      ['England', 'GB'],
      ['EL', 'GR'],
      ['Reino Unido', 'GB'],
    ]) {
      expect(resolveCountry(text ?? '')).toBe(code)
    }
    expect(countryCodes).toHaveLength(249)
    expect(draft(['name', 'country'], ['A', '']).country).toBe('DE')
    expect(problems(['name', 'country'], ['A', 'Atlantis'])).toEqual(['country-unknown'])
    expect(problems(['name'], ['A'], { defaultCountry: undefined })).toEqual(['country-missing'])
  })

  it('normalises addresses and refuses what is none', () => {
    expect(draft(['name', 'website', 'email'], ['A', 'www.Bonn.de/Rathaus x', 'mailto:Post@BONN.de'])).toMatchObject({
      website: 'https://www.Bonn.de/Rathaus%20x',
      email: 'Post@bonn.de',
    })
    expect(problems(['name', 'website', 'email', 'phone'], ['A', 'ftp://bonn.de', 'bonn.de', 'n/a'])).toEqual([
      'website-invalid',
      'email-invalid',
      'phone-invalid',
    ])
  })

  it('keeps a legal type it does not know as a tag', () => {
    expect(draft(['name', 'legalType'], ['A', 'Kommune']).legalType).toBe('la')
    expect(draft(['name', 'legalType'], ['A', 'NI district'])).toMatchObject({ tags: ['NI district'] })
    expect(draft(['name', 'legalType'], ['A', 'NI district'], { defaultLegalType: 'la' }).legalType).toBe('la')
  })

  it('reads a main activity given as code or in words, and keeps others as a tag', () => {
    expect(draft(['name', 'mainActivity'], ['A', 'env-pro']).mainActivity).toBe('env-pro')
    expect(draft(['name', 'mainActivity'], ['A', 'Housing and Community Amenities']).mainActivity).toBe('hc-am')
    expect(draft(['name', 'mainActivity'], ['A', 'Öffentliche Ordnung und Sicherheit']).mainActivity).toBe('pub-os')
    expect(draft(['name', 'mainActivity'], ['A', 'Bells'])).toMatchObject({ tags: ['Bells'] })
  })

  it('names every problem at once, with line and column', () => {
    const row = checkRow(['', 'x@', 'y', 'z'], 12, rules(['name', 'email'], {}))
    expect(row).toEqual({
      ok: false,
      problems: [
        { line: 12, problem: 'too-many-cells' },
        { line: 12, column: 'email', problem: 'email-invalid', value: 'x@' },
        { line: 12, column: 'name', problem: 'name-missing' },
      ],
    })
  })

  it('survives any text', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 5, maxLength: 7 }), (cells) => {
        const row = checkRow(cells, 1, rules(['name', 'email', 'website', 'population', 'country']))
        expect(typeof row.ok).toBe('boolean')
      }),
    )
  })
})

describe('the file of rejected rows', () => {
  it('repeats the row, its line and the reason, and does not grow with every round', () => {
    const header = ['Name', 'Ort']
    expect(rejectHeader(header, ';')).toBe('Name;Ort;desk line;desk reason')
    expect(rejectLine(header, ['A;B', 'x', 'more'], 9, 'why', ';')).toBe('"A;B";"x;more";9;why')
    const again = ['Name', 'Ort', 'desk line', 'desk reason']
    expect(rejectHeader(again, ';')).toBe('Name;Ort;desk line;desk reason')
    expect(rejectLine(again, ['A', 'x', '9', 'why'], 2, 'still', ';')).toBe('A;x;2;still')
    expect(splitBroken('A,"Berlin', ',')).toEqual(['A', 'Berlin'])
  })
})
