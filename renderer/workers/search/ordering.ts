import type { Entry } from './entry.ts'
import type { SortValue } from './columns.ts'

/** Names sort as the database sorts them, so that the first rows stay where they are when the index takes over. */
export function compareNames(a: Entry, b: Entry): number {
  return a.sortKey === b.sortKey ? (a.id < b.id ? -1 : 1) : a.sortKey < b.sortKey ? -1 : 1
}

/** Where an entry belongs in a list by name. */
export function placeOf(byName: readonly Entry[], entry: Entry): number {
  let [low, high] = [0, byName.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    const other = byName[middle]
    if (other !== undefined && compareNames(other, entry) < 0) low = middle + 1
    else high = middle
  }
  return low
}

/** Entries one list may hold: their places take 20 bits of a number that is exact to 53. */
const PLACES = 2 ** 20
const LARGEST = 2 ** 32

/**
 * Stable over the order given, empty values last both ways. Each value becomes one whole number that carries the place of
 * its entry along, so that a hundred thousand are sorted by the engine without a comparison of ours.
 */
export function sortBy(
  entries: readonly Entry[],
  value: (entry: Entry) => SortValue,
  descending: boolean,
): readonly Entry[] {
  const values = entries.map(value)
  const whole = wholeNumbers(values)
  const keys = new Float64Array(entries.length)
  const empty: Entry[] = []
  let filled = 0
  entries.forEach((entry, place) => {
    const number = whole(values[place])
    if (number === undefined) empty.push(entry)
    else keys[filled++] = (descending ? LARGEST - number : number) * PLACES + place
  })
  const sorted: Entry[] = []
  for (const key of keys.subarray(0, filled).sort()) {
    const entry = entries[key % PLACES]
    if (entry !== undefined) sorted.push(entry)
  }
  for (const entry of empty) sorted.push(entry)
  return sorted
}

/** Numbers in the order of the values: themselves where they are small and whole, else their ranks. */
function wholeNumbers(values: readonly SortValue[]): (value: SortValue) => number | undefined {
  const isPlain = values.every(
    (value) => value === undefined || (Number.isInteger(value) && Number(value) >= 0 && Number(value) < LARGEST),
  )
  if (isPlain) return (value) => value as number | undefined
  const distinct = new Set(values)
  const numbers = Float64Array.from([...distinct].filter((value) => typeof value === 'number')).sort()
  const texts = [...distinct].filter((value) => typeof value === 'string').toSorted(byCodeUnit)
  const ranks = new Map<SortValue, number>([...numbers, ...texts].map((value, rank) => [value, rank]))
  return (value) => (value === undefined ? undefined : ranks.get(value))
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
