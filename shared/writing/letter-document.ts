import { escapeAttribute, escapeText } from '../translation/escape.ts'
import type { FeeWords } from './fee-words.ts'
import { blocksHtml, letterBlocks } from './letter-blocks.ts'
import type { LetterWords } from './letter-words.ts'

/** A letter as it is set on paper. */
export interface PrintedLetter {
  readonly locale: string
  /** The line above the address: who writes. */
  readonly sender: string
  readonly address: readonly string[]
  readonly date: string
  readonly subject: string
  readonly text: string
  /** A page of its own behind the letter. */
  readonly annex?: Annex | undefined
}

/** The fee with its derivation, and what an authority gets for it. */
export interface Annex {
  readonly locale: string
  readonly organisation: string
  readonly words: Pick<LetterWords, 'annex' | 'fee' | 'benefits'>
  /** Absent: the headcount is unknown, and there is no fee to state. */
  readonly fee: FeeWords | undefined
  /** What the fee is calculated from, in words. */
  readonly basis: string | undefined
}

/** The address stands where the window of a DIN long envelope is (DIN 5008, form B); the sheet is A4. */
const style = `
@page { size: A4; margin: 20mm 20mm 22mm 25mm; }
:host, body { margin: 0; color: #111; font: 10.5pt/1.36 'Liberation Sans', Arial, Helvetica, sans-serif; }
article { break-after: page; }
article:last-child { break-after: auto; }
.window { block-size: 45mm; margin-block-start: 25mm; }
.sender { font-size: 8pt; margin: 0 0 3mm; }
address { font-style: normal; }
.date { text-align: end; margin: 0 0 6mm; }
h1 { font-size: 12pt; margin: 0 0 6mm; }
h2 { font-size: 14pt; margin: 0 0 5mm; }
h3 { font-size: 11.5pt; margin: 8mm 0 2mm; }
p { margin: 0 0 2.6mm; }
ul { margin: 0 0 2.6mm; padding-inline-start: 6mm; }
li { margin: 0 0 0.4mm; }
table { inline-size: 100%; border-collapse: collapse; }
th, td { padding: 1.6mm 0; border-block-end: 0.3mm solid #999; text-align: start; font-weight: normal; }
td { text-align: end; white-space: nowrap; font-variant-numeric: tabular-nums; }
tr:last-child > * { font-weight: bold; border-block-end: 0.6mm solid #111; }
.annex { break-before: page; }
.small { font-size: 9pt; }
`

/** Letters, one after the other, each on its own sheet. A whole document that needs nothing from elsewhere. */
export function lettersHtml(letters: readonly PrintedLetter[], title: string): string {
  return page(letters[0]?.locale ?? 'en', title, letters.map(letterHtml).join('\n'))
}

/** The annex alone, to be attached to an e-mail. */
export function annexDocument(annex: Annex): string {
  return page(annex.locale, `${annex.words.annex}: ${annex.organisation}`, `<article>${annexHtml(annex)}</article>`)
}

function page(locale: string, title: string, body: string): string {
  return [
    `<!doctype html><html lang="${escapeAttribute(locale)}"><head><meta charset="utf-8">`,
    `<title>${escapeText(title)}</title><style>${style}</style></head><body>`,
    body,
    '</body></html>',
  ].join('\n')
}

function letterHtml({ locale, sender, address, date, subject, text, annex }: PrintedLetter): string {
  return [
    `<article lang="${escapeAttribute(locale)}">`,
    `<div class="window"><p class="sender">${escapeText(sender)}</p>`,
    `<address>${address.map(escapeText).join('<br>')}</address></div>`,
    `<p class="date">${escapeText(date)}</p>`,
    `<h1>${escapeText(subject)}</h1>`,
    blocksHtml(letterBlocks(text)),
    annex === undefined
      ? ''
      : `<section class="annex" lang="${escapeAttribute(annex.locale)}">${annexHtml(annex)}</section>`,
    '</article>',
  ].join('\n')
}

function annexHtml({ organisation, words, fee, basis }: Annex): string {
  const rows = (fee?.lines ?? []).map(
    ({ label, amount }) => `<tr><th scope="row">${escapeText(label)}</th><td>${escapeText(amount)}</td></tr>`,
  )
  return [
    `<h2>${escapeText(words.annex)}</h2><p>${escapeText(organisation)}</p>`,
    fee === undefined ? '' : `<h3>${escapeText(words.fee.title)}</h3><table><tbody>${rows.join('')}</tbody></table>`,
    basis === undefined ? '' : `<p class="small">${escapeText(basis)}</p>`,
    `<h3>${escapeText(words.benefits.title)}</h3>`,
    `<ul>${words.benefits.items.map((each) => `<li>${escapeText(each)}</li>`).join('')}</ul>`,
  ].join('\n')
}
