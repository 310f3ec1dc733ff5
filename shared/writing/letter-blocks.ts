import { escapeText } from '../translation/escape.ts'

/** The shapes a letter's text has: paragraphs, and lists whose lines start with a hyphen or a bullet. */
export type LetterBlock =
  | { readonly kind: 'paragraph'; readonly lines: readonly string[] }
  | { readonly kind: 'list'; readonly items: readonly string[] }

const item = /^\s*[-–•*]\s+(.*)$/

/** The text of a letter as blocks. Blank lines part paragraphs; a list ends with its last item. */
export function letterBlocks(text: string): readonly LetterBlock[] {
  const blocks: { kind: 'paragraph' | 'list'; lines: string[] }[] = []
  let open: { kind: 'paragraph' | 'list'; lines: string[] } | undefined
  for (const line of text.split(/\r?\n/)) {
    if (line.trim() === '') {
      open = undefined
      continue
    }
    const inList = item.exec(line)
    const kind = inList ? 'list' : 'paragraph'
    if (open?.kind !== kind) {
      open = { kind, lines: [] }
      blocks.push(open)
    }
    open.lines.push(inList?.[1] ?? line.trim())
  }
  return blocks.map(({ kind, lines }) => (kind === 'list' ? { kind, items: lines } : { kind, lines }))
}

/** Blocks as HTML, every sign of them escaped. */
export function blocksHtml(blocks: readonly LetterBlock[]): string {
  return blocks
    .map((block) =>
      block.kind === 'list'
        ? `<ul>${block.items.map((each) => `<li>${escapeText(each)}</li>`).join('')}</ul>`
        : `<p>${block.lines.map(escapeText).join('<br>')}</p>`,
    )
    .join('\n')
}
