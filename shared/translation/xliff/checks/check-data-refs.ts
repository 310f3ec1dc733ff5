import { attributeOf, childElements, elementsWithin } from '../../../text/xml/elements.ts'
import type { XmlElement } from '../../../text/xml/xml-tree.ts'
import { violation, type Violation, type XliffFault } from '../faults.ts'
import { isCoreElement } from '../namespaces.ts'
import { contentScopes, coreChild, inlinesOf, sideOf, type ContentScope } from '../units.ts'

const dataRefs: readonly [string, XliffFault][] = [
  ['dataRef', 'xliff.data-ref-unknown'],
  ['dataRefStart', 'xliff.data-ref-start-unknown'],
  ['dataRefEnd', 'xliff.data-ref-end-unknown'],
]
const subFlows = ['subFlows', 'subFlowsStart', 'subFlowsEnd']

/** What codes point to: their original data and the units that are their sub-flows. */
export function checkDataRefs(root: XmlElement): Violation[] {
  const unitIds = new Map<XmlElement, Set<string | undefined>>()
  const unitsIn = (file: XmlElement) => {
    const ids =
      unitIds.get(file) ??
      new Set(
        [...elementsWithin(file)].filter((one) => isCoreElement(one, 'unit')).map((one) => attributeOf(one, 'id')),
      )
    unitIds.set(file, ids)
    return ids
  }
  return contentScopes(root).flatMap((scope) => {
    const codes = [...inlinesOf(sideOf(scope.parts, 'source')), ...inlinesOf(sideOf(scope.parts, 'target'))]
    const data = dataIds(scope)
    return codes.flatMap((code) => [
      ...checkData(code, data),
      ...checkSubFlows(code, unitsIn(scope.file)),
      ...checkStartsAndEnds(code),
    ])
  })
}

function dataIds({ owner }: ContentScope): ReadonlySet<string | undefined> | undefined {
  const originalData = coreChild(owner, 'originalData')
  return originalData && new Set(childElements(originalData).map((data) => attributeOf(data, 'id')))
}

function checkData(code: XmlElement, data: ReadonlySet<string | undefined> | undefined): Violation[] {
  return dataRefs.flatMap(([name, fault]) => {
    const id = attributeOf(code, name)
    if (id === undefined || data?.has(id)) return []
    return [violation(data ? fault : 'xliff.data-ref-without-data', code, id)]
  })
}

function checkSubFlows(code: XmlElement, units: ReadonlySet<string | undefined>): Violation[] {
  return subFlows
    .flatMap((name) => attributeOf(code, name)?.split(/\s+/) ?? [])
    .filter((id) => id !== '' && !units.has(id))
    .map((id) => violation('xliff.sub-flow-unknown', code, id))
}

function checkStartsAndEnds(code: XmlElement): Violation[] {
  return ['dataRef', 'subFlows', 'equiv']
    .filter(
      (name) => (attributeOf(code, `${name}Start`) === undefined) !== (attributeOf(code, `${name}End`) === undefined),
    )
    .map((name) => violation('xliff.start-without-end', code, name))
}
