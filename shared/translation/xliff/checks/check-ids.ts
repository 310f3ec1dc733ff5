import { attributeOf, childElements, elementsWithin } from '../../../text/xml/elements.ts'
import { XML_NAMESPACE, type XmlElement } from '../../../text/xml/xml-tree.ts'
import { violation, type Violation, type XliffFault } from '../faults.ts'
import { isCore, isCoreElement, modulePrefix } from '../namespaces.ts'
import { contentScopes, inlinesOf, sideOf, type ContentScope } from '../units.ts'

/** Ids are unique, each kind within its scope (XLIFF 2.1 §4.3.1.19). */
export function checkIds(root: XmlElement): Violation[] {
  const files = childElements(root).filter((child) => isCoreElement(child, 'file'))
  return [
    ...unique(files, 'xliff.file-id-not-unique'),
    ...files.flatMap((file) => {
      const within = [...elementsWithin(file)]
      return [
        ...unique(
          within.filter((one) => isCoreElement(one, 'group')),
          'xliff.group-id-not-unique',
        ),
        ...unique(
          within.filter((one) => isCoreElement(one, 'unit')),
          'xliff.unit-id-not-unique',
        ),
        ...within.flatMap(checkContainer),
      ]
    }),
    ...contentScopes(root).flatMap(checkParts),
  ]
}

/** What has ids by itself in a container: notes, data, extensions, modules. */
function checkContainer(container: XmlElement): Violation[] {
  if (isCoreElement(container, 'notes')) return unique(childElements(container), 'xliff.note-id-not-unique')
  if (isCoreElement(container, 'originalData')) return unique(childElements(container), 'xliff.data-id-not-unique')
  if (!isCoreElement(container, 'file', 'group', 'unit')) return []
  const guests = Map.groupBy(
    childElements(container).filter((child) => !isCore(child.uri)),
    (child) => child.uri,
  )
  return [...guests].flatMap(([uri, elements]) => {
    const within = elements.flatMap((element) => [...elementsWithin(element)]).filter((one) => one.uri === uri)
    return unique(within, modulePrefix(uri) ? 'xliff.module-id-not-unique' : 'xliff.extension-id-not-unique')
  })
}

function checkParts(scope: ContentScope): Violation[] {
  const parts = scope.kind === 'unit' ? scope.parts.map((part) => part.element) : []
  const sources = inlinesOf(sideOf(scope.parts, 'source'))
  const targets = inlinesOf(sideOf(scope.parts, 'target'))
  const kindOf = new Map([...parts, ...sources].map((one) => [attributeOf(one, 'id'), kind(one)]))
  const strangers = targets.filter((target) => {
    const counterpart = kindOf.get(attributeOf(target, 'id'))
    return attributeOf(target, 'id') !== undefined && counterpart !== undefined && counterpart !== kind(target)
  })
  return [
    ...unique([...parts, ...sources], 'xliff.part-id-not-unique'),
    ...unique(targets, 'xliff.target-id-not-unique'),
    ...strangers.map((target) => violation('xliff.target-id-not-unique', target, attributeOf(target, 'id'))),
  ]
}

/** A `pc` may have become `sc` and `ec` in the target, and a `mrk` `sm` and `em`, or the other way round. */
function kind(element: XmlElement): string {
  if (isCoreElement(element, 'mrk', 'sm')) return 'annotation'
  if (isCoreElement(element, 'pc', 'sc')) return 'spanning code'
  return element.local
}

function unique(elements: readonly XmlElement[], code: XliffFault): Violation[] {
  const seen = new Set<string>()
  return elements.flatMap((element) => {
    const id = attributeOf(element, 'id') ?? attributeOf(element, 'id', XML_NAMESPACE)
    if (id === undefined) return []
    if (seen.has(id)) return [violation(code, element, id)]
    seen.add(id)
    return []
  })
}
