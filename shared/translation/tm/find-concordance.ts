import { wordsOf } from '../words.ts'
import { foldWord, NUMBER } from './match-text.ts'
import type { OpenPiece, SealedPiece } from './pieces.ts'
import { changedAt, idAt } from './unit-columns.ts'
import type { Vocabulary } from './vocabulary.ts'
import { lowerBound, type Postings } from './volume.ts'

export interface ConcordanceQuery {
  /** Plain text as it is typed. */
  readonly text: string
  readonly side: 'source' | 'target'
  readonly limit: number
}

export interface ConcordanceHit {
  readonly id: string
  /** The words stand together, in the order asked for. */
  readonly together: boolean
  /** Words of the unit on the side asked. */
  readonly words: number
  readonly changed: number
}

/** Units looked at between two pauses. */
const STEP = 20_000

/**
 * Units that have every word asked for, a word also as the beginning of a longer one; numbers as they are. First where the
 * words stand together, then the shorter, then the younger.
 */
export function* findConcordance(
  pieces: readonly (SealedPiece | OpenPiece)[],
  vocabulary: Vocabulary,
  { text, side, limit }: ConcordanceQuery,
): Generator<void, { readonly total: number; readonly hits: ConcordanceHit[] }> {
  const asked = wordsOf(text.normalize('NFC')).map((written) => wordsFor(written, vocabulary))
  const { folds } = vocabulary
  const hits: ConcordanceHit[] = []
  let total = 0
  if (asked.length === 0 || asked.some((set) => set.size === 0)) return { total, hits }
  for (const piece of pieces) {
    const { units, dead } = piece
    const [start, words] = side === 'source' ? [units.wordStart, units.words] : [units.targetStart, units.targetWords]
    const isHit = 'byId' in units ? inEvery(units[side], units.count, asked, folds) : undefined
    yield
    for (let at = 0; at < units.count; at++) {
      if (at % STEP === STEP - 1) yield
      if (dead[at] === 1 || isHit?.[at] === 0) continue
      const own = words.subarray(start[at], start[at + 1])
      if (!asked.every((set) => own.some((word) => matches(set, word, folds)))) continue
      total += 1
      hits.push({
        id: idAt(units, at),
        together: standTogether(own, asked, folds),
        words: own.length,
        changed: changedAt(units, at),
      })
    }
    // Keeps what is best so far: a frequent word has as many hits as there are units.
    hits.sort(byRank).splice(limit)
  }
  return { total, hits }
}

/** Numbers of the folded words that stand for what was typed; of a number, of that spelling. */
function wordsFor(written: string, vocabulary: Vocabulary): ReadonlySet<number> {
  const folded = foldWord(written)
  if (folded !== NUMBER) return new Set(vocabulary.startingWith(folded))
  const id = vocabulary.find(written)
  return new Set(id < vocabulary.size ? [id] : [])
}

function matches(set: ReadonlySet<number>, word: number, folds: Uint32Array): boolean {
  return set.has(word) || set.has(folds[word] ?? 0)
}

/** 1 for the units that have a word of every set. */
function inEvery(
  { keys, start, units }: Postings,
  count: number,
  asked: readonly ReadonlySet<number>[],
  folds: Uint32Array,
): Uint8Array {
  const level = new Uint8Array(count)
  asked.slice(0, 250).forEach((set, at) => {
    for (const word of new Set([...set].map((each) => folds[each] ?? 0))) {
      const k = lowerBound(keys, word, 0, keys.length)
      if (keys[k] !== word) continue
      for (let i = start[k] ?? 0, end = start[k + 1] ?? 0; i < end; i++) {
        const unit = units[i] ?? 0
        if (level[unit] === at) level[unit] = at + 1
      }
    }
  })
  const all = Math.min(250, asked.length)
  return level.map((reached) => (reached === all ? 1 : 0))
}

function standTogether(words: Uint32Array, asked: readonly ReadonlySet<number>[], folds: Uint32Array): boolean {
  for (let from = 0; from + asked.length <= words.length; from++) {
    if (asked.every((set, at) => matches(set, words[from + at] ?? 0, folds))) return true
  }
  return false
}

function byRank(a: ConcordanceHit, b: ConcordanceHit): number {
  if (a.together !== b.together) return a.together ? -1 : 1
  return a.words - b.words || b.changed - a.changed || (a.id < b.id ? -1 : 1)
}
