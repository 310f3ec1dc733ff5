import { attributeOf, withChildren } from '../../../text/xml/elements.ts'
import type { XmlDocument, XmlElement } from '../../../text/xml/xml-tree.ts'
import { isCoreElement } from '../namespaces.ts'
import { inlinesOf, sideOf, type XliffUnit } from '../units.ts'
import { mapContents } from './map-contents.ts'
import { contentOf, piecesOf } from './spans.ts'

/**
 * Takes annotations out of sources and targets and leaves the words they stood around; notes stay. `isToGo` decides by type,
 * by default all go.
 */
export function removeAnnotations(document: XmlDocument, isToGo: (type: string) => boolean = () => true): XmlDocument {
  const going = new Map<XmlElement, ReadonlySet<string>>()
  const goingOf = (unit: XliffUnit, side: 'source' | 'target') => {
    const key = sideOf(unit.parts, side)[0] ?? unit.element
    const ids = going.get(key) ?? idsToGo(unit, side, isToGo)
    going.set(key, ids)
    return ids
  }
  return mapContents(document, (content, unit) => {
    const ids = goingOf(unit, isCoreElement(content, 'target') ? 'target' : 'source')
    const left = piecesOf(content).filter(
      (piece) => piece.kind === 'node' || piece.span.role === 'code' || !ids.has(piece.span.id),
    )
    return withChildren(content, contentOf(left))
  })
}

/** The annotations of a kind of its own, `prefix:value`, which only their maker understands. */
export function removeExtensions(document: XmlDocument): XmlDocument {
  return removeAnnotations(document, (type) => type.includes(':'))
}

function idsToGo(unit: XliffUnit, side: 'source' | 'target', isToGo: (type: string) => boolean): ReadonlySet<string> {
  return new Set(
    inlinesOf(sideOf(unit.parts, side))
      .filter((one) => isCoreElement(one, 'mrk', 'sm') && isToGo(attributeOf(one, 'type') ?? 'generic'))
      .map((one) => attributeOf(one, 'id') ?? ''),
  )
}
