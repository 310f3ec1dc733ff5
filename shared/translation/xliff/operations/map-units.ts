import { isBlank, withChildren, withRoot } from '../../../text/xml/elements.ts'
import type { XmlDocument, XmlElement, XmlNode } from '../../../text/xml/xml-tree.ts'
import { isCoreElement } from '../namespaces.ts'
import { partsOf, type XliffUnit } from '../units.ts'

/** The same document with each unit as the function makes it. */
export function mapUnits(document: XmlDocument, change: (unit: XliffUnit) => XmlElement): XmlDocument {
  const within = (parent: XmlElement, file: XmlElement, above: readonly XmlElement[]): XmlElement => {
    const ancestors = [...above, parent]
    const children = parent.children.map((node): XmlNode => {
      if (node.kind !== 'element') return node
      if (isCoreElement(node, 'group')) return within(node, file, ancestors)
      return isCoreElement(node, 'unit') ? change({ element: node, file, ancestors, parts: partsOf(node) }) : node
    })
    return withChildren(parent, children)
  }
  const { root } = document
  const files = root.children.map((node) =>
    node.kind === 'element' && isCoreElement(node, 'file') ? within(node, node, [root]) : node,
  )
  return withRoot(document, withChildren(root, files))
}

/** The unit with each part replaced by others, or none. Line breaks between parts go and come with them. */
export function replaceParts(
  unit: XmlElement,
  replacements: ReadonlyMap<XmlElement, readonly XmlElement[]>,
): XmlElement {
  const children: XmlNode[] = []
  for (const node of unit.children) {
    const others = node.kind === 'element' ? replacements.get(node) : undefined
    if (!others) {
      children.push(node)
      continue
    }
    const before = children.at(-1)
    const indent = before && isBlank(before) ? before : undefined
    if (others.length === 0 && indent) children.pop()
    others.forEach((other, index) => {
      if (index > 0 && indent) children.push(indent)
      children.push(other)
    })
  }
  return withChildren(unit, children)
}
