import type { DuplicatePair } from './duplicate-finder.ts'

/** What is left of the score of a pair that rests on the name alone, where others have the name as well. */
const AFTER = 0.8
/** How much less alike another namesake may be. */
const NEARLY = 8

/**
 * Lowers pairs of which one could as well be somebody else: `Neustadt`, without a place, beside three towns of that name.
 * Where all of them are paired with each other, they are one, and nothing is in doubt.
 */
export function lowerAmbiguous(pairs: readonly DuplicatePair[]): readonly DuplicatePair[] {
  const partners = new Map<string, DuplicatePair[]>()
  const known = new Set<string>()
  for (const pair of pairs) {
    known.add(`${pair.a} ${pair.b}`)
    for (const id of [pair.a, pair.b]) {
      const list = partners.get(id)
      if (list === undefined) partners.set(id, [pair])
      else list.push(pair)
    }
  }
  const paired = (x: string, y: string) => known.has(x < y ? `${x} ${y}` : `${y} ${x}`)
  const doubtful = (pair: DuplicatePair, id: string, other: string) =>
    (partners.get(id) ?? []).some((rival) => {
      if (rival === pair || rival.score < pair.score - NEARLY) return false
      return !paired(rival.a === id ? rival.b : rival.a, other)
    })
  return pairs.map((pair) => {
    if (pair.backed || !(doubtful(pair, pair.a, pair.b) || doubtful(pair, pair.b, pair.a))) return pair
    return { ...pair, score: Math.round(pair.score * AFTER), contradictory: true }
  })
}
