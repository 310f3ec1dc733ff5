import { strToU8, zipSync } from 'fflate'
import { declarations, xmlDocument, xmlMaker } from '../../text/xml/make-xml.ts'
import { serialiseXml } from '../../text/xml/serialise-xml.ts'
import type { XmlElement } from '../../text/xml/xml-tree.ts'
import type { BilingualRow, BilingualTable } from './bilingual-table.ts'
import { CUSTOM, parts, properties, TABLE_VERSION, VT, W } from './docx-names.ts'
import { toMarked } from './marked-text.ts'

/** What the document says to whoever opens it, in the language of the person who sends it. */
export interface TableWords {
  /** How to work in the table. */
  readonly intro: string
  readonly number: string
  readonly source: string
  readonly target: string
  readonly state: string
  readonly comment: string
  readonly states: Readonly<Record<BilingualRow['state'], string>>
}

/** Widths of the columns in twentieths of a point, on A4 across with margins of 2 cm. */
const columns = [1_350, 4_900, 4_900, 1_500, 1_920] as const

/**
 * A Word document with one table: number and key, source, translation, state, remark. Written for ECMA-376; Word,
 * LibreOffice and the rest open it without asking.
 */
export function writeBilingualDocx(table: BilingualTable, words: TableWords): Uint8Array {
  const files = {
    [parts.types]: contentTypes(),
    [parts.relations]: relations(),
    [parts.document]: wordDocument(table, words),
    [parts.custom]: customProperties(table),
  }
  // The same table is the same file: no time of day goes into the container.
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])), {
    mtime: new Date(1980, 0, 1),
  })
}

const w = xmlMaker({ w: W })

function wordDocument(table: BilingualTable, words: TableWords): string {
  const body = w('w:body', {}, [
    paragraph(`${table.title} · ${table.sourceLocale} → ${table.targetLocale}`, { bold: true, size: 32 }),
    paragraph(words.intro, { size: 20 }),
    w('w:tbl', {}, [
      w('w:tblPr', {}, [
        w('w:tblW', { 'w:w': columns.reduce<number>((sum, width) => sum + width, 0), 'w:type': 'dxa' }),
        w('w:tblBorders', {}, ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(border)),
        w('w:tblLayout', { 'w:type': 'fixed' }),
        w('w:tblCellMar', {}, [
          w('w:top', { 'w:w': 60, 'w:type': 'dxa' }),
          w('w:left', { 'w:w': 100, 'w:type': 'dxa' }),
          w('w:bottom', { 'w:w': 60, 'w:type': 'dxa' }),
          w('w:right', { 'w:w': 100, 'w:type': 'dxa' }),
        ]),
      ]),
      w(
        'w:tblGrid',
        {},
        columns.map((width) => w('w:gridCol', { 'w:w': width })),
      ),
      headRow(words),
      ...table.rows.map((row) => bodyRow(row, table, words)),
    ]),
    paragraph('', {}),
    w('w:sectPr', {}, [
      w('w:pgSz', { 'w:w': 16_838, 'w:h': 11_906, 'w:orient': 'landscape' }),
      w('w:pgMar', {
        'w:top': 1_134,
        'w:right': 1_134,
        'w:bottom': 1_134,
        'w:left': 1_134,
        'w:header': 567,
        'w:footer': 567,
        'w:gutter': 0,
      }),
    ]),
  ])
  return serialiseXml(xmlDocument(w('w:document', declarations({ w: W }), [body])))
}

function border(side: string): XmlElement {
  return w(`w:${side}`, { 'w:val': 'single', 'w:sz': 4, 'w:space': 0, 'w:color': 'BBBBBB' })
}

function headRow(words: TableWords): XmlElement {
  const heads = [words.number, words.source, words.target, words.state, words.comment]
  return w('w:tr', {}, [
    w('w:trPr', {}, [w('w:cantSplit'), w('w:tblHeader')]),
    ...heads.map((text, at) => cell(at, [paragraph(text, { bold: true, size: 20 })], 'E7EFEA')),
  ])
}

