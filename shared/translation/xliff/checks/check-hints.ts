import { attributeOf } from '../../../text/xml/elements.ts'
import type { XmlElement } from '../../../text/xml/xml-tree.ts'
import { violation, type Violation, type XliffFault } from '../faults.ts'
import { isCoreElement } from '../namespaces.ts'
import { contentScopes, inlinesOf, sideOf, type ContentScope } from '../units.ts'

const pairedHints: readonly [string, XliffFault][] = [
  ['canCopy', 'xliff.pair-can-copy-differs'],
  ['canDelete', 'xliff.pair-can-delete-differs'],
  ['canOverlap', 'xliff.pair-can-overlap-differs'],
]

/** Editing hints of codes: what may be copied, deleted, reordered (XLIFF 2.1 §4.7.2.4). */
export function checkHints(root: XmlElement): Violation[] {
  return contentScopes(root).flatMap((scope) => {
    const sides = (['source', 'target'] as const).map((side) => inlinesOf(sideOf(scope.parts, side)))
    return [
      ...sides.flatMap(checkPairedHints),
      ...checkCopies(sides.flat()),
      ...sides.flat().flatMap(checkReorderContext),
      ...(scope.kind === 'unit' ? checkRemoved(scope) : []),
    ]
  })
}

/** An `ec` that says nothing agrees with its `sc`. */
function checkPairedHints(inlines: readonly XmlElement[]): Violation[] {
  const starts = new Map(
    inlines.filter((one) => isCoreElement(one, 'sc')).map((sc) => [attributeOf(sc, 'id'), sc] as const),
  )
  return inlines.flatMap((ec) => {
    const sc = isCoreElement(ec, 'ec') ? starts.get(attributeOf(ec, 'startRef')) : undefined
    if (!sc) return []
    const found = pairedHints.filter(([name]) => {
      const said = attributeOf(ec, name)
      return said !== undefined && said !== (attributeOf(sc, name) ?? 'yes')
    })
    const reorder = checkPairedReorder(attributeOf(sc, 'canReorder') ?? 'yes', attributeOf(ec, 'canReorder'))
    return [...found.map(([name, code]) => violation(code, ec, name)), ...(reorder ? [violation(reorder, ec)] : [])]
  })
}

function checkPairedReorder(start: string, end: string | undefined): XliffFault | undefined {
  if (end === undefined) return undefined
  if (start === 'firstNo') return end === 'no' ? undefined : 'xliff.ec-reorder-after-first-no'
  return start === end ? undefined : 'xliff.pair-can-reorder-differs'
}

function checkCopies(inlines: readonly XmlElement[]): Violation[] {
  const byId = new Map(inlines.map((one) => [attributeOf(one, 'id'), one]))
  return inlines.flatMap((copy) => {
    const copyOf = attributeOf(copy, 'copyOf')
    if (copyOf === undefined) return []
    const original = byId.get(copyOf)
    if (!original) return [violation('xliff.copy-of-unknown', copy, copyOf)]
    if (attributeOf(original, 'canCopy') === 'no') return [violation('xliff.copy-of-forbidden', copy, copyOf)]
    if (hasData(copy)) return [violation('xliff.copy-of-with-data-ref', copy, copyOf)]
    return hasData(original) ? [violation('xliff.copy-of-has-data', copy, copyOf)] : []
  })
}

function hasData(code: XmlElement): boolean {
  return ['dataRef', 'dataRefStart', 'dataRefEnd'].some((name) => attributeOf(code, name) !== undefined)
}

function checkReorderContext(code: XmlElement): Violation[] {
  const isPairedEnd = isCoreElement(code, 'ec') && attributeOf(code, 'isolated') !== 'yes'
  if (isPairedEnd || (attributeOf(code, 'canReorder') ?? 'yes') === 'yes') return []
  const isFixed = attributeOf(code, 'canCopy') === 'no' && attributeOf(code, 'canDelete') === 'no'
  return isFixed ? [] : [violation('xliff.can-reorder-context', code, attributeOf(code, 'id'))]
}

/** Once a segment has a target, its codes that may not be deleted are in a target somewhere in the unit. */
function checkRemoved({ parts }: ContentScope): Violation[] {
  const kept = new Set(inlinesOf(sideOf(parts, 'target')).map((one) => attributeOf(one, 'id')))
  return parts.flatMap(({ source, target }) =>
    source && target
      ? inlinesOf([source])
          .filter((code) => attributeOf(code, 'canDelete') === 'no' && attributeOf(code, 'id') !== undefined)
          .filter((code) => !kept.has(attributeOf(code, 'id')))
          .map((code) => violation('xliff.non-removable-missing', code, attributeOf(code, 'id')))
      : [],
  )
}
