import { strToU8, zipSync } from 'fflate'

export interface SheetParts {
  readonly name: string
  /** What stands within `<worksheet>`. */
  readonly xml: string
  readonly state?: 'hidden' | 'veryHidden'
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A workbook as a program writes it, from the inside of its sheets. */
export function workbook(
  sheets: readonly SheetParts[],
  more: {
    readonly strings?: string
    readonly styles?: string
    readonly is1904?: boolean
    readonly extra?: Record<string, string>
  } = {},
): Uint8Array<ArrayBuffer> {
  const list = sheets
    .map(
      ({ name, state }, at) =>
        `<sheet name="${name}" sheetId="${at + 1}" r:id="r${at}"${state ? ` state="${state}"` : ''}/>`,
    )
    .join('')
  const targets = sheets
    .map((_, at) => `<Relationship Id="r${at}" Type="w" Target="worksheets/sheet${at}.xml"/>`)
    .join('')
  const parts: Record<string, string> = {
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relations}"><workbookPr date1904="${more.is1904 === true ? 1 : 0}"/><sheets>${list}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${targets}</Relationships>`,
    ...(more.strings === undefined ? {} : { 'xl/sharedStrings.xml': `<sst xmlns="${main}">${more.strings}</sst>` }),
    ...(more.styles === undefined
      ? {}
      : { 'xl/styles.xml': `<styleSheet xmlns="${main}">${more.styles}</styleSheet>` }),
    ...Object.fromEntries(
      sheets.map(({ xml }, at) => [`xl/worksheets/sheet${at}.xml`, `<worksheet xmlns="${main}">${xml}</worksheet>`]),
    ),
    ...more.extra,
  }
  const bytes = zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])))
  return new Uint8Array(bytes)
}

/** Rows of inline texts. */
export function sheetOfTexts(rows: readonly (readonly string[])[]): string {
  const cell = (text: string) => `<c t="inlineStr"><is><t xml:space="preserve">${escape(text)}</t></is></c>`
  return `<sheetData>${rows.map((row) => `<row>${row.map(cell).join('')}</row>`).join('')}</sheetData>`
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
