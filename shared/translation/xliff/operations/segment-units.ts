import { attributeOf, elementsWithin, isBlank, withAttribute, withChildren } from '../../../text/xml/elements.ts'
import type { XmlDocument, XmlElement } from '../../../text/xml/xml-tree.ts'
import type { XliffPart, XliffUnit } from '../units.ts'
import { canResegment } from './inherited.ts'
import { mapUnits, replaceParts } from './map-units.ts'
import { contentOf, piecesOf, type Piece } from './spans.ts'
import { withOrder } from './target-order.ts'

/**
 * Where to cut a text: the indices at which the next sentence begins. In the text each inline element, and each half of a
 * spanning one, is one U+FFFC.
 */
export type Splitter = (text: string, side: 'source' | 'target') => readonly number[]

const OBJECT = '\uFFFC'

/**
 * Cuts the segments of each unit where `canResegment` allows (XLIFF 2.1 §4.7.2.5). A segment with a target is cut only if the
 * target falls into as many sentences. What was reviewed or final as a whole is translated in its pieces; a new piece of a
 * segment with an id gets the next free one.
 */
export function segmentUnits(document: XmlDocument, split: Splitter): XmlDocument {
  return mapUnits(document, (unit) => segmentUnit(unit, split))
}

function segmentUnit(unit: XliffUnit, split: Splitter): XmlElement {
  const nextId = freeIds(unit.element)
  const cut = new Map(unit.parts.map((part) => [part, cutPart(unit, part, split, nextId)]))
  if ([...cut].every(([part, pieces]) => pieces.length === 1 && pieces[0] === part.element)) return unit.element
  const flat = (parts: readonly XliffPart[]) => parts.flatMap((part) => cut.get(part) ?? [])
  const bySource = flat(unit.parts)
  const ordered = withOrder(bySource, flat(unit.parts.toSorted((a, b) => a.order - b.order)))
  const orderedOf = new Map(bySource.map((piece, index) => [piece, ordered[index] ?? piece]))
  return replaceParts(
    unit.element,
    new Map(
      unit.parts.map((part) => [part.element, (cut.get(part) ?? []).map((piece) => orderedOf.get(piece) ?? piece)]),
    ),
  )
}

function cutPart(unit: XliffUnit, part: XliffPart, split: Splitter, nextId: () => string): readonly XmlElement[] {
  const { element, source, target } = part
  if (part.kind === 'ignorable' || !source || !canResegment(unit, part)) return [element]
  const sources = cutContent(source, (text) => split(text, 'source'))
  const targets = target && cutContent(target, (text) => split(text, 'target'))
  if (sources.length < 2 || (targets && targets.length !== sources.length)) return [element]
  const stated = afterCut(element)
  const blank = element.children.find(isBlank)
  const end = element.children.at(-1)
  return sources.map((piece, index) => {
    const isNew = index > 0 && attributeOf(element, 'id') !== undefined
    const contents = [piece, ...(targets?.[index] ? [targets[index]] : [])]
    const children = blank ? [...contents.flatMap((content) => [blank, content]), ...(end ? [end] : [])] : contents
    return withChildren(isNew ? withAttribute(stated, 'id', nextId()) : stated, children)
  })
}

function afterCut(segment: XmlElement): XmlElement {
  const state = attributeOf(segment, 'state')
  if (state !== 'reviewed' && state !== 'final') return segment
  return withAttribute(withAttribute(segment, 'state', 'translated'), 'subState', undefined)
}

function cutContent(content: XmlElement, split: (text: string) => readonly number[]): XmlElement[] {
  const pieces = piecesOf(content)
  const text = pieces.map(textOfPiece).join('')
  const cuts = [...new Set(split(text))].filter((at) => at > 0 && at < text.length).toSorted((a, b) => a - b)
  return cutPieces(pieces, cuts).map((row) => withChildren(content, contentOf(row)))
}

function textOfPiece(piece: Piece): string {
  if (piece.kind !== 'node') return OBJECT
  const { node } = piece
  if (node.kind === 'text' || node.kind === 'cdata') return node.text
  return node.kind === 'element' ? OBJECT : ''
}

function cutPieces(pieces: readonly Piece[], cuts: readonly number[]): Piece[][] {
  const rows: Piece[][] = [[]]
  const left = [...cuts]
  let at = 0
  for (const piece of pieces) {
    const text = textOfPiece(piece)
    let from = 0
    while (left[0] !== undefined && left[0] < at + text.length) {
      const cut = (left.shift() ?? 0) - at
      if (cut > from) rows.at(-1)?.push(slice(piece, from, cut))
      rows.push([])
      from = cut
    }
    if (from < text.length || text === '') rows.at(-1)?.push(slice(piece, from, text.length))
    at += text.length
  }
  return rows
}

function slice(piece: Piece, from: number, to: number): Piece {
  if (piece.kind !== 'node' || (piece.node.kind !== 'text' && piece.node.kind !== 'cdata')) return piece
  return { kind: 'node', node: { ...piece.node, text: piece.node.text.slice(from, to) } }
}

function freeIds(unit: XmlElement): () => string {
  const taken = new Set([...elementsWithin(unit)].map((element) => attributeOf(element, 'id')))
  let number = 0
  return () => {
    do number++
    while (taken.has(`s${number}`))
    return `s${number}`
  }
}
