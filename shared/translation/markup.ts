import type { InlineCode } from '../model/page.ts'
import { escapeAttribute, escapeText, unescapeText } from './escape.ts'
import { normaliseInlines, type Inline } from './inline.ts'
import { isSafeHref } from './links.ts'

const token = /<(b|i)>|<a href="([^"<>]*)">|<\/(b|i|a)>/g

interface Open {
  readonly tag: string
  readonly code: InlineCode | undefined
  readonly children: Inline[]
}

/**
 * Canonical markup (`<b>`, `<i>`, `<a href="…">`, see `shared/model/page.ts`) → tree. Total: whatever is not canonical
 * stays as text, a tag left open ends with the text, a link with an unsafe scheme, or inside
 * another link, keeps only its words.
 */
export function parseMarkup(markup: string): Inline[] {
  const root: Open = { tag: '', code: undefined, children: [] }
  const stack: Open[] = [root]
  const top = () => stack.at(-1) ?? root
  const close = () => {
    const done = stack.pop()
    if (!done) return
    if (done.code) top().children.push({ kind: 'code', code: done.code, children: done.children })
    else top().children.push(...done.children)
  }
  let at = 0
  for (const match of markup.matchAll(token)) {
    top().children.push({ kind: 'text', text: unescapeText(markup.slice(at, match.index)) })
    at = match.index + match[0].length
    const closing = match[3]
    if (closing === undefined) {
      const nestedLink = match[1] === undefined && stack.some((open) => open.tag === 'a')
      stack.push({ tag: match[1] ?? 'a', code: nestedLink ? undefined : codeOf(match[1], match[2]), children: [] })
    } else if (top() !== root && top().tag === closing) {
      close()
    } else {
      top().children.push({ kind: 'text', text: match[0] })
    }
  }
  top().children.push({ kind: 'text', text: unescapeText(markup.slice(at)) })
  while (stack.length > 1) close()
  return normaliseInlines(root.children)
}

function codeOf(tag: string | undefined, href: string | undefined): InlineCode | undefined {
  if (tag === 'b') return { kind: 'bold' }
  if (tag === 'i') return { kind: 'italic' }
  const address = unescapeText(href ?? '')
  return isSafeHref(address) ? { kind: 'link', href: address } : undefined
}

/** Tree → canonical markup. `parseMarkup` reads it back unchanged. */
export function serialiseMarkup(inlines: readonly Inline[]): string {
  return normaliseInlines(inlines)
    .map((inline) => {
      if (inline.kind === 'text') return escapeText(inline.text)
      const inner = serialiseMarkup(inline.children)
      switch (inline.code.kind) {
        case 'bold':
          return `<b>${inner}</b>`
        case 'italic':
          return `<i>${inner}</i>`
        case 'link':
          return isSafeHref(inline.code.href) ? `<a href="${escapeAttribute(inline.code.href)}">${inner}</a>` : inner
      }
    })
    .join('')
}

/** True for markup in the one spelling we store. */
export function isCanonicalMarkup(markup: string): boolean {
  return serialiseMarkup(parseMarkup(markup)) === markup
}

/** The words of a piece of markup, without any. */
export function plainText(markup: string): string {
  return unescapeText(markup.replaceAll(token, ''))
}
