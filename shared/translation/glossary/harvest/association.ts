/** How often two things occur, each and together, in `of` pairs. */
export interface Cooccurrence {
  readonly together: number
  readonly first: number
  readonly second: number
  readonly of: number
}

/** 1 where neither is ever without the other, 0 where they never meet (Dice 1945). */
export function dice({ together, first, second }: Cooccurrence): number {
  return first + second === 0 ? 0 : (2 * together) / (first + second)
}

/**
 * How surely it is no chance that they meet: G² of the table of both (Dunning 1993), 10.83 is one chance in a thousand.
 * Never negative.
 */
export function logLikelihood({ together, first, second, of }: Cooccurrence): number {
  const table = [together, first - together, second - together, of - first - second + together]
  const row = [first, first, of - first, of - first]
  const column = [second, of - second, second, of - second]
  const sum = table.reduce((total, seen, cell) => {
    const expected = ((row[cell] ?? 0) * (column[cell] ?? 0)) / of
    return seen > 0 && expected > 0 ? total + seen * Math.log(seen / expected) : total
  }, 0)
  return Math.max(0, 2 * sum)
}
