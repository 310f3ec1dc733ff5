import { escapeAttribute, escapeText } from './escape.ts'
import { isSafeHref } from './links.ts'

export const renderTags = [
  'article',
  'section',
  'aside',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'p',
  'ul',
  'ol',
  'li',
  'dl',
  'dt',
  'dd',
  'b',
  'i',
  'a',
  'figure',
  'img',
  'figcaption',
  'address',
] as const
export type RenderTag = (typeof renderTags)[number]

/** A page as a tree that knows neither DOM nor React: HTML of an edition and the preview are made of the same one. */
export type RenderNode =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'element'
      readonly tag: RenderTag
      readonly attributes?: Readonly<Record<string, string>>
      readonly children: readonly RenderNode[]
    }
  /** The words of one segment. `isFallback`: still in the source language. */
  | {
      readonly kind: 'segment'
      readonly id: string
      readonly isFallback: boolean
      readonly children: readonly RenderNode[]
    }

export function element(
  tag: RenderTag,
  children: readonly RenderNode[],
  attributes?: Readonly<Record<string, string>>,
): RenderNode {
  return attributes ? { kind: 'element', tag, attributes, children } : { kind: 'element', tag, children }
}

export function text(value: string): RenderNode {
  return { kind: 'text', text: value }
}

const allowedAttributes: ReadonlySet<string> = new Set([
  'href',
  'src',
  'alt',
  'width',
  'height',
  'lang',
  'class',
  'hreflang',
])

/** The only attributes that leave this module, and only with values that cannot run. */
export function safeAttributes(attributes: Readonly<Record<string, string>> | undefined): [string, string][] {
  return Object.entries(attributes ?? {}).filter(([name, value]) => {
    if (!allowedAttributes.has(name)) return false
    if (name === 'href') return isSafeHref(value)
    if (name === 'src') return /^data:image\/(jpeg|png|webp);base64,[A-Za-z0-9+/=]*$/.test(value)
    return true
  })
}

/** Tree → HTML fragment. Safe whatever the texts say: every text is escaped, tags and attributes come from fixed lists. */
export function renderHtml(nodes: readonly RenderNode[]): string {
  return nodes
    .map((node) => {
      if (node.kind === 'text') return escapeText(node.text)
      if (node.kind === 'segment') return renderHtml(node.children)
      const attributes = safeAttributes(node.attributes)
        .map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`)
        .join('')
      const open = `<${node.tag}${attributes}>`
      return node.tag === 'img' ? open : `${open}${renderHtml(node.children)}</${node.tag}>`
    })
    .join('')
}
