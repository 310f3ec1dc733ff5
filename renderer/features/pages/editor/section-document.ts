import type { Mark, Node } from 'prosemirror-model'
import type { Block, InlineCode } from '../../../../shared/model/page.ts'
import { normaliseInlines, type Inline } from '../../../../shared/translation/inline.ts'
import { parseMarkup, serialiseMarkup } from '../../../../shared/translation/markup.ts'
import { blockIdOf, itemKindOf, levelOf, lockedBlockOf, marks, nodes, sectionSchema } from './section-schema.ts'

type TextBlock = Pick<Block, 'kind' | 'level' | 'markup' | 'boilerplate'> & { readonly id?: string }

/** Stored blocks → the editor's document. An empty section is one empty paragraph. */
export function toDocument(blocks: readonly TextBlock[], emptyAs: 'paragraph' | 'item' = 'paragraph'): Node {
  const lines = blocks.length > 0 ? blocks.map(toLine) : [nodes[emptyAs].create()]
  return nodes.doc.create(null, lines)
}

export function toLine(block: TextBlock): Node {
  const id = block.id ?? ''
  if (block.boilerplate) return nodes.locked.create({ id, block })
  const content = toTexts(parseMarkup(block.markup), [])
  if (block.kind === 'heading') return nodes.heading.create({ id, level: block.level ?? 2 }, content)
  if (block.kind === 'bullet' || block.kind === 'numbered') {
    return nodes.item.create({ id, kind: block.kind, level: block.level ?? 0 }, content)
  }
  return nodes.paragraph.create({ id }, content)
}

function toTexts(inlines: readonly Inline[], open: readonly Mark[]): Node[] {
  return inlines.flatMap((inline) => {
    if (inline.kind === 'text') return [sectionSchema.text(inline.text, open)]
    return toTexts(inline.children, toMark(inline.code).addToSet(open))
  })
}

function toMark(code: InlineCode): Mark {
  if (code.kind === 'link') return marks.link.create({ href: code.href })
  return code.kind === 'bold' ? marks.bold.create() : marks.italic.create()
}

/** The editor's document → blocks to store. */
export function toBlocks(document: Node): Block[] {
  const blocks: Block[] = []
  document.forEach((line) => blocks.push(...toLineBlocks(line)))
  return blocks
}

/** One line as it is stored. An empty one is typed room, not content: it falls away. */
export function toLineBlocks(line: Node): Block[] {
  const locked = lockedBlockOf(line)
  if (locked) return [{ ...locked, id: blockIdOf(line) }]
  const markup = serialiseMarkup(toInlines(line))
  if (markup.trim() === '') return []
  const id = blockIdOf(line)
  if (line.type === nodes.heading) return [{ id, kind: 'heading', level: levelOf(line), markup }]
  if (line.type === nodes.item) return [{ id, kind: itemKindOf(line), level: levelOf(line), markup }]
  return [{ id, kind: 'paragraph', markup }]
}

function toInlines(line: Node): Inline[] {
  const inlines: Inline[] = []
  line.forEach((text) => {
    let inline: Inline = { kind: 'text', text: text.text ?? '' }
    const has = (mark: typeof marks.bold) => text.marks.find((each) => each.type === mark)
    if (has(marks.italic)) inline = { kind: 'code', code: { kind: 'italic' }, children: [inline] }
    if (has(marks.bold)) inline = { kind: 'code', code: { kind: 'bold' }, children: [inline] }
    const href: unknown = has(marks.link)?.attrs.href
    if (typeof href === 'string') inline = { kind: 'code', code: { kind: 'link', href }, children: [inline] }
    inlines.push(inline)
  })
  return normaliseInlines(inlines)
}
