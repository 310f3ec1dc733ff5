import { attributeOf } from '../../../text/xml/elements.ts'
import type { XmlElement } from '../../../text/xml/xml-tree.ts'
import { violation, type Violation, type XliffFault } from '../faults.ts'
import { isCoreElement } from '../namespaces.ts'
import { contentScopes, inlinesOf, sideOf } from '../units.ts'

/** Starts and ends that stand apart: codes (`sc`, `ec`) and annotations (`sm`, `em`), XLIFF 2.1 §4.7.2.3 and §4.7.3.2. */
export function checkPairs(root: XmlElement): Violation[] {
  return contentScopes(root).flatMap(({ parts }) =>
    (['source', 'target'] as const).flatMap((side) => {
      const inlines = inlinesOf(sideOf(parts, side))
      // The other half of a pair may be in a target that is not there yet.
      const isWhole = side === 'source' || parts.every((part) => part.target !== undefined)
      return [...checkCodes(inlines, isWhole), ...checkAnnotations(inlines, isWhole)]
    }),
  )
}

function checkCodes(inlines: readonly XmlElement[], isWhole: boolean): Violation[] {
  const starts = byId(inlines.filter((one) => isCoreElement(one, 'sc')))
  const open = new Map<string, XmlElement>()
  const closed = new Set<string>()
  const found: Violation[] = []

  const end = (ec: XmlElement): XliffFault | undefined => {
    const startRef = attributeOf(ec, 'startRef')
    const id = attributeOf(ec, 'id')
    const sc = startRef === undefined ? undefined : starts.get(startRef)
    const isFirst = startRef !== undefined && !closed.has(startRef)
    if (startRef !== undefined) closed.add(startRef)
    if (attributeOf(ec, 'isolated') === 'yes') {
      if (startRef !== undefined) return sc ? 'xliff.ec-isolated-in-unit' : 'xliff.ec-isolated-start-ref'
      return id === undefined ? 'xliff.ec-isolated-without-id' : undefined
    }
    if (startRef === undefined) {
      return id === undefined || open.size > 0 ? 'xliff.ec-without-start-ref' : 'xliff.ec-not-isolated'
    }
    if (id !== undefined) return 'xliff.ec-id-and-start-ref'
    if (!sc) return isWhole ? 'xliff.ec-without-sc' : undefined
    if (!isFirst) return 'xliff.sc-closed-twice'
    if (attributeOf(sc, 'isolated') === 'yes') return 'xliff.sc-isolated-in-unit'
    if (!open.delete(startRef)) return 'xliff.ec-before-sc'
    return attributeOf(ec, 'dir') === undefined ? undefined : 'xliff.ec-dir'
  }
  for (const inline of inlines) {
    if (isCoreElement(inline, 'sc') && attributeOf(inline, 'isolated') !== 'yes') {
      open.set(attributeOf(inline, 'id') ?? '', inline)
    } else if (isCoreElement(inline, 'ec')) {
      const code = end(inline)
      if (code) found.push(violation(code, inline, attributeOf(inline, 'startRef') ?? attributeOf(inline, 'id')))
    }
  }
  const left = isWhole ? [...open].filter(([id]) => !closed.has(id)) : []
  return [...found, ...left.map(([id, sc]) => violation('xliff.sc-not-isolated', sc, id))]
}

function checkAnnotations(inlines: readonly XmlElement[], isWhole: boolean): Violation[] {
  const starts = byId(inlines.filter((one) => isCoreElement(one, 'sm')))
  const open = new Map<string, XmlElement>()
  const closed = new Set<string>()
  const found: Violation[] = []
  for (const inline of inlines) {
    if (isCoreElement(inline, 'sm')) open.set(attributeOf(inline, 'id') ?? '', inline)
    if (!isCoreElement(inline, 'em')) continue
    const id = attributeOf(inline, 'startRef') ?? ''
    if (!starts.has(id)) {
      if (isWhole) found.push(violation('xliff.em-without-sm', inline, id))
    } else if (closed.has(id)) found.push(violation('xliff.sm-closed-twice', inline, id))
    else if (!open.delete(id)) found.push(violation('xliff.em-before-sm', inline, id))
    closed.add(id)
  }
  const left = isWhole ? [...open].filter(([id]) => !closed.has(id)) : []
  return [...found, ...left.map(([id, sm]) => violation('xliff.sm-without-em', sm, id))]
}

function byId(elements: readonly XmlElement[]): ReadonlyMap<string, XmlElement> {
  return new Map(elements.map((element) => [attributeOf(element, 'id') ?? '', element]))
}
