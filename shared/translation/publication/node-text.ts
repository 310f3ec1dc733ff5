import type { RenderNode, RenderTag } from '../render-tree.ts'

/** The words of nodes, without any markup; of a picture, its description. */
export function nodeText(nodes: readonly RenderNode[]): string {
  return nodes
    .map((node) => {
      if (node.kind === 'text') return node.text
      if (node.kind === 'element' && node.tag === 'img') return node.attributes?.alt ?? ''
      return nodeText(node.children)
    })
    .join('')
}

const inlineTags: ReadonlySet<RenderTag> = new Set(['a', 'b', 'i', 'img'])

export function isInline(node: RenderNode): boolean {
  return node.kind !== 'element' || inlineTags.has(node.tag)
}

/** The page line by line, as a reader would read it out: one line for each paragraph, heading, list item, fact and picture. */
export function pageLines(nodes: readonly RenderNode[]): string[] {
  const lines: string[] = []
  let run: RenderNode[] = []
  const end = () => {
    const line = nodeText(run).replaceAll(/\s+/g, ' ').trim()
    if (line !== '') lines.push(line)
    run = []
  }
  for (const node of nodes) {
    if (isInline(node)) {
      run.push(node)
      continue
    }
    end()
    if (node.kind === 'element') lines.push(...pageLines(node.children))
  }
  end()
  return lines
}
