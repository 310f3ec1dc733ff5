import { distanceAllowed, originPoints, pointsFor, wordScore } from './match-score.ts'
import { matchText } from './match-text.ts'
import { IMPORTED, origins, packCounts, tagDifference } from './memory-unit.ts'
import type { MatchQuery } from './score-match.ts'
import { textHash } from './text-hash.ts'
import type { UnitColumns } from './unit-columns.ts'
import { NUMBER_ID, UNKNOWN, type Vocabulary } from './vocabulary.ts'
import { wordDistance } from './word-distance.ts'

/** Words that fit into the bits of a number, for `#bitDistance`. */
const BITS = 32
/** Did not reach the score asked for. */
export const BELOW = -1

/**
 * One question to the memory, prepared to be compared with many units. Says of each what `scoreMatch` says of its text, in
 * numbers only. Tables by word belong to the caller and are left clean by `release`.
 */
export class QueryMatcher {
  /** Folded words in order; `UNKNOWN` for what no unit has. */
  readonly folded: readonly number[]
  readonly length: number
  readonly #written: readonly number[]
  readonly #gaps: number
  readonly #tagPlaces: number
  readonly #tagCounts: number
  readonly #context: number | undefined
  readonly #folds: Uint32Array
  readonly #tables: WordTables

  constructor(query: MatchQuery, vocabulary: Vocabulary, tables: WordTables) {
    const text = matchText(query.source, query.codes)
    this.#written = text.words.map((word) => vocabulary.find(word))
    this.folded = text.words.map((word) => vocabulary.findFolded(word))
    this.length = this.folded.length
    this.#gaps = textHash(text.gaps)
    this.#tagPlaces = textHash(text.tagPlaces)
    this.#tagCounts = packCounts(text.tagCounts)
    this.#context = query.context === undefined ? undefined : textHash(query.context)
    this.#folds = vocabulary.folds
    this.#tables = tables
    tables.fit(vocabulary.size)
    if (this.length <= BITS) {
      this.folded.forEach((word, at) => {
        if (word !== UNKNOWN) tables.masks[word] = (tables.masks[word] ?? 0) | (1 << at)
      })
    }
  }

  release(): void {
    for (const word of this.folded) if (word !== UNKNOWN) this.#tables.masks[word] = 0
  }

  /** The score of a unit, 0 to 101; `BELOW` where it is less than `threshold`. */
  score(units: UnitColumns, at: number, threshold: number): number {
    const from = units.wordStart[at] ?? 0
    const to = units.wordStart[at + 1] ?? 0
    const longest = Math.max(this.length, to - from)
    const sameGaps = units.gaps[at] === this.#gaps
    const limit = distanceAllowed(Math.min(100, threshold), longest)
    const distance = this.#distance(units.words, from, to, limit)
    if (distance > limit) return BELOW
    const words = longest === 0 ? (sameGaps ? 100 : 0) : wordScore(distance, longest)
    if (words < Math.min(100, threshold)) return BELOW
    const textPoints = this.#textPoints(units, at, words === 100, sameGaps)
    const origin = units.origins[at] ?? 0
    const points = textPoints + originPoints(origins[origin & ~IMPORTED] ?? 'human', (origin & IMPORTED) !== 0)
    const inContext = words === 100 && textPoints === 0 && this.#hasContext(units, at)
    const score = Math.max(0, words - points + (inContext ? 1 : 0))
    return score < threshold ? BELOW : score
  }

  #textPoints(units: UnitColumns, at: number, sameWords: boolean, sameGaps: boolean): number {
    const from = units.wordStart[at] ?? 0
    const to = units.wordStart[at + 1] ?? 0
    const tags = tagDifference(units.tagCounts[at] ?? 0, this.#tagCounts)
    const written = sameWords
      ? this.#differencesInPlace(units.words, from)
      : this.#differencesInAll(units.words, from, to)
    const misplaced = sameWords && tags === 0 && units.tagPlaces[at] !== this.#tagPlaces
    return (
      pointsFor('numbers', written.numbers) +
      pointsFor('case', written.cases) +
      pointsFor('tags', tags) +
      (misplaced ? pointsFor('tagPlaces', 1) : 0) +
      (sameWords && !sameGaps ? pointsFor('punctuation', 1) : 0)
    )
  }

