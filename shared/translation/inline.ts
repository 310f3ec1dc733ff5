import type { InlineCode } from '../model/page.ts'

/** Rich text of one block or segment as a tree: what markup and coded text are two spellings of. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'code'; readonly code: InlineCode; readonly children: readonly Inline[] }

export function textOf(inlines: readonly Inline[]): string {
  return inlines.map((inline) => (inline.kind === 'text' ? inline.text : textOf(inline.children))).join('')
}

export function sameCode(a: InlineCode, b: InlineCode): boolean {
  return a.kind === b.kind && (a.kind !== 'link' || (b.kind === 'link' && a.href === b.href))
}

/** Joins neighbouring texts and neighbouring codes that are alike, and drops what is empty: equal content is one tree. */
export function normaliseInlines(inlines: readonly Inline[]): Inline[] {
  const filled = inlines.filter(hasText)
  const result: Inline[] = []
  for (let at = 0; at < filled.length;) {
    const first = filled[at]
    if (!first) break
    // The whole run at once: joining them one by one takes the square of the time where every word is a code of its own.
    let end = at + 1
    while (isAlike(first, filled[end])) end += 1
    const run = filled.slice(at, end)
    if (first.kind === 'text') result.push({ kind: 'text', text: textOf(run) })
    else
      result.push({
        ...first,
        children: normaliseInlines(run.flatMap((code) => (code.kind === 'code' ? code.children : []))),
      })
    at = end
  }
  return result
}

function hasText(inline: Inline): boolean {
  return inline.kind === 'text' ? inline.text !== '' : inline.children.some(hasText)
}

function isAlike(first: Inline, next: Inline | undefined): boolean {
  if (!next || next.kind !== first.kind) return false
  return next.kind === 'text' || (first.kind === 'code' && sameCode(first.code, next.code))
}
