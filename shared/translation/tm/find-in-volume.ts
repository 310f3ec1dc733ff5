import { BELOW, type QueryMatcher } from './query-matcher.ts'
import { UNKNOWN } from './vocabulary.ts'
import { postingsOf, type Volume } from './volume.ts'

/** How many words of the question in hand each unit was found to have. Kept from question to question, never cleared. */
export class UnitHits {
  #hits = new Uint32Array(0)
  /** Whatever is below belongs to an earlier question. */
  #zero = 0

  next(count: number): void {
    if (this.#hits.length < count || this.#zero > 0xffff_ffff - 2 * ROOM) {
      this.#hits = new Uint32Array(Math.max(count, this.#hits.length))
      this.#zero = 0
    }
    this.#zero += ROOM
  }

  /** True when the unit reaches `wanted` with these hits, and had not before. */
  reaches(unit: number, hits: number, wanted: number): boolean {
    const before = Math.max(this.#hits[unit] ?? 0, this.#zero)
    const after = Math.min(before + hits, this.#zero + ROOM - 1)
    this.#hits[unit] = after
    return before < this.#zero + wanted && after >= this.#zero + wanted
  }
}

/** Numbers a question has for the hits of a unit; more hits than that are not counted. */
const ROOM = 256
/** Asked for at most: less than `ROOM`. */
const MOST_HITS = 100

/**
 * Every unit of a volume that reaches `threshold`, and no other: none that could is left out. A unit within the permitted
 * distance has at least `needed` words of the question. So of any `length - needed + hits` of its words it has `hits`: only the
 * lists of the rarest are read, of these only the units of a permitted length, and only units that occur so often are compared.
 */
export function findInVolume(
  volume: Volume,
  dead: Uint8Array,
  query: QueryMatcher,
  threshold: number,
  seen: UnitHits,
  found: (unit: number, score: number) => void,
): void {
  const percent = Math.min(100, threshold)
  const { length } = query
  const needed = Math.ceil((percent * length) / 100)
  const longestUnit = volume.lengthStart.length - 2
  const shortest = needed
  const longest = Math.min(longestUnit, Math.floor((100 * length) / percent))
  if (shortest > longestUnit) return
  const first = volume.lengthStart[shortest] ?? 0
  const end = volume.lengthStart[longest + 1] ?? 0
  const look = (unit: number) => {
    if (dead[unit] === 1) return
    const score = query.score(volume, unit, threshold)
    if (score !== BELOW) found(unit, score)
  }
  // A question without words shares none with anything: the few units without words are compared one by one.
  if (length === 0) {
    for (let unit = first; unit < end; unit++) look(unit)
    return
  }
  seen.next(volume.count)
  const { units } = volume.source
  const { lists, hits } = chooseLists(listsOf(volume, query, first, end), length - needed, Math.min(needed, MOST_HITS))
  for (const { from, to, times } of lists) {
    for (let at = from; at < to; at++) {
      const unit = units[at] ?? 0
      if (seen.reaches(unit, times, hits)) look(unit)
    }
  }
}

interface List {
  readonly from: number
  readonly to: number
  /** How often the question has the word. */
  readonly times: number
}

/** The lists of the words of a question, the shortest first. */
function listsOf(volume: Volume, { folded }: QueryMatcher, first: number, end: number): readonly List[] {
  const times = new Map<number, number>()
  for (const word of folded) times.set(word, (times.get(word) ?? 0) + 1)
  return [...times]
    .map(([word, count]): List => {
      const [from, to] = word === UNKNOWN ? [0, 0] : postingsOf(volume.source, word, first, end)
      return { from, to, times: count }
    })
    .toSorted((a, b) => a.to - a.from - (b.to - b.from))
}

/** What comparing a unit costs, in entries of a list read. */
const COMPARISON = 24
/** Among the units of the lists, that many times fewer have one word more of the question. Only speed hangs on it. */
const THINNING = 5

/**
 * How many lists to read, and how many hits to ask for: every further hit asks for longer lists and leaves fewer units to
 * compare. Right for any choice; takes the one that promises least work.
 */
function chooseLists(
  sorted: readonly List[],
  spare: number,
  most: number,
): { readonly lists: readonly List[]; readonly hits: number } {
  let best = { lists: sorted, hits: 1, work: Infinity }
  let covered = 0
  let entries = 0
  let entriesForOne = 0
  sorted.forEach(({ from, to, times }, at) => {
    covered += times
    entries += to - from
    const hits = Math.min(most, covered - spare)
    if (hits < 1) return
    if (entriesForOne === 0) entriesForOne = entries
    const work = entries + (COMPARISON * entriesForOne) / THINNING ** (hits - 1)
    if (work < best.work) best = { lists: sorted.slice(0, at + 1), hits, work }
  })
  return best
}
