import { BYTE_ORDER_MARK, csvLine, guardFormula } from '../../text/csv-writer.ts'
import { codedPlainText } from '../coded-text.ts'
import { escapeAttribute, escapeText } from '../escape.ts'
import { standaloneHtml } from '../publication/standalone-page.ts'

/** One sentence of a receipt, its words made where the language of the reader is known. Texts are coded. */
export interface ReceiptLine {
  readonly n: string
  readonly source: string
  /** What the desk has afterwards. */
  readonly text: string
  /** What came back, where that is another. */
  readonly returned: string
  readonly outcome: string
  readonly lost: string
  readonly remarks: string
}

export interface ReceiptPaper {
  readonly title: string
  /** Language of the fixed words. */
  readonly lang: string
  readonly sourceLocale: string
  readonly locale: string
  /** Name and value: file, page, who returned it, when, who took it. */
  readonly facts: readonly (readonly [string, string])[]
  readonly columns: Readonly<Record<keyof ReceiptLine, string>>
  readonly lines: readonly ReceiptLine[]
}

const order = ['n', 'source', 'text', 'returned', 'outcome', 'lost', 'remarks'] as const
const coded: ReadonlySet<keyof ReceiptLine> = new Set(['source', 'text', 'returned'])

/** For a spreadsheet: one line a sentence, nothing of it can run as a formula. */
export function receiptCsv({ columns, lines }: ReceiptPaper): string {
  const rows = [
    order.map((field) => columns[field]),
    ...lines.map((line) => order.map((field) => guardFormula(valueOf(line, field)))),
  ]
  return `${BYTE_ORDER_MARK}${rows.map((cells) => `${csvLine(cells)}\r\n`).join('')}`
}

/** To keep or print: one HTML file that needs nothing else. */
export function receiptHtml(paper: ReceiptPaper): string {
  const { title, lang, facts, columns, lines } = paper
  const languages: Partial<Record<keyof ReceiptLine, string>> = {
    source: paper.sourceLocale,
    text: paper.locale,
    returned: paper.locale,
  }
  const list = facts.map(([name, value]) => `<dt>${escapeText(name)}</dt><dd>${escapeText(value)}</dd>`).join('')
  const head = order.map((field) => `<th scope="col">${escapeText(columns[field])}</th>`).join('')
  const body = lines
    .map((line) => {
      const cells = order.map(
        (field) =>
          `<td lang="${escapeAttribute(languages[field] ?? lang)}">${escapeText(valueOf(line, field)).replaceAll('\n', '<br>')}</td>`,
      )
      return `<tr>${cells.join('')}</tr>`
    })
    .join('\n')
  return standaloneHtml({
    title,
    lang,
    style,
    body: [
      `<header><h1>${escapeText(title)}</h1><dl>${list}</dl></header>`,
      `<main><table><thead><tr>${head}</tr></thead><tbody>\n${body}\n</tbody></table></main>`,
    ].join('\n'),
  })
}

function valueOf(line: ReceiptLine, field: keyof ReceiptLine): string {
  return coded.has(field) ? codedPlainText(line[field]) : line[field]
}

const style = `
:host, body { margin: 0 auto; padding: 1.5rem; font: 9.5pt/1.4 system-ui, 'Segoe UI', 'Noto Sans', sans-serif; color: #1a201c; background: #fff; }
h1 { font-size: 1.4em; margin: 0 0 .5em; } dl { display: grid; grid-template-columns: max-content 1fr; gap: .2em 1em; } dt { color: #545e58; } dd { margin: 0; }
table { width: 100%; border-collapse: collapse; margin-block-start: 1em; } th { text-align: start; border-block-end: 2px solid #175c3d; padding: .3em .5em; }
td { vertical-align: top; border-block-end: 1px solid #dce1dc; padding: .3em .5em; overflow-wrap: anywhere; } tr { break-inside: avoid; } thead { display: table-header-group; }
@page { size: A4 landscape; margin: 12mm; } @media print { :host, body { padding: 0; } }
`.trim()
