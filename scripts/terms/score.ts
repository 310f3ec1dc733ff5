/** What was found held against what was to be found. */
export interface Tally {
  readonly hits: number
  /** Found, but not labelled. */
  readonly wrong: readonly string[]
  /** Labelled, but not found. */
  readonly missed: readonly string[]
}

export interface Score {
  readonly precision: number
  readonly recall: number
  readonly cases: number
}

/** Compares two lists in which a thing may stand more than once; `where` is told with each mistake. */
export function tally(expected: readonly string[], found: readonly string[], where: string): Tally {
  const open = [...expected]
  const wrong: string[] = []
  for (const each of found) {
    const at = open.indexOf(each)
    if (at === -1) wrong.push(`${each} in: ${where}`)
    else open.splice(at, 1)
  }
  return { hits: found.length - wrong.length, wrong, missed: open.map((each) => `${each} in: ${where}`) }
}

/** Precision and recall over all cases together. With nothing to be found, or nothing found, there is no mistake: 1. */
export function score(tallies: readonly Tally[]): Score {
  const count = (pick: (each: Tally) => number) => tallies.reduce((sum, each) => sum + pick(each), 0)
  const hits = count((each) => each.hits)
  const found = hits + count((each) => each.wrong.length)
  const expected = hits + count((each) => each.missed.length)
  const share = (of: number) => (of === 0 ? 1 : Math.round((hits / of) * 1_000) / 1_000)
  return { precision: share(found), recall: share(expected), cases: tallies.length }
}
