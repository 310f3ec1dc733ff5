import type { InlineCode } from '../../model/page.ts'
import { serialiseCoded, tokeniseCoded, type CodedToken } from '../coded-text.ts'
import { sameCode } from '../inline.ts'

export interface AdaptedTarget {
  /** Coded text with the numbers of the new sentence. */
  readonly text: string
  /** Pairs of the unit for which the sentence has none of the kind: their words stay, the pair is gone. */
  readonly dropped: number
  /** Pairs of the sentence that the text now lacks. */
  readonly missing: number
}

/**
 * The target of a unit for another sentence: each of its pairs takes the number of a pair of the same kind there, first the
 * very same link, then in order; so a link leads where the new sentence leads.
 */
export function adaptCodes(
  unit: { readonly target: string; readonly codes: readonly InlineCode[] },
  codes: readonly InlineCode[],
): AdaptedTarget {
  const tokens = tokeniseCoded(unit.target)
  const used = [...new Set(tokens.flatMap((token) => (token.kind === 'text' ? [] : [token.n])))].sort((a, b) => a - b)
  const partners = new Map<number, number>()
  const free = new Set(codes.keys())
  const pair = (fits: (mine: InlineCode, theirs: InlineCode) => boolean) => {
    for (const n of used) {
      const mine = unit.codes[n - 1]
      if (!mine || partners.has(n)) continue
      const at = [...free].find((each) => {
        const theirs = codes[each]
        return theirs !== undefined && fits(mine, theirs)
      })
      if (at === undefined) continue
      free.delete(at)
      partners.set(n, at + 1)
    }
  }
  pair(sameCode)
  pair((mine, theirs) => mine.kind === theirs.kind)
  const adapted = tokens.flatMap((token): CodedToken[] => {
    if (token.kind === 'text') return [token]
    const n = partners.get(token.n)
    return n === undefined ? [] : [{ kind: token.kind, n }]
  })
  return { text: serialiseCoded(adapted), dropped: used.length - partners.size, missing: free.size }
}
