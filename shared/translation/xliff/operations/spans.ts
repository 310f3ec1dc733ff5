import { attributeOf } from '../../../text/xml/elements.ts'
import type { XmlElement, XmlNode } from '../../../text/xml/xml-tree.ts'
import { isCoreElement } from '../namespaces.ts'
import { asSpanning, endHalf, startHalf } from './span-elements.ts'

/**
 * A content (source or target) as a row: texts and codes that stand alone, and the starts and ends of spans. In this form
 * contents can be joined and cut anywhere; `contentOf` makes elements of it again.
 */
export type Piece =
  | { readonly kind: 'node'; readonly node: XmlNode }
  | { readonly kind: 'start' | 'end'; readonly span: Span }

export interface Span {
  readonly role: 'code' | 'annotation'
  readonly id: string
  /** As it was read: `pc` or `mrk` in one, or one of the halves `sc`, `ec`, `sm`, `em`. */
  readonly element: XmlElement
}

export function piecesOf(content: XmlElement): Piece[] {
  return content.children.flatMap((node): Piece[] => {
    if (node.kind !== 'element') return [{ kind: 'node', node }]
    const half = halfOf(node)
    if (half) return [half]
    if (!isCoreElement(node, 'pc', 'mrk')) return [{ kind: 'node', node }]
    const span = spanOf(node, attributeOf(node, 'id') ?? '')
    return [{ kind: 'start', span }, ...piecesOf(node), { kind: 'end', span }]
  })
}

/** A code whose other half is in another unit stands alone. */
function halfOf(element: XmlElement): Piece | undefined {
  if (attributeOf(element, 'isolated') === 'yes') return undefined
  if (isCoreElement(element, 'sc', 'sm'))
    return { kind: 'start', span: spanOf(element, attributeOf(element, 'id') ?? '') }
  if (isCoreElement(element, 'ec', 'em')) {
    return { kind: 'end', span: spanOf(element, attributeOf(element, 'startRef') ?? '') }
  }
  return undefined
}

function spanOf(element: XmlElement, id: string): Span {
  return { role: isCoreElement(element, 'mrk', 'sm', 'em') ? 'annotation' : 'code', id, element }
}

/** Children of a content: spans that lie properly within each other as `pc` and `mrk`, all others in halves. */
export function contentOf(pieces: readonly Piece[]): XmlNode[] {
  const ends = nestedEnds(pieces)
  const starts = new Map([...ends].map(([start, end]) => [end, start]))
  const levels: { readonly children: XmlNode[]; readonly end?: Piece }[] = [{ children: [] }]
  const top = () => levels.at(-1)?.children ?? []
  for (const piece of pieces) {
    if (piece.kind === 'node') top().push(piece.node)
    else if (piece.kind === 'start') {
      const end = ends.get(piece)
      if (end) levels.push({ children: [], end })
      else top().push(startHalf(piece.span))
    } else if (levels.at(-1)?.end === piece) {
      const children = levels.pop()?.children ?? []
      const start = starts.get(piece)
      if (start?.kind === 'start') top().push(asSpanning(start.span, piece.span, children))
    } else top().push(endHalf(piece.span))
  }
  return levels.flatMap((level) => level.children)
}

/** Start → end of the spans that no other span crosses. One whose other half is elsewhere crosses all around it. */
function nestedEnds(pieces: readonly Piece[]): Map<Piece, Piece> {
  const nested = new Map<Piece, Piece>()
  const open: { readonly piece: Piece; readonly key: string; isCrossed: boolean }[] = []
  for (const piece of pieces) {
    if (piece.kind === 'node') continue
    const key = `${piece.span.role} ${piece.span.id}`
    if (piece.kind === 'start') {
      open.push({ piece, key, isCrossed: false })
      continue
    }
    const at = open.findLastIndex((start) => start.key === key)
    const [start] = at < 0 ? [] : open.splice(at, 1)
    const crossed = open.slice(Math.max(at, 0))
    for (const other of crossed) other.isCrossed = true
    if (start && crossed.length === 0 && !start.isCrossed) nested.set(start.piece, piece)
  }
  return nested
}
