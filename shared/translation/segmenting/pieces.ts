import type { Block, InlineCode } from '../../model/page.ts'
import { encodeInlines } from '../coded-text.ts'
import type { Inline } from '../inline.ts'
import { parseMarkup } from '../markup.ts'
import { sourceHash } from '../source-hash.ts'
import { ownRulesOnly, type RuleSets } from './rule-sets.ts'
import { segmentRanges, sliceInlines } from './segment-blocks.ts'
import type { TextRange } from './text-range.ts'

/** A segment as a stretch of its block. */
export interface Piece {
  readonly range: TextRange
  readonly source: string
  readonly codes: readonly InlineCode[]
  readonly sourceHash: string
  /** Which code of the block each pair stands for: pair `n` is the block's code `blockCodes[n - 1]`, counted from 0. */
  readonly blockCodes: readonly number[]
}

/** The segments of a block with what tells their codes from each other's. */
export function piecesOf(block: Block, locale: string, sets: RuleSets = ownRulesOnly): Piece[] {
  const inlines = parseMarkup(block.markup)
  return segmentRanges(block, locale, sets).map((range) => {
    const { text: source, codes } = encodeInlines(sliceInlines(inlines, range.from, range.to))
    return { range, source, codes, sourceHash: sourceHash(source, codes), blockCodes: codesIn(inlines, range) }
  })
}

/** Codes with text in a range, in order of opening. */
function codesIn(inlines: readonly Inline[], { from, to }: TextRange): number[] {
  const found: number[] = []
  let at = 0
  let count = 0
  const walk = (nodes: readonly Inline[]) => {
    for (const node of nodes) {
      if (node.kind === 'text') {
        at += node.text.length
        continue
      }
      const code = count
      const start = at
      const place = found.push(code) - 1
      count += 1
      walk(node.children)
      if (at <= from || start >= to) found.splice(place, 1)
    }
  }
  walk(inlines)
  return found
}

/** What became of what: pieces that cover the same words before and after a change of cuts, as small as can be. */
export interface PieceGroup<Old> {
  readonly old: readonly Old[]
  readonly next: readonly Piece[]
}

/** Pairs up two ways to cut one text. Both cover the same words, so their ends meet at the latest with the last. */
export function groupPieces<Old extends { readonly piece: Piece }>(
  old: readonly Old[],
  next: readonly Piece[],
): PieceGroup<Old>[] {
  const groups: PieceGroup<Old>[] = []
  for (let from = 0, to = 0; from < old.length && to < next.length;) {
    let oldEnd = from + 1
    let nextEnd = to + 1
    for (;;) {
      const gap = (old[oldEnd - 1]?.piece.range.to ?? 0) - (next[nextEnd - 1]?.range.to ?? 0)
      if (gap === 0) break
      if (gap < 0 && oldEnd < old.length) oldEnd += 1
      else if (gap > 0 && nextEnd < next.length) nextEnd += 1
      else break
    }
    groups.push({ old: old.slice(from, oldEnd), next: next.slice(to, nextEnd) })
    from = oldEnd
    to = nextEnd
  }
  return groups
}
