import { attributeOf, withAttribute, withChildren } from '../../../text/xml/elements.ts'
import type { XmlDocument, XmlElement } from '../../../text/xml/xml-tree.ts'
import { sideOf, type XliffPart, type XliffUnit } from '../units.ts'
import { withPreservedSpace } from './content-space.ts'
import { canResegment, preservesSpace } from './inherited.ts'
import { mapUnits, replaceParts } from './map-units.ts'
import { contentOf, piecesOf } from './spans.ts'
import { withOrder } from './target-order.ts'

const states = ['initial', 'translated', 'reviewed', 'final']

/**
 * Joins neighbouring segments of each unit, and the ignorables between them, where `canResegment` allows (XLIFF 2.1
 * §4.7.2.5). Neighbours are those whose targets follow each other; where that is another order than the one of the sources,
 * the sources are joined in it as well, for one source cannot stand in two orders. The least state of the joined holds.
 */
export function joinSegments(document: XmlDocument): XmlDocument {
  return mapUnits(document, joinUnit)
}

function joinUnit(unit: XliffUnit): XmlElement {
  const runs = runsOf(unit).filter((run) => run.length > 1)
  if (runs.length === 0) return unit.element
  const joinedOf = new Map(
    runs.flatMap((run) => {
      const joined = joinRun(unit, run)
      return run.map((part) => [part, joined] as const)
    }),
  )
  const settle = (parts: readonly XliffPart[]) => [...new Set(parts.map((part) => joinedOf.get(part) ?? part.element))]
  const bySource = settle(unit.parts)
  const ordered = withOrder(bySource, settle(unit.parts.toSorted((a, b) => a.order - b.order)))
  const left = new Map(bySource.map((part, index) => [part, ordered[index] ?? part]))
  const replacements = new Map<XmlElement, readonly XmlElement[]>()
  for (const part of unit.parts) {
    const joined = joinedOf.get(part) ?? part.element
    const now = left.get(joined)
    replacements.set(part.element, now ? [now] : [])
    left.delete(joined)
  }
  return replaceParts(unit.element, replacements)
}

/** Parts that follow each other on both sides, from a segment to a segment. */
function runsOf(unit: XliffUnit): XliffPart[][] {
  const runs: XliffPart[][] = [[]]
  for (const part of unit.parts.toSorted((a, b) => a.order - b.order)) {
    if (canResegment(unit, part)) runs.at(-1)?.push(part)
    else runs.push([])
  }
  return runs.map(trim).filter((run) => {
    const places = run.map((part) => part.place).toSorted((a, b) => a - b)
    return (places.at(-1) ?? 0) - (places[0] ?? 0) === run.length - 1 && isSound(run)
  })
}

function trim(run: readonly XliffPart[]): XliffPart[] {
  const isSegment = (part: XliffPart) => part.kind === 'segment'
  return run.slice(Math.max(run.findIndex(isSegment), 0), run.findLastIndex(isSegment) + 1)
}

/** In the order of the targets no end may come before its start in the source. */
function isSound(run: readonly XliffPart[]): boolean {
  const open = new Set<string>()
  const ended = new Set<string>()
  for (const piece of run.flatMap((part) => (part.source ? piecesOf(part.source) : []))) {
    if (piece.kind === 'node') continue
    const key = `${piece.span.role} ${piece.span.id}`
    if (piece.kind === 'start' && ended.has(key)) return false
    if (piece.kind === 'start') open.add(key)
    else if (!open.has(key)) ended.add(key)
  }
  return true
}

function joinRun(unit: XliffUnit, run: readonly XliffPart[]): XmlElement {
  const inOrder = run.map((part) => part.element)
  const segments = run.filter((part) => part.kind === 'segment').map((part) => part.element)
  const rank = (segment: XmlElement) => states.indexOf(attributeOf(segment, 'state') ?? 'initial')
  const least = segments.toSorted((a, b) => rank(a) - rank(b))[0]
  const first = inOrder[0] ?? unit.element
  const stated = ['state', 'subState'].reduce(
    (element, name) => withAttribute(element, name, least && attributeOf(least, name)),
    first,
  )
  const contents = (['source', 'target'] as const).map((side) => joinContents(unit, sideOf(rerun(run), side)))
  return withChildren(
    stated,
    layOut(
      first,
      contents.flatMap((content) => content ?? []),
    ),
  )
}

/** The same parts with their places as their order, so that both sides are read in the order of the targets. */
function rerun(run: readonly XliffPart[]): XliffPart[] {
  return run.map((part, index) => ({ ...part, place: index + 1, order: index + 1 }))
}

function joinContents(unit: XliffUnit, contents: readonly XmlElement[]): XmlElement | undefined {
  const first = contents[0]
  if (!first) return undefined
  const joined = withChildren(first, contentOf(contents.flatMap(piecesOf)))
  return contents.some((content) => preservesSpace(unit, content)) ? withPreservedSpace(joined) : joined
}

/** Source and target with the line breaks the segment had. */
function layOut(segment: XmlElement, contents: readonly XmlElement[]) {
  const [indent, end] = [segment.children[0], segment.children.at(-1)]
  if (indent?.kind !== 'text' || end?.kind !== 'text') return contents
  return [...contents.flatMap((content) => [indent, content]), end]
}
