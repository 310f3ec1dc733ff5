import { escapeAttribute, escapeText } from '../escape.ts'
import { formatPageDate, languageName, renderPage, type PageContent } from '../render-page.ts'
import { element, renderHtml, text, type RenderNode } from '../render-tree.ts'
import { approvalWords } from './approval-words.ts'
import { standaloneHtml } from './standalone-page.ts'

export interface ApprovalCopy {
  readonly content: PageContent
  /** Who is shown the page. */
  readonly participant: string
  /** The language beside the source; the source language itself: one column. Also the language of the fixed words. */
  readonly locale: string
  /** Calendar date. */
  readonly date: string
  readonly preparedBy: string
  /** Where the answer goes, e.g. an e-mail address. */
  readonly answerTo: string
  /** Calendar date; absent: no hurry. */
  readonly answerBy?: string | undefined
}

/**
 * The page for the participant to check, as one HTML file that needs nothing else: source and translation side by side,
 * row by row, when and by whom it was prepared, and a form to tick, sign and send back.
 */
export function approvalCopyHtml(copy: ApprovalCopy): string {
  const { content, locale, participant } = copy
  const words = approvalWords(locale)
  const source = content.page.sourceLocale
  const columns = locale === source ? [locale] : [source, locale]
  const rows = rowsOf(columns.map((each) => renderPage(content, each).nodes))
  const head = columns
    .map((each) => `<th scope="col" lang="${escapeAttribute(locale)}">${escapeText(languageName(each, locale))}</th>`)
    .join('')
  const body = rows
    .map((cells) => {
      const written = cells.map(
        (nodes, at) => `<td lang="${escapeAttribute(columns[at] ?? '')}">${renderHtml(nodes.map(forCopy))}</td>`,
      )
      return `<tr>${written.join('')}</tr>`
    })
    .join('\n')
  const facts: readonly (readonly [string, string])[] = [
    [words.preparedBy, copy.preparedBy],
    [words.date, formatPageDate(copy.date, locale)],
    [words.answerTo, copy.answerTo],
    ...(copy.answerBy === undefined ? [] : [[words.answerBy, formatPageDate(copy.answerBy, locale)] as const]),
  ]
  const list = facts
    .filter(([, value]) => value.trim() !== '')
    .map(([name, value]) => `<dt>${escapeText(name)}</dt><dd>${escapeText(value)}</dd>`)
    .join('')
  return standaloneHtml({
    title: `${words.heading}: ${participant}`,
    lang: locale,
    style: copyStyle,
    body: [
      `<header><p class="who">${escapeText(participant)}</p><h1>${escapeText(words.heading)}</h1>`,
      `<p>${escapeText(words.intro)}</p><dl>${list}</dl></header>`,
      `<main><table class="page"><thead><tr>${head}</tr></thead><tbody>\n${body}\n</tbody></table></main>`,
      `<section class="answer"><p>${escapeText(words.howTo)}</p>`,
      `<p class="tick">${escapeText(words.approve)}</p><p class="tick">${escapeText(words.change)}</p>`,
      `<p class="line tall">${escapeText(words.remarks)}</p>`,
      `<p class="line">${escapeText(words.name)}</p><p class="line">${escapeText(words.signature)}</p></section>`,
    ].join('\n'),
  })
}

/** The parts of each column that belong together, in rows: paragraph beside paragraph. */
function rowsOf(columns: readonly (readonly RenderNode[])[]): (readonly RenderNode[])[][] {
  const parts = columns.map((nodes) => nodes.flatMap(partsOf))
  const count = Math.max(...parts.map((column) => column.length))
  return Array.from({ length: count }, (_, at) =>
    parts.map((column) => {
      const part = column[at]
      return part ? [part] : []
    }),
  )
}

const containers = new Set(['article', 'section', 'aside'])

function partsOf(node: RenderNode): readonly RenderNode[] {
  return node.kind === 'element' && containers.has(node.tag) ? node.children.flatMap(partsOf) : [node]
}

/**
 * A part of the page as the copy shows it: its headings one level below the copy's own, and under a picture its
 * description, which the participant is to check as well.
 */
function forCopy(node: RenderNode): RenderNode {
  if (node.kind !== 'element') return node
  if (node.tag === 'h1') return { ...node, tag: 'h2' }
  const alt = node.tag === 'figure' ? descriptionOf(node) : ''
  return alt === '' ? node : { ...node, children: [...node.children, element('p', [element('i', [text(alt)])])] }
}

function descriptionOf(node: RenderNode): string {
  if (node.kind !== 'element') return ''
  return node.tag === 'img' ? (node.attributes?.alt ?? '') : node.children.map(descriptionOf).join('')
}

const copyStyle = `
:host, body { margin: 0 auto; max-width: 190mm; padding: 1.5rem; font: 10pt/1.45 system-ui, 'Segoe UI', 'Noto Sans', sans-serif; color: #1a201c; background: #fff; }
h1 { font-size: 1.5em; line-height: 1.25; margin: .2em 0 .6em; } .who { font-weight: 600; color: #175c3d; margin: 0; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .2em 1em; margin: .6em 0; } dt { color: #545e58; } dd { margin: 0; }
.page { width: 100%; table-layout: fixed; border-collapse: collapse; margin: 1em 0; }
.page th { text-align: start; border-block-end: 2px solid #175c3d; padding: .3em .6em; }
.page td { vertical-align: top; border-block-end: 1px solid #dce1dc; padding: .4em .6em; overflow-wrap: anywhere; }
.page tr { break-inside: avoid; } .page thead { display: table-header-group; }
.page :is(h2, h3, h4, h5, h6, p, ul, ol, dl, address, figure) { margin: .1em 0; } .page h2 { font-size: 1.25em; } .page h3 { font-size: 1.1em; }
.page ul, .page ol { padding-inline-start: 1.2em; } .page address { font-style: normal; } .page a { color: #175c3d; }
.page img { max-width: 100%; height: auto; } .page figcaption { color: #545e58; font-size: .9em; }
.answer { border: 1px solid #7f8a83; border-radius: 6px; padding: .6em 1em; margin-block-start: 1.5em; break-inside: avoid; }
.tick::before { content: ''; display: inline-block; width: .9em; height: .9em; border: 1.5px solid #1a201c; margin-inline-end: .6em; vertical-align: -.1em; }
.line { border-block-end: 1px solid #7f8a83; padding-block-end: 1.6em; } .tall { padding-block-end: 6em; }
@page { size: A4; margin: 14mm; }
@media print { :host, body { padding: 0; max-width: none; } }
`.trim()
