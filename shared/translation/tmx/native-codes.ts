import type { InlineCode } from '../../model/page.ts'
import { escapeAttribute, unescapeText } from '../escape.ts'
import { isSafeHref } from '../links.ts'

/** What a pair of codes is by the name in its `type`, in lower case. */
const byType = new Map<string, InlineCode['kind']>([
  ['bold', 'bold'],
  ['b', 'bold'],
  ['strong', 'bold'],
  ['italic', 'italic'],
  ['ital', 'italic'],
  ['i', 'italic'],
  ['em', 'italic'],
  ['link', 'link'],
  ['ulink', 'link'],
  ['a', 'link'],
])

/** What a pair is by the code of its own format: HTML, and RTF as older tools have it. */
const byContent: readonly { readonly looksLike: RegExp; readonly kind: InlineCode['kind'] }[] = [
  { looksLike: /^\s*<(b|strong)(\s|>)/i, kind: 'bold' },
  { looksLike: /^\s*<(i|em)(\s|>)/i, kind: 'italic' },
  { looksLike: /^\s*<a\s/i, kind: 'link' },
  { looksLike: /^\{?\\b(\s|$)/, kind: 'bold' },
  { looksLike: /^\{?\\i(\s|$)/, kind: 'italic' },
]
const href = /\shref\s*=\s*(?:"([^"]*)"|'([^']*)')/i

/** The inline code that an opening half stands for; undefined: none that a page can have, or a link to nowhere safe. */
export function readNative(type: string | undefined, content: string): InlineCode | undefined {
  const kind =
    byType.get(type?.trim().toLowerCase() ?? '') ?? byContent.find(({ looksLike }) => looksLike.test(content))?.kind
  if (kind !== 'link') return kind && { kind }
  const found = href.exec(content)
  const address = unescapeText(found?.[1] ?? found?.[2] ?? '')
  return isSafeHref(address) ? { kind, href: address } : undefined
}

/** The halves of a pair as HTML, for tools that show or keep them. */
export function writeNative(code: InlineCode): { readonly open: string; readonly close: string } {
  switch (code.kind) {
    case 'bold':
      return { open: '<b>', close: '</b>' }
    case 'italic':
      return { open: '<i>', close: '</i>' }
    case 'link':
      return { open: `<a href="${escapeAttribute(code.href)}">`, close: '</a>' }
  }
}
