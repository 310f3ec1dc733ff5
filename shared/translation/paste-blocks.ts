import type { RemovalLog } from './removal-log.ts'
import type { Inline } from './inline.ts'
import { toSafeHref } from './links.ts'
import { pasteText, type PasteNode } from './paste-tree.ts'
import { isBold, isItalic, isWordNoise, wordListItem } from './paste-word.ts'

/** A block as found, its words not yet cleaned. */
export type RawBlock =
  | { readonly kind: 'paragraph'; readonly inlines: Inline[] }
  | { readonly kind: 'heading' | 'bullet' | 'numbered'; readonly level: number; readonly inlines: Inline[] }

type Element = Extract<PasteNode, { kind: 'element' }>

const dropped: ReadonlyMap<string, 'script' | 'style' | 'image' | 'formatting'> = new Map([
  ...['script', 'noscript', 'template', 'object', 'embed', 'iframe', 'applet'].map((tag) => [tag, 'script'] as const),
  ...['style', 'link', 'meta', 'head', 'title', 'base', 'xml'].map((tag) => [tag, 'style'] as const),
  ...['img', 'picture', 'svg', 'canvas', 'video', 'audio', 'map', 'math'].map((tag) => [tag, 'image'] as const),
  ...['button', 'input', 'select', 'textarea', 'form', 'nav'].map((tag) => [tag, 'formatting'] as const),
])
/** Start a new line, and end one. */
const blockTags = new Set(
  'p div section article main header footer aside blockquote pre figure figcaption table thead tbody tfoot tr td th caption dl dt dd address fieldset details summary hr center body html'.split(
    ' ',
  ),
)

interface Style {
  readonly bold: boolean
  readonly italic: boolean
  readonly href: string | undefined
}

type LineStart =
  | { readonly kind: 'paragraph' }
  | { readonly kind: 'heading' | 'bullet' | 'numbered'; readonly level: number }

/** Walks pasted nodes and gathers lines. A class, because a line is open across many nodes. */
class BlockReader {
  readonly #blocks: RawBlock[] = []
  #line: Inline[] = []
  #start: LineStart = { kind: 'paragraph' }
  readonly #log: RemovalLog

  constructor(log: RemovalLog) {
    this.#log = log
  }

  breakLine(start: LineStart = { kind: 'paragraph' }): void {
    if (this.#line.length > 0) this.#blocks.push({ ...this.#start, inlines: this.#line })
    this.#line = []
    this.#start = start
  }

  /** Lines finished since the last time, for whoever goes on with them. */
  take(): RawBlock[] {
    return this.#blocks.splice(0)
  }

  /** Pauses after every node, so that a long text can be read in slices. */
  *read(nodes: readonly PasteNode[], style: Style, depth: number): Generator<void, void> {
    for (const node of nodes) {
      if (node.kind === 'text') this.#text(node.text, style)
      else if (node.kind === 'comment') this.#log.note('comment')
      else yield* this.#element(node, style, depth)
      yield
    }
  }

  #text(text: string, style: Style): void {
    if (text.trim() === '' && this.#line.length === 0 && !/\u00a0/.test(text)) return
    let inline: Inline = { kind: 'text', text }
    if (style.italic) inline = { kind: 'code', code: { kind: 'italic' }, children: [inline] }
    if (style.bold) inline = { kind: 'code', code: { kind: 'bold' }, children: [inline] }
    if (style.href !== undefined)
      inline = { kind: 'code', code: { kind: 'link', href: style.href }, children: [inline] }
    this.#line.push(inline)
  }

  *#element(node: Element, style: Style, depth: number): Generator<void, void> {
    const drop = dropped.get(node.tag)
    if (drop) return this.#log.note(drop)
    if (isWordNoise(node)) return this.#log.note('wordMarkup')
    if (node.tag === 'br') return this.#start.kind === 'paragraph' ? this.breakLine() : this.#text(' ', style)
    const heading = /^h([1-6])$/.exec(node.tag)?.[1]
    if (heading !== undefined) {
      this.breakLine({ kind: 'heading', level: Math.min(4, Math.max(2, Number(heading))) })
      yield* this.read(node.children, style, depth)
      return this.breakLine()
    }
    if (node.tag === 'ul' || node.tag === 'ol') return yield* this.#list(node, style, depth)
    const item = wordListItem(node)
    if (item) {
      this.breakLine({ kind: item.kind, level: item.level })
      this.#log.note('wordMarkup')
      yield* this.read(item.children, style, depth)
      return this.breakLine()
    }
    if (blockTags.has(node.tag)) {
      // A paragraph inside a list item is the item.
      const inside: LineStart = this.#start.kind === 'heading' ? { kind: 'paragraph' } : this.#start
      if (this.#line.length > 0 || depth < 0) this.breakLine(depth >= 0 ? inside : undefined)
      yield* this.read(node.children, styleOf(node, style), depth)
      if (node.children.length > 0 && pasteText(node.children).trim() === '') this.#log.note('blankLine')
      return this.breakLine(depth >= 0 ? inside : undefined)
    }
    if (node.tag === 'a') return yield* this.#link(node, style, depth)
    yield* this.read(node.children, styleOf(node, style), depth)
  }

  *#list(node: Element, style: Style, depth: number): Generator<void, void> {
    const outer = this.#start
    const kind = node.tag === 'ol' ? 'numbered' : 'bullet'
    for (const child of node.children) {
      if (child.kind === 'element' && child.tag === 'li') {
        this.breakLine({ kind, level: Math.min(6, depth + 1) })
        yield* this.read(child.children, style, depth + 1)
      } else {
        yield* this.read([child], style, depth + 1)
      }
    }
    this.breakLine(depth >= 0 ? outer : undefined)
  }

  *#link(node: Element, style: Style, depth: number): Generator<void, void> {
    const raw = node.attributes.href?.trim()
    const href = raw === undefined || raw.startsWith('#') || raw === '' ? undefined : toSafeHref(raw)
    if (raw !== undefined && href === undefined)
      this.#log.note(raw === '' || raw.startsWith('#') ? 'deadLink' : 'unsafeLink')
    yield* this.read(node.children, { ...styleOf(node, style), href: style.href ?? href }, depth)
  }
}

function styleOf(node: Element, style: Style): Style {
  return { ...style, bold: isBold(node, style.bold), italic: isItalic(node, style.italic) }
}

/** The lines of pasted nodes, a few at a time: it may pause with none. List depth is -1 outside lists. */
export function* readBlocks(nodes: readonly PasteNode[], log: RemovalLog): Generator<readonly RawBlock[], void> {
  const reader = new BlockReader(log)
  for (const _ of reader.read(nodes, { bold: false, italic: false, href: undefined }, -1)) {
    yield reader.take().map(asTypedItem)
  }
  reader.breakLine()
  yield reader.take().map(asTypedItem)
}

const bulletMark = /^\s*[•·▪◦‣⁃–—*-]\s+(?=\S)/
const numberMark = /^\s*\d{1,2}[.)]\s+(?=\S)/

/** A paragraph that begins with a typed bullet or number is a list item. */
function asTypedItem(block: RawBlock): RawBlock {
  const first = block.inlines[0]
  if (block.kind !== 'paragraph' || first?.kind !== 'text') return block
  const mark = bulletMark.test(first.text) ? bulletMark : numberMark.test(first.text) ? numberMark : undefined
  if (!mark) return block
  const inlines: Inline[] = [{ kind: 'text', text: first.text.replace(mark, '') }, ...block.inlines.slice(1)]
  return { kind: mark === bulletMark ? 'bullet' : 'numbered', level: 0, inlines }
}
