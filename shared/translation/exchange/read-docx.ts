import { err, ok, type DeskError, type Result } from '../../result.ts'
import { decodeXml } from '../../text/xml/decode-xml.ts'
import {
  attributeOf,
  childElements,
  childrenNamed,
  elementsWithin,
  isElement,
  textOf,
} from '../../text/xml/elements.ts'
import { parseXml } from '../../text/xml/parse-xml.ts'
import type { XmlElement } from '../../text/xml/xml-tree.ts'
import { readZip } from '../../text/zip/read-zip.ts'
import { CUSTOM, parts, properties, TABLE_VERSION, W } from './docx-names.ts'
import { fromMarked, oneLine } from './marked-text.ts'

/** Why a document is refused, and the reason the code exists. */
export const docxFaults = {
  'docx.unreadable': 'no Word document, or a damaged one',
  'docx.not-a-table': 'a Word document without the desk’s table: another file, or the properties were taken out',
  'docx.newer': 'a table made by a newer version of the desk',
} as const

export interface ReturnedRow {
  readonly key: string
  /** What was sent, see `readRowMark`. Absent where it was taken out, or the table is of a desk that wrote none. */
  readonly mark?: string
  /** Coded text. */
  readonly source: string
  readonly target: string
  readonly comment: string
}

export interface ReturnedTable {
  readonly pageId: string
  readonly sourceLocale: string
  readonly targetLocale: string
  readonly rows: readonly ReturnedRow[]
  /** Rows of the table without a key that can be read, by their place (the head is 1). */
  readonly unreadable: readonly number[]
}

/** What a person made of the table of `writeBilingualDocx`. Tracked changes count as accepted. Nothing outside is followed. */
export function readBilingualDocx(bytes: Uint8Array): Result<ReturnedTable, DeskError> {
  const files = readZip(bytes, { maxBytes: 100_000_000 })
  if (!files.ok) return files.error.code === 'zip.damaged' ? err('docx.unreadable') : files
  const custom = xmlRoot(files.value.get(parts.custom))
  const document = xmlRoot(files.value.get(parts.document))
  if (!document) return err('docx.unreadable')
  const told = custom ? readProperties(custom) : new Map<string, string>()
  const [version, pageId, sourceLocale, targetLocale] = [
    properties.version,
    properties.page,
    properties.source,
    properties.target,
  ].map((name) => told.get(name))
  if (version === undefined || !pageId || !sourceLocale || !targetLocale) return err('docx.not-a-table')
  if (version !== TABLE_VERSION) return err('docx.newer')
  const table = [...elementsWithin(document)].find((element) => isElement(element, W, 'tbl'))
  if (!table) return err('docx.not-a-table')
  return ok({ pageId, sourceLocale, targetLocale, ...readRows(table) })
}

const keyAndMark = /([0-9a-f]{6,32})(?:[\s·]+([0-9a-f]{17}))?\s*$/

function readRows(table: XmlElement): Pick<ReturnedTable, 'rows' | 'unreadable'> {
  const rows: ReturnedRow[] = []
  const unreadable: number[] = []
  for (const [index, row] of childrenNamed(table, W, 'tr').entries()) {
    if (index === 0) continue
    const [number = '', source = '', target = '', , comment = ''] = cellsOf(row).map(cellText)
    const [, key, mark] = keyAndMark.exec(number) ?? []
    if (key === undefined) unreadable.push(index + 1)
    else
      rows.push({
        key,
        ...(mark === undefined ? {} : { mark }),
        source: codedLine(source),
        target: codedLine(target),
        comment: comment.trim(),
      })
  }
  return { rows, unreadable }
}

/** Word wraps cells in content controls where somebody made a form of the table. */
function cellsOf(row: XmlElement): XmlElement[] {
  return childElements(row).flatMap((child) =>
    isElement(child, W, 'tc')
      ? [child]
      : isElement(child, W, 'sdt')
        ? [...elementsWithin(child)].filter((inner) => isElement(inner, W, 'tc'))
        : [],
  )
}

function codedLine(text: string): string {
  return fromMarked(oneLine(text))
}

/** Paragraph by paragraph. What was deleted with changes tracked is not read, what was inserted is. */
function cellText(cell: XmlElement): string {
  return childrenNamed(cell, W, 'p').map(runsText).join('\n')
}

function runsText(element: XmlElement): string {
  return childElements(element)
    .map((child) => {
      if (child.uri !== W) return ''
      if (child.local === 't') return textOf(child)
      if (child.local === 'tab') return ' '
      if (child.local === 'br' || child.local === 'cr') return '\n'
      if (child.local === 'noBreakHyphen') return '\u2011'
      return skipped.has(child.local) ? '' : runsText(child)
    })
    .join('')
}

const skipped: ReadonlySet<string> = new Set(['del', 'moveFrom', 'rPr', 'pPr', 'instrText', 'delText'])

function readProperties(root: XmlElement): ReadonlyMap<string, string> {
  return new Map(
    childrenNamed(root, CUSTOM, 'property').map((property) => [
      attributeOf(property, 'name') ?? '',
      childElements(property).map(textOf).join('').trim(),
    ]),
  )
}

function xmlRoot(bytes: Uint8Array | undefined): XmlElement | undefined {
  if (!bytes) return undefined
  const text = decodeXml(bytes)
  const document = text.ok ? parseXml(text.value) : text
  return document.ok ? document.value.root : undefined
}