function bodyRow(row: BilingualRow, table: BilingualTable, words: TableWords): XmlElement {
  const grey = 'F4F4F2'
  return w('w:tr', {}, [
    w('w:trPr', {}, [w('w:cantSplit')]),
    cell(
      0,
      [paragraph([row.n, row.key, ...(row.mark === undefined ? [] : [row.mark])].join(' · '), { size: 12 })],
      grey,
    ),
    cell(1, [paragraph(toMarked(row.source), { language: table.sourceLocale })], grey),
    cell(2, [paragraph(toMarked(row.target), { language: table.targetLocale })]),
    cell(3, [paragraph(words.states[row.state], { size: 20 })], grey),
    cell(
      4,
      row.comment.split('\n').map((line) => paragraph(line, { size: 20 })),
    ),
  ])
}

function cell(column: number, content: readonly XmlElement[], fill?: string): XmlElement {
  return w('w:tc', {}, [
    w('w:tcPr', {}, [
      w('w:tcW', { 'w:w': columns[column], 'w:type': 'dxa' }),
      ...(fill === undefined ? [] : [w('w:shd', { 'w:val': 'clear', 'w:color': 'auto', 'w:fill': fill })]),
    ]),
    ...content,
  ])
}

interface Look {
  readonly bold?: boolean
  /** In half points. */
  readonly size?: number
  readonly language?: string
}

function paragraph(text: string, { bold, size, language }: Look): XmlElement {
  const look = [
    ...(bold === true ? [w('w:b')] : []),
    ...(size === undefined ? [] : [w('w:sz', { 'w:val': size })]),
    ...(language === undefined ? [] : [w('w:lang', { 'w:val': language })]),
  ]
  const run = w('w:r', {}, [
    ...(look.length > 0 ? [w('w:rPr', {}, look)] : []),
    w('w:t', { 'xml:space': 'preserve' }, [text]),
  ])
  return w('w:p', {}, text === '' ? [] : [run])
}

function customProperties(table: BilingualTable): string {
  const x = xmlMaker({ '': CUSTOM, vt: VT })
  const values = [
    [properties.version, TABLE_VERSION],
    [properties.page, table.pageId],
    [properties.source, table.sourceLocale],
    [properties.target, table.targetLocale],
  ] as const
  const root = x(
    'Properties',
    declarations({ '': CUSTOM, vt: VT }),
    values.map(([name, value], index) =>
      x('property', { fmtid: '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}', pid: index + 2, name }, [
        x('vt:lpwstr', {}, [value]),
      ]),
    ),
  )
  return serialiseXml(xmlDocument(root))
}

function contentTypes(): string {
  const uri = 'http://schemas.openxmlformats.org/package/2006/content-types'
  const x = xmlMaker({ '': uri })
  const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
  const custom = 'application/vnd.openxmlformats-officedocument.custom-properties+xml'
  const root = x('Types', declarations({ '': uri }), [
    x('Default', { Extension: 'rels', ContentType: 'application/vnd.openxmlformats-package.relationships+xml' }),
    x('Default', { Extension: 'xml', ContentType: 'application/xml' }),
    x('Override', { PartName: `/${parts.document}`, ContentType: main }),
    x('Override', { PartName: `/${parts.custom}`, ContentType: custom }),
  ])
  return serialiseXml(xmlDocument(root))
}

function relations(): string {
  const uri = 'http://schemas.openxmlformats.org/package/2006/relationships'
  const kinds = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const x = xmlMaker({ '': uri })
  const root = x('Relationships', declarations({ '': uri }), [
    x('Relationship', { Id: 'rId1', Type: `${kinds}/officeDocument`, Target: parts.document }),
    x('Relationship', { Id: 'rId2', Type: `${kinds}/custom-properties`, Target: parts.custom }),
  ])
  return serialiseXml(xmlDocument(root))
}