  #hasContext({ contexts, contextStart }: UnitColumns, at: number): boolean {
    for (let i = contextStart[at] ?? 0, end = contextStart[at + 1] ?? 0; i < end; i++) {
      if (contexts[i] === this.#context) return true
    }
    return false
  }

  #differencesInPlace(words: Uint32Array, from: number): { readonly numbers: number; readonly cases: number } {
    let numbers = 0
    let cases = 0
    for (let i = 0; i < this.length; i++) {
      if (this.#written[i] === words[from + i]) continue
      if (this.folded[i] === NUMBER_ID) numbers++
      else cases++
    }
    return { numbers, cases }
  }

  /** What both have, less what both have in the same spelling. */
  #differencesInAll(
    words: Uint32Array,
    from: number,
    to: number,
  ): { readonly numbers: number; readonly cases: number } {
    const counts = this.#tables.counts
    for (const word of this.folded) if (word !== UNKNOWN) counts[word] = (counts[word] ?? 0) + 1
    let numbers = 0
    let cases = 0
    for (let i = from; i < to; i++) {
      const word = this.#folds[words[i] ?? 0] ?? 0
      const left = counts[word] ?? 0
      if (left === 0) continue
      counts[word] = left - 1
      if (word === NUMBER_ID) numbers++
      else cases++
    }
    for (const word of this.folded) if (word !== UNKNOWN) counts[word] = 0
    for (const word of this.#written) if (word !== UNKNOWN) counts[word] = (counts[word] ?? 0) + 1
    for (let i = from; i < to; i++) {
      const word = words[i] ?? 0
      const left = counts[word] ?? 0
      if (left === 0) continue
      counts[word] = left - 1
      if (this.#folds[word] === NUMBER_ID) numbers--
      else cases--
    }
    for (const word of this.#written) if (word !== UNKNOWN) counts[word] = 0
    return { numbers, cases }
  }

  #distance(words: Uint32Array, from: number, to: number, limit: number): number {
    if (Math.abs(this.length - (to - from)) > limit) return limit + 1
    if (this.length === 0) return to - from
    if (this.length <= BITS) return this.#bitDistance(words, from, to)
    const unit: number[] = []
    for (let i = from; i < to; i++) unit.push(this.#folds[words[i] ?? 0] ?? 0)
    return wordDistance(this.folded, unit, limit)
  }

  /**
   * The same distance with one column of the table in the bits of two numbers. H. Hyyrö, A Bit-Vector Algorithm for
   * Computing Levenshtein and Damerau Edit Distances, Nordic Journal of Computing 10 (2003).
   */
  #bitDistance(words: Uint32Array, from: number, to: number): number {
    const masks = this.#tables.masks
    const folds = this.#folds
    const last = 1 << (this.length - 1)
    let up = -1
    let down = 0
    let distance = this.length
    for (let i = from; i < to; i++) {
      const equal = masks[folds[words[i] ?? 0] ?? 0] ?? 0
      const vertical = equal | down
      const horizontal = (((equal & up) + up) ^ up) | equal
      let higher = down | ~(horizontal | up)
      let lower = up & horizontal
      if ((higher & last) !== 0) distance++
      if ((lower & last) !== 0) distance--
      higher = (higher << 1) | 1
      lower <<= 1
      up = lower | ~(vertical | higher)
      down = higher & vertical
    }
    return distance
  }
}

/** Room for one number a word, twice, kept from question to question: making it anew would cost more than the answer. */
export class WordTables {
  masks = new Int32Array(0)
  counts = new Uint32Array(0)

  fit(words: number): void {
    if (this.masks.length >= words) return
    const room = Math.ceil(words * 1.25) + 1_024
    this.masks = new Int32Array(room)
    this.counts = new Uint32Array(room)
  }
}
