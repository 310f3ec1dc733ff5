import { withChildren, withRoot } from '../../../text/xml/elements.ts'
import type { XmlDocument, XmlElement, XmlNode } from '../../../text/xml/xml-tree.ts'
import { isCoreElement } from '../namespaces.ts'
import { withPreservedSpace } from './content-space.ts'
import { preservesSpace } from './inherited.ts'
import { mapContents } from './map-contents.ts'
import { contentOf, piecesOf } from './spans.ts'

/**
 * The document in a form all readers understand alike: spans in one piece wherever they can be, in halves where they cross;
 * each source and target says itself whether its white space counts; comments and instructions between the elements of the
 * core are gone, those within skeletons, extensions and texts stay.
 */
export function rewriteXliff(document: XmlDocument): XmlDocument {
  const tidy = mapContents(document, (content, unit) => {
    const rewritten = withChildren(content, contentOf(piecesOf(content)))
    return preservesSpace(unit, content) ? withPreservedSpace(rewritten) : rewritten
  })
  return withRoot(tidy, withoutRemarks(tidy.root))
}

function withoutRemarks(element: XmlElement): XmlElement {
  if (!isCoreElement(element, 'xliff', 'file', 'group', 'unit', 'notes', 'originalData', 'segment', 'ignorable')) {
    return element
  }
  const kept = element.children.filter((node) => node.kind !== 'comment' && node.kind !== 'instruction')
  return withChildren(
    element,
    kept.map((node): XmlNode => (node.kind === 'element' ? withoutRemarks(node) : node)),
  )
}
