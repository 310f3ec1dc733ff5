import type { InlineCode, TranslationState } from '../../../model/page.ts'
import { attributeOf, childElements, textOf } from '../../../text/xml/elements.ts'
import type { XmlElement } from '../../../text/xml/xml-tree.ts'
import { serialiseCoded, type CodedToken } from '../../coded-text.ts'
import { isCoreElement } from '../namespaces.ts'
import { piecesOf, type Piece } from '../operations/spans.ts'
import { coreChild, inlinesOf, sideOf, type XliffUnit } from '../units.ts'
import { deskAttribute, returnedSegment } from './desk-marks.ts'
import { codeNumber, type ExchangeNote } from './desk-vocabulary.ts'
import type { ReturnedSegment } from './returned-page.ts'

const states: Readonly<Record<string, TranslationState>> = {
  initial: 'draft',
  translated: 'translated',
  reviewed: 'reviewed',
  final: 'approved',
}
const ranks = ['initial', 'translated', 'reviewed', 'final']

/** A unit of XLIFF 2; where a program has cut it into segments all the same, they are one again, in the least of states. */
export function readUnit20(unit: XliffUnit): ReturnedSegment {
  const sources = sideOf(unit.parts, 'source')
  const targets = sideOf(unit.parts, 'target')
  const segments = unit.parts.filter((part) => part.kind === 'segment').map((part) => part.element)
  const rank = (segment: XmlElement) => ranks.indexOf(attributeOf(segment, 'state') ?? 'initial')
  const least = ranks[segments.map(rank).reduce((a, b) => Math.min(a, b), ranks.length - 1)]
  const target = readContents(targets)
  return returnedSegment(unit.element, {
    source: readContents(sources).coded,
    codes: codesOf(sources, unit.element),
    target: target.coded,
    state: states[least ?? 'initial'],
    isOutdated: segments.some((segment) => attributeOf(segment, 'subState') === 'desk:outdated'),
    notes: [...notesOf(unit.element), ...commentsIn(sources, 'source'), ...commentsIn(targets, 'target')],
    foreignCodes: target.foreign,
  })
}

function readContents(contents: readonly XmlElement[]): { readonly coded: string; readonly foreign: number } {
  let foreign = 0
  const half = (element: XmlElement, id: string, kind: 'open' | 'close'): CodedToken[] => {
    const n = codeNumber(id) ?? codeNumber(attributeOf(element, 'copyOf') ?? '')
    if (n !== undefined) return [{ kind, n }]
    if (kind === 'open') foreign++
    return []
  }
  const token = (piece: Piece): CodedToken[] => {
    if (piece.kind !== 'node') {
      if (piece.span.role === 'annotation') return []
      return half(piece.span.element, piece.span.id, piece.kind === 'start' ? 'open' : 'close')
    }
    const { node } = piece
    if (node.kind === 'text' || node.kind === 'cdata') return [{ kind: 'text', text: node.text }]
    if (node.kind !== 'element') return []
    const id = attributeOf(node, 'id') ?? ''
    if (isCoreElement(node, 'cp')) {
      return [{ kind: 'text', text: String.fromCodePoint(Number.parseInt(attributeOf(node, 'hex') ?? '', 16)) }]
    }
    if (isCoreElement(node, 'sc')) return half(node, id, 'open')
    if (isCoreElement(node, 'ec')) return half(node, id.replace(/e$/, ''), 'close')
    foreign++
    return []
  }
  const tokens = contents.flatMap(piecesOf).flatMap(token)
  return { coded: serialiseCoded(tokens), foreign }
}

/** What each pair of the source stands for; nothing for what is none of the desk's. */
function codesOf(sources: readonly XmlElement[], unit: XmlElement): (InlineCode | undefined)[] {
  const data = new Map(
    childElements(coreChild(unit, 'originalData') ?? unit).map((one) => [attributeOf(one, 'id'), textOf(one)]),
  )
  const codes: (InlineCode | undefined)[] = []
  for (const code of inlinesOf(sources)) {
    if (isCoreElement(code, 'cp', 'ec', 'mrk', 'sm', 'em')) continue
    const n = codeNumber(attributeOf(code, 'id') ?? '')
    if (n === undefined) codes.push(undefined)
    else codes[n - 1] ??= codeOf(code, data)
  }
  return Array.from(codes)
}

function codeOf(code: XmlElement, data: ReadonlyMap<string | undefined, string>): InlineCode | undefined {
  const subType = attributeOf(code, 'subType')
  if (subType === 'xlf:b') return { kind: 'bold' }
  if (subType === 'xlf:i') return { kind: 'italic' }
  const href = data.get(attributeOf(code, 'dataRefStart') ?? attributeOf(code, 'dataRef') ?? '')
  return attributeOf(code, 'type') === 'link' && href !== undefined ? { kind: 'link', href } : undefined
}

function notesOf(unit: XmlElement): ExchangeNote[] {
  const notes = coreChild(unit, 'notes')
  return (notes ? childElements(notes) : []).map((note) => {
    const commentId = deskAttribute(note, 'comment')
    return {
      ...(commentId === undefined ? {} : { commentId }),
      about: attributeOf(note, 'appliesTo') === 'source' ? 'source' : 'target',
      text: textOf(note),
    }
  })
}

/** Comments some programs put around the words they are about. */
function commentsIn(contents: readonly XmlElement[], about: 'source' | 'target'): ExchangeNote[] {
  return inlinesOf(contents).flatMap((one) => {
    const value = attributeOf(one, 'value')
    const isComment = isCoreElement(one, 'mrk', 'sm') && attributeOf(one, 'type') === 'comment'
    return isComment && value !== undefined ? [{ about, text: value }] : []
  })
}
