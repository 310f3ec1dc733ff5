import { withChildren } from '../../../text/xml/elements.ts'
import type { XmlDocument, XmlElement } from '../../../text/xml/xml-tree.ts'
import { isCoreElement } from '../namespaces.ts'
import type { XliffUnit } from '../units.ts'
import { mapUnits, replaceParts } from './map-units.ts'

/** The same document with each source and target of its units as the function makes it. */
export function mapContents(
  document: XmlDocument,
  change: (content: XmlElement, unit: XliffUnit) => XmlElement,
): XmlDocument {
  return mapUnits(document, (unit) =>
    replaceParts(
      unit.element,
      new Map(
        unit.parts.map(({ element }) => [
          element,
          [
            withChildren(
              element,
              element.children.map((node) =>
                node.kind === 'element' && isCoreElement(node, 'source', 'target') ? change(node, unit) : node,
              ),
            ),
          ],
        ]),
      ),
    ),
  )
}
