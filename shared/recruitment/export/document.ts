import { escapeAttribute, escapeText } from '../../translation/escape.ts'

const STYLE = `
@page { size: A4; margin: 16mm 14mm; }
@page wide { size: A4 landscape; }
body { font: 9.5pt/1.4 system-ui, sans-serif; color: #111; margin: 0; }
.wide { page: wide; }
h1 { font-size: 15pt; margin: 0 0 1mm; }
h2 { font-size: 11pt; margin: 6mm 0 1.5mm; break-after: avoid; }
p { margin: 0 0 1.5mm; }
.note { color: #555; font-size: 8.5pt; }
table { inline-size: 100%; border-collapse: collapse; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { padding: 1mm 1.5mm; border-block-end: 0.2mm solid #bbb; text-align: start; vertical-align: top; overflow-wrap: anywhere; }
th { font-size: 8.5pt; }
.number { text-align: end; font-variant-numeric: tabular-nums; white-space: nowrap; }
.facts th { inline-size: 45mm; font-weight: 600; }
.entry { break-inside: avoid; margin-block-end: 2mm; }
.pre { white-space: pre-wrap; }
`

interface PrintedDocument {
  readonly lang: string
  readonly title: string
  /** Lists lie on their side. */
  readonly isWide?: boolean
  /** Markup. */
  readonly body: string
}

/** A whole document to print or to make a PDF of. Refers to nothing outside. */
export function printedDocument({ lang, title, isWide = false, body }: PrintedDocument): string {
  const className = isWide ? ' class="wide"' : ''
  return (
    `<!doctype html><html lang="${escapeAttribute(lang)}"><head><meta charset="utf-8">` +
    `<title>${escapeText(title)}</title><style>${STYLE}</style></head><body><main${className}>${body}</main></body></html>`
  )
}

export interface PrintedList {
  readonly lang: string
  readonly title: string
  /** As of when, how many. */
  readonly note: string
  readonly columns: readonly { readonly label: string; readonly isNumber?: boolean }[]
  /** A text per column. */
  readonly rows: readonly (readonly string[])[]
}

/** A table with its head on every page. */
export function listDocument({ lang, title, note, columns, rows }: PrintedList): string {
  const cell = (text: string, at: number, tag: 'td' | 'th') => {
    const className = columns[at]?.isNumber === true ? ' class="number"' : ''
    return `<${tag}${tag === 'th' ? ' scope="col"' : ''}${className}>${escapeText(text)}</${tag}>`
  }
  const head = columns.map(({ label }, at) => cell(label, at, 'th')).join('')
  const body = rows.map((row) => `<tr>${row.map((text, at) => cell(text, at, 'td')).join('')}</tr>`).join('')
  return printedDocument({
    lang,
    title,
    isWide: true,
    body:
      `<h1>${escapeText(title)}</h1><p class="note">${escapeText(note)}</p>` +
      `<table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`,
  })
}
