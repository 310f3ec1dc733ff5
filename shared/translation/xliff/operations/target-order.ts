import { attributeOf, withAttribute, withChildren } from '../../../text/xml/elements.ts'
import type { XmlElement } from '../../../text/xml/xml-tree.ts'
import { isCoreElement } from '../namespaces.ts'

/**
 * Segments and ignorables in the order of their sources, given in the order of their targets as well: each target is told
 * its place anew, where that is not its own or was said before (XLIFF 2.1 §4.3.1.22).
 */
export function withOrder(bySource: readonly XmlElement[], byTarget: readonly XmlElement[]): XmlElement[] {
  const rank = new Map(byTarget.map((part, index) => [part, index + 1]))
  return bySource.map((part, index) => {
    const order = rank.get(part) ?? index + 1
    const children = part.children.map((node) => {
      if (node.kind !== 'element' || !isCoreElement(node, 'target')) return node
      const isSaid = attributeOf(node, 'order') !== undefined || order !== index + 1
      return isSaid ? withAttribute(node, 'order', String(order)) : node
    })
    return withChildren(part, children)
  })
}
