import type { Block } from '../model/page.ts'
import { element, type RenderNode, type RenderTag } from './render-tree.ts'

export interface WordedBlock {
  readonly block: Block
  readonly words: readonly RenderNode[]
}

const headings = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'] as const satisfies readonly RenderTag[]

/** Paragraphs, headings and lists of a section. `level` is the HTML level that a heading of level 2 gets here. */
export function renderBlocks(blocks: readonly WordedBlock[], level: number): RenderNode[] {
  const nodes: RenderNode[] = []
  const filled = blocks.filter(({ words }) => words.length > 0)
  for (let at = 0; at < filled.length;) {
    const current = filled[at]
    if (!current) break
    const { block, words } = current
    if (isItem(block)) {
      let end = at
      while (filled[end] && isItem(filled[end]?.block)) end += 1
      nodes.push(...renderLists(filled.slice(at, end), 0))
      at = end
      continue
    }
    const tag = headings[Math.min(5, level - 1 + Math.max(0, (block.level ?? 2) - 2))] ?? 'h6'
    nodes.push(element(block.kind === 'heading' ? tag : 'p', words))
    at += 1
  }
  return nodes
}

function isItem(block: Block | undefined): boolean {
  return block?.kind === 'bullet' || block?.kind === 'numbered'
}

/** A run of items at `depth` or deeper → lists in lists. Deeper items without a parent make one of their own. */
function renderLists(items: readonly WordedBlock[], depth: number): RenderNode[] {
  const lists: { tag: 'ul' | 'ol'; items: RenderNode[][] }[] = []
  for (let at = 0; at < items.length;) {
    const item = items[at]
    if (!item) break
    let end = at + 1
    while ((items[end]?.block.level ?? -1) > depth) end += 1
    const isDeeper = (item.block.level ?? 0) > depth
    const tag = item.block.kind === 'numbered' ? 'ol' : 'ul'
    let list = lists.at(-1)
    if (!list || (list.tag !== tag && !isDeeper)) lists.push((list = { tag, items: [] }))
    if (isDeeper) {
      const nested = renderLists(items.slice(at, end), depth + 1)
      const parent = list.items.at(-1)
      if (parent) parent.push(...nested)
      else list.items.push(nested)
    } else {
      list.items.push([...item.words, ...renderLists(items.slice(at + 1, end), depth + 1)])
    }
    at = end
  }
  return lists.map((list) =>
    element(
      list.tag,
      list.items.map((children) => element('li', children)),
    ),
  )
}
