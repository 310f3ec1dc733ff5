import { tokeniseCoded, type CodedToken } from '../../coded-text.ts'

/**
 * Coded text as a file has to say it: spans that lie properly within each other as trees, and halves of all others. Each has
 * an id of its own; the second and later ones with a number are repetitions.
 */
export type CodedNode =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'span'; readonly n: number; readonly id: string; readonly children: readonly CodedNode[] }
  | { readonly kind: 'openHalf' | 'closeHalf'; readonly n: number; readonly id: string }

export function codedNodes(coded: string): CodedNode[] {
  const tokens = tokeniseCoded(coded)
  const partner = partners(tokens)
  const used = new Map<number, number>()
  const nextId = (n: number) => {
    const count = (used.get(n) ?? 0) + 1
    used.set(n, count)
    return count === 1 ? String(n) : `${n}-${count}`
  }
  const levels: { readonly n: number; readonly id: string; readonly children: CodedNode[] }[] = []
  const root: CodedNode[] = []
  const top = () => levels.at(-1)?.children ?? root
  tokens.forEach((token, index) => {
    if (token.kind === 'text') top().push(token)
    else if (!partner.has(index)) {
      top().push({ kind: token.kind === 'open' ? 'openHalf' : 'closeHalf', n: token.n, id: nextId(token.n) })
    } else if (token.kind === 'open') levels.push({ n: token.n, id: nextId(token.n), children: [] })
    else {
      const done = levels.pop()
      if (done) top().push({ kind: 'span', ...done })
    }
  })
  return root
}

/** Indices of the opens and closes that make properly nested pairs. */
function partners(tokens: readonly CodedToken[]): ReadonlySet<number> {
  const paired = new Set<number>()
  const open: { readonly n: number; readonly index: number }[] = []
  tokens.forEach((token, index) => {
    if (token.kind === 'open') open.push({ n: token.n, index })
    if (token.kind !== 'close') return
    const at = open.findLastIndex((one) => one.n === token.n)
    if (at < 0) return
    paired.add(open[at]?.index ?? index).add(index)
    // What was opened since and not closed stays a half.
    open.length = at
  })
  return paired
}
