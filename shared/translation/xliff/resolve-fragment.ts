import { attributeOf, childElements, elementsWithin } from '../../text/xml/elements.ts'
import { XML_NAMESPACE, type XmlElement } from '../../text/xml/xml-tree.ts'
import type { Fragment } from './fragments.ts'
import { fragmentPrefixes, isCore, isCoreElement } from './namespaces.ts'
import { coreChild, inlinesOf, partsOf, sideOf } from './units.ts'

/** From where a reference is read: the containers around it, xliff first. */
export type Standpoint = readonly XmlElement[]

/** The element a fragment names, and the container it was looked for in. Nothing where there is none. */
export function resolveFragment(
  fragment: Fragment,
  standpoint: Standpoint,
): { readonly container: XmlElement; readonly element: XmlElement } | undefined {
  const container = containerOf(fragment, standpoint)
  if (!container) return undefined
  const { leaf } = fragment
  const element = leaf ? indexOf(container, leaf.prefix, leavesOf).get(leaf.id) : container
  return element && { container, element }
}

function containerOf({ file, group, unit }: Fragment, standpoint: Standpoint): XmlElement | undefined {
  const root = standpoint[0]
  let at = standpoint.at(-1)
  if (file !== undefined) at = root && indexOf(root, 'file', containersOf).get(file)
  const around = file === undefined ? standpoint.find((one) => isCoreElement(one, 'file')) : at
  for (const [local, id] of [
    ['group', group],
    ['unit', unit],
  ] as const) {
    if (id !== undefined) at = around && indexOf(around, local, containersOf).get(id)
  }
  return at
}

function leavesOf(container: XmlElement, prefix: string): XmlElement[] {
  const parts = partsOf(container)
  switch (prefix) {
    case '':
      return [...parts.map((part) => part.element), ...inlinesOf(sideOf(parts, 'source'))]
    case 't':
      return inlinesOf(sideOf(parts, 'target'))
    case 'n':
      return childElements(coreChild(container, 'notes') ?? empty)
    case 'd':
      return childElements(coreChild(container, 'originalData') ?? empty)
    default:
      return childElements(container)
        .filter((child) => !isCore(child.uri))
        .flatMap((child) => [...elementsWithin(child)])
        .filter((one) => fragmentPrefixes[prefix]?.includes(one.uri))
  }
}

function containersOf(file: XmlElement, local: string): XmlElement[] {
  return [...elementsWithin(file)].filter((one) => isCoreElement(one, local))
}

/** First come of each id. Kept with the element, because a file may refer to one place ten thousand times. */
const indices = new WeakMap<XmlElement, Map<string, ReadonlyMap<string, XmlElement>>>()

function indexOf(
  container: XmlElement,
  kind: string,
  list: (container: XmlElement, kind: string) => readonly XmlElement[],
): ReadonlyMap<string, XmlElement> {
  const known = indices.get(container) ?? new Map<string, ReadonlyMap<string, XmlElement>>()
  indices.set(container, known)
  const index =
    known.get(kind) ??
    new Map(
      list(container, kind)
        .toReversed()
        .flatMap((one) => (idOf(one) === undefined ? [] : [[idOf(one) ?? '', one] as const])),
    )
  known.set(kind, index)
  return index
}

const empty: XmlElement = { kind: 'element', name: '', local: '', uri: '', attributes: [], children: [] }

function idOf(element: XmlElement): string | undefined {
  return attributeOf(element, 'id') ?? attributeOf(element, 'id', XML_NAMESPACE)
}
