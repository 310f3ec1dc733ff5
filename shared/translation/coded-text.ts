import type { InlineCode } from '../model/page.ts'
import { escapeText, unescapeText } from './escape.ts'
import { normaliseInlines, type Inline } from './inline.ts'

/** Coded text in pieces: words, and the opening or closing half of pair `n`. */
export type CodedToken =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'open' | 'close'; readonly n: number }

const mark = /<(\/?)([1-9]\d{0,3})>/g

/** `Buy <1>green</1>` → text, open 1, text, close 1. Total: whatever is no code is text. */
export function tokeniseCoded(coded: string): CodedToken[] {
  const tokens: CodedToken[] = []
  const text = (slice: string) => {
    if (slice !== '') tokens.push({ kind: 'text', text: unescapeText(slice) })
  }
  let at = 0
  for (const match of coded.matchAll(mark)) {
    text(coded.slice(at, match.index))
    tokens.push({ kind: match[1] === '/' ? 'close' : 'open', n: Number(match[2]) })
    at = match.index + match[0].length
  }
  text(coded.slice(at))
  return tokens
}

export function serialiseCoded(tokens: readonly CodedToken[]): string {
  return tokens
    .map((token) =>
      token.kind === 'text' ? escapeText(token.text) : token.kind === 'open' ? `<${token.n}>` : `</${token.n}>`,
    )
    .join('')
}

/** The words of a coded text. */
export function codedPlainText(coded: string): string {
  return unescapeText(coded.replaceAll(mark, ''))
}

/** Tree → coded text with its codes, numbered from 1 in order of opening. */
export function encodeInlines(inlines: readonly Inline[]): {
  readonly text: string
  readonly codes: readonly InlineCode[]
} {
  const codes: InlineCode[] = []
  const write = (nodes: readonly Inline[]): string =>
    nodes
      .map((node) => {
        if (node.kind === 'text') return escapeText(node.text)
        const n = codes.push(node.code)
        return `<${n}>${write(node.children)}</${n}>`
      })
      .join('')
  return { text: write(normaliseInlines(inlines)), codes }
}

/**
 * Coded text → tree. Total, for the preview of half-typed translations: a code that is unknown or badly nested falls
 * away and keeps its words; `checks.ts` names it.
 */
export function decodeCoded(coded: string, codes: readonly InlineCode[]): Inline[] {
  const root: { n: number; children: Inline[] } = { n: 0, children: [] }
  const stack = [root]
  const top = () => stack.at(-1) ?? root
  const close = (keepCode: boolean) => {
    const done = stack.pop()
    const code = done && codes[done.n - 1]
    if (!done) return
    if (code && keepCode) top().children.push({ kind: 'code', code, children: done.children })
    else top().children.push(...done.children)
  }
  for (const token of tokeniseCoded(coded)) {
    if (token.kind === 'text') top().children.push(token)
    else if (token.kind === 'open') stack.push({ n: token.n, children: [] })
    else if (stack.some((open) => open.n === token.n)) {
      while (top().n !== token.n) close(false)
      close(true)
    }
  }
  while (stack.length > 1) close(false)
  return normaliseInlines(root.children)
}
