import type { ESTree } from 'vite'

export type AnyNode = ESTree.Node

function isNode(value: unknown): value is AnyNode {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
}

/** Visits every node below `root`, parents first, with its ancestors from the nearest outwards. */
export function walk(root: AnyNode, visit: (node: AnyNode, ancestors: readonly AnyNode[]) => void): void {
  const step = (node: AnyNode, ancestors: readonly AnyNode[]): void => {
    visit(node, ancestors)
    const below = [node, ...ancestors]
    for (const [key, child] of Object.entries(node) as [string, unknown][]) {
      if (key === 'parent') continue
      if (Array.isArray(child)) {
        for (const item of child as unknown[]) if (isNode(item)) step(item, below)
      } else if (isNode(child)) step(child, below)
    }
  }
  step(root, [])
}
