import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { inspect } from '../../../../renderer/workers/import/inspect.ts'
import type { FileFormat } from '../../../../renderer/workers/import/protocol.ts'
import { openRows } from '../../../../renderer/workers/import/row-source.ts'
import { formatOf } from '../../../../shared/text/xlsx/cell-formats.ts'
import { columnOf, numberText, serialDate } from '../../../../shared/text/xlsx/cell-text.ts'
import { sheetOfTexts, workbook, type SheetParts } from './workbook-parts.ts'

async function look(bytes: Uint8Array<ArrayBuffer>, chosen: Partial<FileFormat> = {}) {
  return inspect(new Blob([bytes]), chosen)
}

async function listIn(bytes: Uint8Array<ArrayBuffer>, chosen: Partial<FileFormat> = {}) {
  const found = await look(bytes, chosen)
  if (found.kind !== 'list') throw new Error(found.reason)
  return found
}

async function rowsIn(bytes: Uint8Array<ArrayBuffer>, chosen: Partial<FileFormat> = {}) {
  const { format } = await listIn(bytes, chosen)
  const rows: (readonly [number, readonly string[]])[] = []
  for await (const { items } of openRows(new Blob([bytes]), format)) {
    for (const item of items) if (item.kind === 'record') rows.push([item.line, item.cells])
  }
  return rows
}

const people: SheetParts = {
  name: 'List',
  xml: sheetOfTexts([
    ['name', 'place'],
    ['Gera', 'Thüringen'],
    ['Jena', ''],
  ]),
}

