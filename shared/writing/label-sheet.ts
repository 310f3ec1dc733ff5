import { escapeAttribute, escapeText } from '../translation/escape.ts'

/** A4 sheets of 3 × 8 labels, each 70 × 37 mm without gaps: what most offices have. */
export const LABEL_COLUMNS = 3
export const LABEL_ROWS = 8
export const LABELS_PER_SHEET = LABEL_COLUMNS * LABEL_ROWS

export interface Label {
  readonly lines: readonly string[]
  readonly locale: string
}

const style = `
@page { size: A4; margin: 0; }
:host, body { margin: 0; color: #111; font: 10pt/1.25 'Liberation Sans', Arial, Helvetica, sans-serif; }
.sheet { display: grid; grid-template: repeat(${LABEL_ROWS}, 37mm) / repeat(${LABEL_COLUMNS}, 70mm);
  inline-size: 210mm; block-size: 296mm; break-after: page; overflow: hidden; }
.sheet:last-child { break-after: auto; }
.label { box-sizing: border-box; padding: 5mm 6mm; overflow: hidden; }
.long { font-size: 8pt; }
address { font-style: normal; overflow-wrap: anywhere; }
`

/** Sheets of labels, the first `used` places left free because those labels are gone. */
export function labelSheets(labels: readonly Label[], used: number): readonly (readonly (Label | undefined)[])[] {
  const places: readonly (Label | undefined)[] = [
    ...Array.from({ length: used % LABELS_PER_SHEET }, () => undefined),
    ...labels,
  ]
  return Array.from({ length: Math.ceil(places.length / LABELS_PER_SHEET) }, (_, sheet) =>
    places.slice(sheet * LABELS_PER_SHEET, (sheet + 1) * LABELS_PER_SHEET),
  )
}

/** The sheets as a whole document to print without margins and scaling. */
export function labelsHtml(labels: readonly Label[], used: number, title: string, locale: string): string {
  const sheets = labelSheets(labels, used).map(
    (sheet) => `<div class="sheet">${sheet.map((label) => labelHtml(label)).join('')}</div>`,
  )
  return [
    `<!doctype html><html lang="${escapeAttribute(locale)}"><head><meta charset="utf-8">`,
    `<title>${escapeText(title)}</title><style>${style}</style></head><body>`,
    ...sheets,
    '</body></html>',
  ].join('\n')
}

function labelHtml(label: Label | undefined): string {
  if (label === undefined) return '<div class="label"></div>'
  const isLong = label.lines.length > 6 || label.lines.some((line) => line.length > 34)
  const lines = label.lines.map(escapeText).join('<br>')
  return `<div class="label${isLong ? ' long' : ''}"><address lang="${escapeAttribute(label.locale)}">${lines}</address></div>`
}
