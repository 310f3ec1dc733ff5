import { escapeAttribute, escapeText } from '../escape.ts'

export interface StandaloneDocument {
  readonly title: string
  /** BCP 47. */
  readonly lang: string
  /** A style sheet of ours. */
  readonly style: string
  /** Markup made by `renderHtml` and the like: safe already. */
  readonly body: string
}

/** Nothing is fetched and nothing runs, wherever the file is opened. Pictures stand beside the file or inside it. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data: file:"

/** A whole HTML file that needs nothing else and does nothing else than to be read. */
export function standaloneHtml({ title, lang, style, body }: StandaloneDocument): string {
  return [
    '<!doctype html>',
    `<html lang="${escapeAttribute(lang)}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeText(title)}</title>`,
    `<style>${style}</style>`,
    '</head>',
    `<body>${body}</body>`,
    '</html>',
    '',
  ].join('\n')
}

/** How a page looks on paper and in a file of its own. `:host` is the place a document has inside the desk's own page. */
export const pageStyle = `
:host, body { margin: 0 auto; max-width: 72ch; padding: 1.5rem; font: 11pt/1.5 system-ui, 'Segoe UI', 'Noto Sans', sans-serif; color: #1a201c; background: #fff; }
h1 { font-size: 1.7em; line-height: 1.2; } h2 { font-size: 1.25em; margin: 1.4em 0 .4em; } h3 { font-size: 1.05em; margin: 1.2em 0 .3em; }
h1, h2, h3, h4, h5, h6 { break-after: avoid; }
p, ul, ol, dl { margin: .5em 0; } li { margin: .2em 0; }
a { color: #175c3d; overflow-wrap: anywhere; }
aside { border: 1px solid #dce1dc; border-radius: 6px; padding: .5em 1em; margin: 1em 0; break-inside: avoid; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .2em 1em; } dt { color: #545e58; } dd { margin: 0; }
address { font-style: normal; margin: .5em 0; } address p { margin: 0; }
figure { margin: 1em 0; break-inside: avoid; } img { max-width: 100%; height: auto; } figcaption { color: #545e58; font-size: .9em; }
@page { size: A4; margin: 18mm; }
@media print { :host, body { padding: 0; max-width: none; } }
`.trim()
