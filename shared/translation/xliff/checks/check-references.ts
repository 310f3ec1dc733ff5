import { attributeOf, childElements, elementsWithin } from '../../../text/xml/elements.ts'
import type { XmlElement } from '../../../text/xml/xml-tree.ts'
import { violation, type Violation } from '../faults.ts'
import { parseFragment } from '../fragments.ts'
import { isCoreElement, vocabularyName } from '../namespaces.ts'
import { resolveFragment } from '../resolve-fragment.ts'
import { inlinesOf, sideOf, unitsOf, type XliffUnit } from '../units.ts'

/** References of annotations and modules within the document (XLIFF 2.1 §3.2), and comments (§4.7.3.1.3). */
export function checkReferences(root: XmlElement): Violation[] {
  return unitsOf(root).flatMap((unit) => {
    const inlines = [...inlinesOf(sideOf(unit.parts, 'source')), ...inlinesOf(sideOf(unit.parts, 'target'))]
    const annotations = inlines.filter((one) => isCoreElement(one, 'mrk', 'sm'))
    return [
      ...annotations.flatMap((annotation) => checkAnnotation(annotation, unit)),
      ...moduleReferences(unit).flatMap((element) => checkReference(element, unit)),
    ]
  })
}

function moduleReferences(unit: XliffUnit): XmlElement[] {
  return childElements(unit.element)
    .filter((child) => ['mtc:matches', 'gls:glossary'].includes(vocabularyName(child) ?? ''))
    .flatMap((child) => [...elementsWithin(child)])
    .filter((one) => ['mtc:match', 'gls:glossEntry', 'gls:translation'].includes(vocabularyName(one) ?? ''))
}

function checkAnnotation(annotation: XmlElement, unit: XliffUnit): Violation[] {
  const type = attributeOf(annotation, 'type')
  const ref = attributeOf(annotation, 'ref')
  if (type === 'mtc:match' && ref !== undefined) return [violation('xliff.match-annotation-ref', annotation, ref)]
  if (type !== 'comment') return checkReference(annotation, unit)
  const hasValue = attributeOf(annotation, 'value') !== undefined
  if (ref === undefined) return hasValue ? [] : [violation('xliff.comment-empty', annotation)]
  if (hasValue) return [violation('xliff.comment-value-and-ref', annotation, ref)]
  const fragment = ref.startsWith('#') ? parseFragment(ref) : undefined
  if (typeof fragment === 'string') return [violation(fragment, annotation, ref)]
  const named = fragment && resolveFragment(fragment, standpointOf(unit))
  const isNote = named?.container === unit.element && isCoreElement(named.element, 'note')
  return isNote ? [] : [violation('xliff.comment-ref-not-a-note', annotation, ref)]
}

function checkReference(element: XmlElement, unit: XliffUnit): Violation[] {
  const ref = attributeOf(element, 'ref')
  // Whatever does not begin with a number sign leads out of the document, and is not looked at.
  if (!ref?.startsWith('#')) return []
  const fragment = parseFragment(ref)
  if (typeof fragment === 'string') return [violation(fragment, element, ref)]
  return resolveFragment(fragment, standpointOf(unit)) ? [] : [violation('xliff.reference-unknown', element, ref)]
}

function standpointOf(unit: XliffUnit): readonly XmlElement[] {
  return [...unit.ancestors, unit.element]
}
