import { attributeOf, childElements, elementsWithin } from '../../text/xml/elements.ts'
import type { XmlElement } from '../../text/xml/xml-tree.ts'
import { isCoreElement, vocabularyName } from './namespaces.ts'

/** A segment or ignorable of a unit. */
export interface XliffPart {
  readonly element: XmlElement
  readonly kind: 'segment' | 'ignorable'
  readonly source?: XmlElement
  readonly target?: XmlElement
  /** Place in the unit, from 1. */
  readonly place: number
  /** Place of its target among the targets: `order`, or else its place (XLIFF 2.1 §4.3.1.22). */
  readonly order: number
}

export interface XliffUnit {
  readonly element: XmlElement
  readonly file: XmlElement
  /** xliff, file and groups around the unit, outermost first. */
  readonly ancestors: readonly XmlElement[]
  readonly parts: readonly XliffPart[]
}

/** All units of the document, in its order. */
export function unitsOf(root: XmlElement): XliffUnit[] {
  return childElements(root)
    .filter((child) => isCoreElement(child, 'file'))
    .flatMap((file) => unitsWithin(file, file, [root]))
}

function unitsWithin(parent: XmlElement, file: XmlElement, above: readonly XmlElement[]): XliffUnit[] {
  const ancestors = [...above, parent]
  return childElements(parent).flatMap((child) => {
    if (isCoreElement(child, 'group')) return unitsWithin(child, file, ancestors)
    if (!isCoreElement(child, 'unit')) return []
    return [{ element: child, file, ancestors, parts: partsOf(child) }]
  })
}

export function partsOf(unit: XmlElement): XliffPart[] {
  return childElements(unit)
    .filter((child) => isCoreElement(child, 'segment', 'ignorable'))
    .map((element, index) => partOf(element, index + 1))
}

function partOf(element: XmlElement, place: number): XliffPart {
  const source = coreChild(element, 'source')
  const target = coreChild(element, 'target')
  const order = Number(target && attributeOf(target, 'order'))
  return {
    element,
    kind: element.local === 'segment' ? 'segment' : 'ignorable',
    ...(source ? { source } : {}),
    ...(target ? { target } : {}),
    place,
    order: Number.isInteger(order) && order > 0 ? order : place,
  }
}

/**
 * What shares codes, annotations and original data: a unit, or a translation candidate, which has the same contents in
 * small (XLIFF 2.1 §5.1).
 */
export interface ContentScope {
  readonly owner: XmlElement
  readonly file: XmlElement
  readonly unit: XliffUnit
  readonly kind: 'unit' | 'match'
  readonly parts: readonly XliffPart[]
}

export function contentScopes(root: XmlElement): ContentScope[] {
  return unitsOf(root).flatMap((unit) => {
    const { element, file, parts } = unit
    const matches = childElements(element)
      .flatMap(childElements)
      .filter((child) => vocabularyName(child) === 'mtc:match')
    return [
      { owner: element, file, unit, kind: 'unit' as const, parts },
      ...matches.map((owner) => ({ owner, file, unit, kind: 'match' as const, parts: [partOf(owner, 1)] })),
    ]
  })
}

/** Contents of one side in reading order: sources by place, targets by order. */
export function sideOf(parts: readonly XliffPart[], side: 'source' | 'target'): XmlElement[] {
  const inOrder = side === 'source' ? parts : parts.toSorted((a, b) => a.order - b.order)
  return inOrder.flatMap((part) => part[side] ?? [])
}

export function coreChild(parent: XmlElement, local: string): XmlElement | undefined {
  return childElements(parent).find((child) => isCoreElement(child, local))
}

/** Codes and annotations within sources or targets, in order. */
export function inlinesOf(contents: readonly XmlElement[]): XmlElement[] {
  return contents.flatMap((content) => [...elementsWithin(content)].slice(1))
}