describe('a workbook', () => {
  it('is read from its largest sheet in sight, and names all, the hidden too', async () => {
    const bytes = workbook([
      { name: 'Cover', xml: sheetOfTexts([['A list']]) },
      people,
      { name: 'Old', xml: sheetOfTexts(Array.from({ length: 90 }, () => ['x', 'y'])), state: 'hidden' },
    ])
    const found = await listIn(bytes)
    expect(found).toMatchObject({
      header: ['name', 'place'],
      format: { kind: 'workbook', sheet: 'List', hasHeader: true },
    })
    expect(found.workbook?.sheets).toEqual([
      { name: 'Cover', isHidden: false },
      { name: 'List', isHidden: false },
      { name: 'Old', isHidden: true },
    ])
    expect((await rowsIn(bytes, { sheet: 'Old' })).length).toBe(90)
  })

  it('finds the header below titles, and keeps the row numbers of the sheet', async () => {
    const title = '<row r="1"><c r="A1" t="inlineStr"><is><t>Register 2026</t></is></c></row><row r="2"/>'
    const row = (r: number, ...texts: string[]) =>
      `<row r="${r}">${texts.map((text, at) => `<c r="${'ABC'[at]}${r}" t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`
    const bytes = workbook([
      {
        name: 'S',
        xml: `<sheetData>${title}${row(4, 'name', 'place', 'e-mail')}${row(9, 'Gera', 'Thüringen', 'a@b.de')}${row(10, 'Jena', 'Thüringen', 'c@d.de')}</sheetData>`,
      },
    ])
    const found = await listIn(bytes)
    expect(found.format).toMatchObject({ skip: 1, hasHeader: true })
    expect(found.header).toEqual(['name', 'place', 'e-mail'])
    expect(found.previewLines).toEqual([9, 10])
  })

  it('keeps numbers written as text, leading zeros and dates as they show', async () => {
    const styles =
      '<numFmts count="2"><numFmt numFmtId="164" formatCode="dd/mm/yyyy;@"/><numFmt numFmtId="165" formatCode="000000"/></numFmts>' +
      '<cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="14"/></cellXfs>'
    const cells =
      '<c t="s"><v>0</v></c><c s="2"><v>1001</v></c><c s="1"><v>45292</v></c><c><v>2.644</v></c><c><v>1.5E+3</v></c><c t="b"><v>1</v></c><c t="e"><v>#REF!</v></c><c s="3"><v>59</v></c><c t="str"><f>A1</f><v>x</v></c>'
    const bytes = workbook([{ name: 'S', xml: `<sheetData><row>${cells}</row></sheetData>` }], {
      styles,
      strings: '<si><r><t>00</t></r><r><t>1001</t></r><rPh><t>no</t></rPh></si>',
    })
    expect(await rowsIn(bytes)).toEqual([
      [1, ['001001', '001001', '2024-01-01', '2.6440', '1500', 'TRUE', '#REF!', '1900-02-28', 'x']],
    ])
  })

  it('tells merged cells, and repeats their value where wished', async () => {
    const rows = [
      ['name', 'land'],
      ['Gera', 'Thüringen'],
      ['Jena', ''],
      ['Suhl', ''],
    ]
    const xml = `${sheetOfTexts(rows)}<mergeCells count="1"><mergeCell ref="B2:B4"/></mergeCells>`
    const bytes = workbook([{ name: 'S', xml }])
    expect((await listIn(bytes)).workbook?.merged).toEqual(['B2:B4'])
    expect((await rowsIn(bytes)).map(([, cells]) => cells[1] ?? '')).toEqual(['land', 'Thüringen', '', ''])
    expect((await rowsIn(bytes, { fillsMerged: true })).map(([, cells]) => cells[1])).toEqual([
      'land',
      'Thüringen',
      'Thüringen',
      'Thüringen',
    ])
  })

  it('counts hidden rows and columns, and formulas without a result', async () => {
    const xml =
      '<cols><col min="2" max="3" hidden="1"/></cols><sheetData><row><c t="inlineStr"><is><t>a</t></is></c><c t="inlineStr"><is><t>b</t></is></c></row><row hidden="1"><c t="inlineStr"><is><t>c</t></is></c><c><f>1+1</f></c></row></sheetData>'
    expect((await listIn(workbook([{ name: 'S', xml }]))).workbook).toMatchObject({
      hiddenRows: 1,
      hiddenColumns: 2,
      uncalculated: 1,
    })
  })

  it('reads past a million empty rows', async () => {
    const empty = Array.from({ length: 1_000_000 }, (_, at) => `<row r="${at + 3}"/>`).join('')
    const head =
      '<row r="1"><c t="inlineStr"><is><t>name</t></is></c></row><row r="2"><c t="inlineStr"><is><t>Gera</t></is></c></row>'
    expect(await rowsIn(workbook([{ name: 'S', xml: `<sheetData>${head}${empty}</sheetData>` }]))).toEqual([
      [1, ['name']],
      [2, ['Gera']],
    ])
  })

  it('counts dates from 1904 where it says so, and knows the day that never was', () => {
    expect(serialDate(0, true)).toBe('1904-01-01')
    expect(serialDate(1, false)).toBe('1900-01-01')
    expect(serialDate(61, false)).toBe('1900-03-01')
    expect(serialDate(45292.5, false)).toBe('2024-01-01 12:00')
    expect(serialDate(-5, false)).toBeUndefined()
  })

  it('knows formats that show a date', () => {
    expect(
      ['yyyy-mm-dd', 'd. mmmm yyyy', '[$-407]dd.mm.yy', 'm/d/yy h:mm'].map((code) => formatOf(code).isDate),
    ).toEqual([true, true, true, true])
    expect(
      ['0.00', 'General', '#,##0 "Euro/day"', '[h]:mm', '0.0E+00', '[Red]0'].some((code) => formatOf(code).isDate),
    ).toBe(false)
    expect(formatOf('00000').digits).toBe(5)
  })

  it('writes any number so that it is read as the same, and as nothing else', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 }), (value) => {
        const text = numberText(String(value))
        expect(text).toMatch(/^-?\d+(\.\d+)?$/)
        expect(Math.abs(Number(text) - value)).toBeLessThanOrEqual(Math.abs(value) * 1e-14 + 1e-15)
      }),
    )
  })

  it('names columns as spreadsheets do', () => {
    expect(['A1', 'Z9', 'AA1', 'AMJ7', '7', ''].map(columnOf)).toEqual([0, 25, 26, 1023, -1, -1])
  })
})

describe('a workbook that is refused', () => {
  const refusal = async (bytes: Uint8Array<ArrayBuffer>) => {
    const found = await look(bytes)
    return found.kind === 'refused' ? found.reason : found.kind
  }

  it('is named: macros, binary, OpenDocument, an archive, a damaged one', async () => {
    const zip = (...names: string[]) =>
      new Uint8Array(zipSync(Object.fromEntries(names.map((name) => [name, strToU8('x')]))))
    expect(await refusal(workbook([people], { extra: { 'xl/vbaProject.bin': 'x' } }))).toBe('macros')
    expect(await refusal(zip('xl/workbook.bin'))).toBe('binaryWorkbook')
    expect(await refusal(zip('mimetype', 'content.xml'))).toBe('openDocument')
    expect(await refusal(zip('readme.txt'))).toBe('archive')
    expect(await refusal(zip('xl/workbook.xml'))).toBe('damagedWorkbook')
    expect(await refusal(workbook([people]).slice(0, 300))).toBe('damagedWorkbook')
  })

  it('is named: a password, and Excel 97', async () => {
    expect(await refusal(oleFile('EncryptedPackage'))).toBe('locked')
    expect(await refusal(oleFile('Workbook'))).toBe('oldWorkbook')
  })

  it('does not unpack one that would fill the memory', async () => {
    const bytes = workbook([people])
    // The directory declares four gigabytes for the sheet: nothing is unpacked to find out.
    const view = new DataView(bytes.buffer)
    for (let at = 0; at + 46 < bytes.length; at++) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 0xf0000000, true)
    }
    expect(await refusal(bytes)).toBe('workbookTooLarge')
  })

  it('stops at what is not well-formed', async () => {
    expect(await refusal(workbook([{ name: 'S', xml: '<sheetData><row></sheetData>' }]))).toBe('damagedWorkbook')
  })
})

/** The smallest compound file with one stream of a name: header, allocation table, directory ([MS-CFB] §2). */
function oleFile(stream: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(512 * 3)
  const view = new DataView(bytes.buffer)
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  view.setUint16(30, 9, true)
  view.setUint32(48, 1, true)
  for (let at = 76; at < 512; at += 4) view.setUint32(at, 0xffffffff, true)
  view.setUint32(76, 0, true)
  view.setUint32(512, 0xfffffffd, true)
  view.setUint32(516, 0xfffffffe, true)
  ;['Root Entry', stream].forEach((name, entry) => {
    const start = 1024 + entry * 128
    for (let at = 0; at < name.length; at++) view.setUint16(start + at * 2, name.charCodeAt(at), true)
    view.setUint16(start + 64, (name.length + 1) * 2, true)
  })
  return bytes
}

const register = new URL('../../../../../shared/data/registers/uk-local-authorities.xlsx', import.meta.url)

describe.skipIf(!existsSync(register))('a real workbook', () => {
  it('has 470 authorities in the second of its seven sheets, as its CSV has them', async () => {
    const bytes = new Uint8Array(readFileSync(register))
    const found = await listIn(bytes)
    expect(found.workbook?.sheets).toHaveLength(7)
    expect(found.format.sheet).toBe('uk_local_authorities_current')
    const rows = await rowsIn(bytes)
    expect(rows).toHaveLength(471)
    const csv = readFileSync(new URL('uk-local-authorities.csv', register), 'utf8').split('\n')[0] ?? ''
    expect(rows[0]?.[1]).toEqual(
      csv
        .trim()
        .replace(/^\uFEFF/, '')
        .split(','),
    )
  })
})
