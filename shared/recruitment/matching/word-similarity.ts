import { sameStem } from './word-endings.ts'

/** How two words of names are the same. */
export type Likeness = 'same' | 'form' | 'short' | 'typo'
export interface WordMatch {
  readonly likeness: Likeness
  /** 0 to 1. */
  readonly similarity: number
}

const SAME: WordMatch = { likeness: 'same', similarity: 1 }
const FORM: WordMatch = { likeness: 'form', similarity: 0.95 }
/** `St.` for `Saint`, `Westm.` for `Westminster`. */
const SHORT: WordMatch = { likeness: 'short', similarity: 0.88 }

/** A mistake in the first letter is rare: another first letter is mostly another name. */
const OTHER_BEGINNING = 0.1

/**
 * Whether two folded words are one: alike, bent, shortened (where `dotted` allows it) or mistyped. The longer a word, the
 * less a slip of the pen means; words of up to three letters have none.
 */
export function matchWords(a: string, b: string, aDotted = false, bDotted = false): WordMatch | undefined {
  if (a === b) return SAME
  if (/^\d/.test(a) || /^\d/.test(b)) return undefined
  if (sameStem(a, b)) return FORM
  if ((aDotted && isShort(a, b)) || (bDotted && isShort(b, a))) return SHORT
  const longer = Math.max(a.length, b.length)
  const most = longer < 4 ? 0 : longer < 8 ? 1 : 2
  if (most === 0 || Math.abs(a.length - b.length) > most) return undefined
  const edits = editsBetween(a, b, most)
  if (edits > most) return undefined
  const begin = a.charCodeAt(0) === b.charCodeAt(0) ? 0 : OTHER_BEGINNING
  const cost = edits === 1 ? SLIP_COST[slipOf(a, b)] : TWO_SLIPS
  return { likeness: 'typo', similarity: 1 - cost / longer - begin }
}

/** Of one letter changed for another it is the least certain that it was a slip: there are Derby and Derry. */
const SLIP_COST = { swapped: 0.6, doubled: 0.6, left: 0.85, changed: 1.05 } as const
const TWO_SLIPS = 2.2

/** What one slip did. */
function slipOf(a: string, b: string): keyof typeof SLIP_COST {
  let at = 0
  while (at < a.length && a.charCodeAt(at) === b.charCodeAt(at)) at++
  if (a.length === b.length) return a.slice(at + 1) === b.slice(at + 1) ? 'changed' : 'swapped'
  const longer = a.length > b.length ? a : b
  return at > 0 && longer.charCodeAt(at) === longer.charCodeAt(at - 1) ? 'doubled' : 'left'
}

/** `Nordrh` begins `Nordrhein`; `hmptn` has letters of `hampton` in their order. */
function isShort(short: string, long: string): boolean {
  if (short.length >= long.length || short.charCodeAt(0) !== long.charCodeAt(0)) return false
  if (long.startsWith(short)) return true
  if (short.length < 3) return false
  let at = 0
  for (const letter of short) {
    at = long.indexOf(letter, at) + 1
    if (at === 0) return false
  }
  return true
}

/** Insertions, deletions, substitutions and swaps of neighbours (optimal string alignment), given up beyond `most`. */
export function editsBetween(a: string, b: string, most: number): number {
  const width = b.length + 1
  let before: number[] = []
  let last: number[] = Array.from({ length: width }, (_, at) => at)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    let least = i
    for (let j = 1; j < width; j++) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1)
      let best = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1))
      const swapped =
        i > 1 && j > 1 && a.charCodeAt(i - 1) === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === b.charCodeAt(j - 1)
      if (swapped) best = Math.min(best, (before[j - 2] ?? 0) + 1)
      row.push(best)
      if (best < least) least = best
    }
    if (least > most) return most + 1
    before = last
    last = row
  }
  return last[b.length] ?? most + 1
}
