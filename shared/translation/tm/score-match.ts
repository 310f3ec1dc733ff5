import type { TmUnit } from '../../model/tm-unit.ts'
import type { InlineCode } from '../../model/page.ts'
import { scoreFacts, type MatchScore } from './match-score.ts'
import { foldWord, matchText, NUMBER } from './match-text.ts'
import { wordDistance } from './word-distance.ts'

/** A sentence that asks the memory. */
export interface MatchQuery {
  /** Coded text. */
  readonly source: string
  readonly codes: readonly InlineCode[]
  /** `contextKey` of the place it stands in. */
  readonly context?: string
}

export type ScoredUnit = Pick<TmUnit, 'source' | 'codes' | 'contexts' | 'origin' | 'importedFrom'>

/**
 * How well a unit fits a sentence: share of words that stay (edit distance over words, capitals and the size of numbers
 * aside), less the points of `penaltyRules`. Price list and examples: docs/decisions/0065-translation-memory.md.
 */
export function scoreMatch(query: MatchQuery, unit: ScoredUnit): MatchScore {
  const a = matchText(query.source, query.codes)
  const b = matchText(unit.source, unit.codes)
  const numbered = new Map<string, number>()
  const numberOf = (word: string): number => {
    const folded = foldWord(word)
    const known = numbered.get(folded) ?? numbered.size
    numbered.set(folded, known)
    return known
  }
  const distance = wordDistance(a.words.map(numberOf), b.words.map(numberOf))
  const written = distance === 0 ? differencesInPlace(a.words, b.words) : differencesInAll(a.words, b.words)
  return scoreFacts({
    distance,
    longest: Math.max(a.words.length, b.words.length),
    sameGaps: a.gaps === b.gaps,
    ...written,
    tags: a.tagCounts.reduce((sum, count, kind) => sum + Math.abs(count - (b.tagCounts[kind] ?? 0)), 0),
    sameTagPlaces: a.tagPlaces === b.tagPlaces,
    origin: unit.origin,
    imported: unit.importedFrom !== undefined,
    inContext: query.context !== undefined && unit.contexts.includes(query.context),
  })
}

interface Written {
  readonly numbers: number
  readonly cases: number
}

/** Of the same words in the same order: which are written otherwise. */
function differencesInPlace(a: readonly string[], b: readonly string[]): Written {
  const differing = a.filter((word, at) => word !== b[at])
  const numbers = differing.filter((word) => foldWord(word) === NUMBER).length
  return { numbers, cases: differing.length - numbers }
}

/** Of any words: what both have, less what both have in the same spelling. */
function differencesInAll(a: readonly string[], b: readonly string[]): Written {
  const isNumber = (word: string) => foldWord(word) === NUMBER
  const isWord = (word: string) => !isNumber(word)
  const shared = (from: readonly string[], to: readonly string[]) => from.length - without(from, to)
  const pick = (keep: (word: string) => boolean): number => {
    const [left, right] = [a.filter(keep), b.filter(keep)]
    return shared(left.map(foldWord), right.map(foldWord)) - shared(left, right)
  }
  return { numbers: pick(isNumber), cases: pick(isWord) }
}

/** How many of `from` find no partner in `to`. */
function without(from: readonly string[], to: readonly string[]): number {
  const left = new Map<string, number>()
  for (const word of to) left.set(word, (left.get(word) ?? 0) + 1)
  let alone = 0
  for (const word of from) {
    const count = left.get(word) ?? 0
    if (count === 0) alone += 1
    else left.set(word, count - 1)
  }
  return alone
}
