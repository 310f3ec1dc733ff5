import { escapeAttribute, escapeText } from '../translation/escape.ts'

/** What is kept of one person, by subject, as it is handed to them. */
export interface PersonReport {
  readonly title: string
  readonly lang: string
  /** Whose desk it is, on what day. */
  readonly intro: string
  readonly sections: readonly ReportSection[]
}

export interface ReportSection {
  readonly heading: string
  /** What is said where there is nothing. */
  readonly empty: string
  readonly entries: readonly (readonly ReportLine[])[]
}

export interface ReportLine {
  readonly term: string
  readonly value: string
}

const STYLE = `body{font:11pt/1.45 system-ui,sans-serif;margin:2.2cm;color:#111}h1{font-size:18pt}h2{font-size:13pt;margin-block-start:1.6em}
dl{display:grid;grid-template-columns:11em 1fr;gap:.2em 1em;margin-block:.6em;padding-block-end:.6em;border-block-end:1px solid #ccc;break-inside:avoid}
dt{color:#444}dd{margin:0;white-space:pre-wrap;overflow-wrap:anywhere}p{max-inline-size:42em}`

/** The report as a document of its own, to read, to print, or to make a PDF of. */
export function reportHtml({ title, lang, intro, sections }: PersonReport): string {
  const body = sections.map(({ heading, empty, entries }) => {
    const lists = entries.map(
      (lines) =>
        `<dl>${lines.map(({ term, value }) => `<dt>${escapeText(term)}</dt><dd dir="auto">${escapeText(value)}</dd>`).join('')}</dl>`,
    )
    return `<h2>${escapeText(heading)}</h2>\n${lists.length > 0 ? lists.join('\n') : `<p>${escapeText(empty)}</p>`}`
  })
  return `<!doctype html>
<html lang="${escapeAttribute(lang)}">
<head><meta charset="utf-8"><title>${escapeText(title)}</title><style>${STYLE}</style></head>
<body>
<h1>${escapeText(title)}</h1>
<p>${escapeText(intro)}</p>
${body.join('\n')}
</body>
</html>
`
}
