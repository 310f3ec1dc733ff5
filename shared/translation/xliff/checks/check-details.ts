import { attributeOf, elementsWithin, textOf } from '../../../text/xml/elements.ts'
import type { XmlElement } from '../../../text/xml/xml-tree.ts'
import { violation, type Violation } from '../faults.ts'
import { isCoreElement, vocabularyName } from '../namespaces.ts'
import { coreChild, unitsOf } from '../units.ts'

/** Subtypes of the prefix `xlf` and the type each belongs to (XLIFF 2.1 §4.3.1.36). */
const subTypes = new Map([
  ['xlf:lb', 'fmt'],
  ['xlf:pb', 'fmt'],
  ['xlf:b', 'fmt'],
  ['xlf:i', 'fmt'],
  ['xlf:u', 'fmt'],
  ['xlf:var', 'ui'],
])

/** Constraints of single elements that a list of attributes and values cannot say. */
export function checkDetails(root: XmlElement): Violation[] {
  return [
    ...[...elementsWithin(root)].flatMap(checkElement),
    ...unitsOf(root).flatMap(({ parts }) => checkOrder(parts)),
  ]
}

function checkElement(element: XmlElement): Violation[] {
  switch (vocabularyName(element)) {
    case 'unit':
      return element.children.some((node) => node.kind === 'element' && isCoreElement(node, 'segment'))
        ? []
        : [violation('xliff.no-segment', element)]
    case 'skeleton':
      return checkSkeleton(element)
    case 'segment': {
      const state = attributeOf(element, 'state')
      const isLost = attributeOf(element, 'subState') !== undefined && state === undefined
      const isEarly = ['translated', 'reviewed', 'final'].includes(state ?? '') && !coreChild(element, 'target')
      return [
        ...(isLost ? [violation('xliff.sub-state-without-state', element)] : []),
        ...(isEarly ? [violation('xliff.state-without-target', element, state)] : []),
      ]
    }
    case 'cp':
      return isXmlCharacter(Number.parseInt(attributeOf(element, 'hex') ?? '', 16))
        ? [violation('xliff.hex-range', element, attributeOf(element, 'hex'))]
        : []
    case 'ph':
    case 'pc':
    case 'sc':
    case 'ec':
    case 'mtc:match':
      return checkSubType(element)
    default:
      return []
  }
}

function checkSkeleton(skeleton: XmlElement): Violation[] {
  const isEmpty = skeleton.children.length === 0
  if (attributeOf(skeleton, 'href') === undefined) return isEmpty ? [violation('xliff.skeleton-empty', skeleton)] : []
  const isFilled = textOf(skeleton).trim() !== '' || skeleton.children.some((node) => node.kind === 'element')
  return isFilled ? [violation('xliff.skeleton-content-and-href', skeleton)] : []
}

function checkSubType(element: XmlElement): Violation[] {
  const subType = attributeOf(element, 'subType')
  if (subType === undefined) return []
  const type = attributeOf(element, 'type')
  if (type === undefined) return [violation('xliff.sub-type-without-type', element, subType)]
  const isOurs = subType.startsWith('xlf:') && isCoreElement(element, 'ph', 'pc', 'sc', 'ec')
  return isOurs && subTypes.get(subType) !== type ? [violation('xliff.sub-type-not-of-type', element, subType)] : []
}

/**
 * Char of XML 1.0 §2.2, but for the controls it discourages: what needs no `cp`. What is no code point at all needs none
 * either.
 */
function isXmlCharacter(point: number): boolean {
  if (point >= 0x7f && point <= 0x9f) return point === 0x85
  if (point < 0x20) return point === 0x9 || point === 0xa || point === 0xd
  return point <= 0xd7ff || (point >= 0xe000 && point <= 0xfffd) || point >= 0x10000
}

function checkOrder(parts: ReturnType<typeof unitsOf>[number]['parts']): Violation[] {
  const seen = new Set<number>()
  return parts.flatMap(({ target, order }) => {
    if (!target) return []
    if (order > parts.length) return [violation('xliff.order-range', target, String(order))]
    if (seen.has(order)) return [violation('xliff.order-not-unique', target, String(order))]
    seen.add(order)
    return []
  })
}
