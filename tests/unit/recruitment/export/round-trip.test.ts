import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CustomField } from '../../../../shared/model/custom-field.ts'
import type { Organisation } from '../../../../shared/model/organisation.ts'
import { customKey, customValueOf } from '../../../../shared/recruitment/custom-values.ts'
import { exportCells, exportHeader, exportLine } from '../../../../shared/recruitment/export/cells.ts'
import { exportColumns } from '../../../../shared/recruitment/export/columns.ts'
import { checkRow } from '../../../../shared/recruitment/import/check-row.ts'
import { columnLabels, guessMapping } from '../../../../shared/recruitment/import/mapping.ts'
import { CsvReader } from '../../../../shared/text/csv-reader.ts'
import { legalTypes } from '../../../../shared/recruitment/legal-types.ts'
import { tidy } from '../../../../shared/recruitment/import/values.ts'
import { rulesFor } from './rules.ts'

const at = '2026-01-01T00:00:00.000Z'
const base = { createdAt: at, updatedAt: at, rev: 0 }
const fields: readonly CustomField[] = [
  { ...base, id: 'n', name: 'Volume', kind: 'number', options: [], order: 0 },
  { ...base, id: 't', name: 'Motto', kind: 'text', options: [], order: 1 },
  { ...base, id: 'd', name: 'Fair since', kind: 'date', options: [], order: 2 },
  {
    ...base,
    id: 'm',
    name: 'Topics of interest',
    kind: 'multiChoice',
    options: [
      { id: 'a', label: 'Food, fresh', order: 0 },
      { id: 'b', label: '=1+1', order: 1 },
    ],
    order: 3,
  },
]
const columns = exportColumns(fields)

/** A text somebody may have typed: formulas, quotation marks, delimiters, other scripts. */
const word = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
    fc.constantFrom('=1+1', '+49 1', '-2', '@x', "'=quoted", 'a "b"', 'a;b', 'a,b', 'Αθήνα', '00123', '1,5'),
  )
  .map((text) => tidy(text.replaceAll(/[\p{Cc}\p{Cs}\u2028\u2029\uFEFF]/gu, ' ')))
  .filter((text) => text !== '')
/** A separator of lists is no part of a name in a list. */
const listWord = word.filter((text) => !/[;|\n]/.test(text))
const optional = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: undefined })
const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const figure = fc.record({ value: fc.nat(9_999_999), source: fc.constant('x'), date: optional(day) })

const organisation: fc.Arbitrary<Organisation> = fc
  .record({
    name: word,
    localName: optional(word),
    aliases: fc.uniqueArray(listWord, { maxLength: 3 }),
    legalType: optional(fc.constantFrom(...legalTypes)),
    country: fc.constantFrom('DE', 'DK', 'GB'),
    nationalId: optional(word),
    place: optional(word),
    population: optional(figure),
    employees: optional(figure),
    icleiMember: fc.constantFrom('yes' as const, 'no' as const, 'unknown' as const),
    replacedBy: optional(word),
    location: optional(
      fc.record({
        latitude: fc.double({ min: -90, max: 90, noNaN: true }).map((degrees) => Number(degrees.toFixed(6)) + 0),
        longitude: fc.double({ min: -180, max: 180, noNaN: true }).map((degrees) => Number(degrees.toFixed(6)) + 0),
      }),
    ),
    tags: fc.uniqueArray(listWord, { maxLength: 3 }),
    [customKey('n')]: optional(
      fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 }).map((n) => Number(n.toFixed(4)) + 0),
    ),
    [customKey('t')]: optional(word),
    [customKey('d')]: optional(day),
    [customKey('m')]: optional(fc.constantFrom(['a'], ['a', 'b'], ['b'])),
  })
  .map((made) => {
    const record = { ...base, id: 'o', sharing: 'local', ...made } as Record<string, unknown>
    for (const key in record) if (record[key] === undefined) delete record[key]
    return record as unknown as Organisation
  })

/** What an import makes of an exported file. */
function importAgain(record: Organisation) {
  const reader = new CsvReader(',', '\n')
  const text = `${exportHeader(columns)}\r\n${exportLine(columns, { organisation: record, recruitment: undefined })}\r\n`
  const [header, row] = [...reader.push(text), ...reader.end()].map((item) =>
    item.kind === 'record' ? item.cells : [],
  )
  const labels = columnLabels(header ?? [])
  return checkRow(row ?? [], 2, rulesFor(labels, guessMapping(header ?? [], fields), fields))
}

describe('an exported list', () => {
  it('is read again as it was, every value of every column that an import knows', () => {
    fc.assert(
      fc.property(organisation, (record) => {
        const again = importAgain(record)
        if (!again.ok) throw new Error(JSON.stringify([record, again.problems]))
        const read = again.draft as unknown as Record<string, unknown>
        const same = (field: keyof Organisation) => expect(read[field], field).toEqual(record[field])
        for (const field of [
          'name',
          'localName',
          'legalType',
          'country',
          'nationalId',
          'place',
          'replacedBy',
        ] as const) {
          same(field)
        }
        same('icleiMember')
        same('location')
        same('tags')
        expect(read.aliases).toEqual(record.aliases.filter((alias) => alias !== record.name))
        for (const field of ['population', 'employees'] as const) {
          const count = read[field] as Organisation['population']
          expect(count?.value).toBe(record[field]?.value)
          expect(count?.date).toBe(record[field]?.date)
        }
        for (const { id } of fields) expect(customValueOf(read, id), id).toEqual(customValueOf(record, id))
      }),
    )
  })

  it('holds no cell that a spreadsheet would run, and figures stay figures', () => {
    fc.assert(
      fc.property(organisation, (record) => {
        const line = exportLine(columns, { organisation: record, recruitment: undefined })
        const reader = new CsvReader(',', '\n')
        const [item] = [...reader.push(`${line}\r\n`), ...reader.end()]
        const cells = item?.kind === 'record' ? item.cells : []
        const texts = cells.filter(
          (_, column) => typeof columns[column]?.value({ organisation: record, recruitment: undefined }) !== 'number',
        )
        expect(texts.filter((text) => /^[=+\-@\t\r]/.test(text))).toEqual([])
      }),
    )
  })

  it('gives a workbook numbers as numbers and nothing that XML cannot hold', () => {
    const record: Organisation = {
      ...base,
      id: 'o',
      name: `a\u0000b${'x'.repeat(40_000)}`,
      aliases: [],
      tags: [],
      country: 'DE',
      icleiMember: 'yes',
      sharing: 'local',
      population: { value: 5, source: 'x' },
    }
    const cells = exportCells(columns, { organisation: record, recruitment: undefined })
    expect(cells).toContain(5)
    expect(String(cells[0])).toMatch(/^abx+$/)
    expect(String(cells[0]).length).toBe(32_767)
  })
})
