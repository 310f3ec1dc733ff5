import { serialiseCoded, tokeniseCoded, type CodedToken } from '../coded-text.ts'
import type { Piece } from './pieces.ts'

/**
 * A coded text free of its segment: pairs named by the code of the block they stand for, so that texts of several
 * segments can be joined and divided. A pair its segment does not have keeps a name of its own.
 */
export type CodeRun = readonly RunToken[]
type RunToken =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'open' | 'close'; readonly code: string }

/** A text of a segment as a run. `owner` keeps unknown pairs of two segments apart. */
export function toRun(coded: string, piece: Pick<Piece, 'blockCodes'>, owner: string): CodeRun {
  return tokeniseCoded(coded.trim()).map((token): RunToken => {
    if (token.kind === 'text') return token
    const code = piece.blockCodes[token.n - 1]
    return { kind: token.kind, code: code === undefined ? `${owner} ${token.n}` : String(code) }
  })
}

/** A run as coded text of a segment. Pairs the segment does not have get the numbers behind its last, for checks to name. */
export function fromRun(run: CodeRun, piece: Pick<Piece, 'blockCodes'>): string {
  const numbers = new Map(piece.blockCodes.map((code, index) => [String(code), index + 1]))
  return serialiseCoded(
    run.map((token): CodedToken => {
      if (token.kind === 'text') return token
      const n = numbers.get(token.code) ?? numbers.size + 1
      numbers.set(token.code, n)
      return { kind: token.kind, n }
    }),
  )
}

/** Runs with a space between. A pair that ends one and begins the next is one code that a cut had divided: it closes up. */
export function joinRuns(runs: readonly CodeRun[]): CodeRun {
  return runs.reduce((left, right) => {
    let end = left.length
    let start = 0
    const meet = () => {
      const [close, open] = [left[end - 1], right[start]]
      return close?.kind === 'close' && open?.kind === 'open' && close.code === open.code
    }
    for (; meet(); end -= 1) start += 1
    return [...left.slice(0, end), { kind: 'text', text: ' ' }, ...right.slice(start)]
  })
}

export function runText(run: CodeRun): string {
  return run.map((token) => (token.kind === 'text' ? token.text : '')).join('')
}

/** A run in two at an offset of its text. What reaches across is closed in the first and opened again in the second. */
export function divideRun(run: CodeRun, offset: number): readonly [CodeRun, CodeRun] {
  const left: RunToken[] = []
  const right: RunToken[] = []
  const open: string[] = []
  let at = 0
  let isBehind = false
  const cross = () => {
    isBehind = true
    for (const code of open.toReversed()) left.push({ kind: 'close', code })
    for (const code of open) right.push({ kind: 'open', code })
  }
  for (const token of run) {
    if (token.kind === 'text') {
      const here = isBehind ? 0 : Math.min(token.text.length, offset - at)
      at += token.text.length
      if (here === token.text.length) {
        left.push(token)
        continue
      }
      // White space at the cut belongs to neither, also where a pair reaches across.
      const isCut = !isBehind
      if (here > 0) left.push({ kind: 'text', text: token.text.slice(0, here).trimEnd() })
      if (isCut) cross()
      right.push({ kind: 'text', text: isCut ? token.text.slice(here).trimStart() : token.text })
      continue
    }
    if (!isBehind && at >= offset && token.kind === 'open') cross()
    if (token.kind === 'open') open.push(token.code)
    else if (open.includes(token.code)) open.splice(open.lastIndexOf(token.code), 1)
    const side = isBehind ? right : left
    side.push(token)
  }
  return [withoutHollow(left), withoutHollow(right)]
}

/** A pair around nothing but white space, which a cut beside it leaves, says nothing. */
function withoutHollow(run: readonly RunToken[]): RunToken[] {
  const kept: RunToken[] = []
  for (const token of run) {
    const last = kept.at(-1)
    const at = kept.length - (last?.kind === 'text' && last.text.trim() === '' ? 2 : 1)
    const opening = kept[at]
    const isHollow = token.kind === 'close' && opening?.kind === 'open' && opening.code === token.code
    if (isHollow) kept.splice(at, 1)
    else kept.push(token)
  }
  return kept
}
