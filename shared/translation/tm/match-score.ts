import type { TmUnit } from '../../model/tm-unit.ts'

/** Why a match is worth less than its words say. */
export type PenaltyKind =
  | 'numbers'
  | 'case'
  | 'tags'
  | 'tagPlaces'
  | 'punctuation'
  | 'copiedSource'
  | 'machine'
  | 'imported'

interface PenaltyRule {
  /** Points for one. */
  readonly each: number
  /** Points at most, however many there are. */
  readonly atMost: number
}

/** The published price list (docs/decisions/0065-translation-memory.md). One row a penalty; the reason stands above it. */
export const penaltyRules: Readonly<Record<PenaltyKind, PenaltyRule>> = {
  // A number that was replaced by another: quickly put right, and costly when forgotten.
  numbers: { each: 2, atMost: 10 },
  // A word written with other capitals.
  case: { each: 1, atMost: 3 },
  // A pair of inline codes that one side has and the other has not.
  tags: { each: 2, atMost: 10 },
  // The same words and the same codes, but around other words.
  tagPlaces: { each: 1, atMost: 1 },
  // The same words, but other signs between them.
  punctuation: { each: 1, atMost: 1 },
  // Nobody translated it: the source was taken over.
  copiedSource: { each: 5, atMost: 5 },
  // Made by a machine, and not known to have been revised.
  machine: { each: 5, atMost: 5 },
  // Came with a file: nobody here has confirmed it.
  imported: { each: 2, atMost: 2 },
}

export const EXACT = 100
/** Exact, between the same neighbours. */
export const IN_CONTEXT = 101

export interface Penalty {
  readonly kind: PenaltyKind
  readonly points: number
}

/** How well a unit fits a sentence. */
export interface MatchScore {
  /** 0 to 101: words less penalties; 101 is an exact text between the same neighbours. */
  readonly score: number
  /** 0 to 100: the share of words that need not be touched. */
  readonly words: number
  readonly penalties: readonly Penalty[]
}

/** What the comparison of a sentence and a unit found. Counts are of words, numbers and pairs. */
export interface MatchFacts {
  /** Words to insert, remove or replace. */
  readonly distance: number
  /** Words of the longer of the two. */
  readonly longest: number
  readonly sameGaps: boolean
  readonly numbers: number
  readonly cases: number
  readonly tags: number
  readonly sameTagPlaces: boolean
  readonly origin: TmUnit['origin']
  readonly imported: boolean
  readonly inContext: boolean
}

/** The share of words that stay, in full percent, rounded down: only equal words are 100. */
export function wordScore(distance: number, longest: number): number {
  return Math.floor((100 * (longest - distance)) / longest)
}

/** The most words that may differ for `wordScore` to reach a percentage. */
export function distanceAllowed(percent: number, longest: number): number {
  return Math.floor(((100 - percent) * longest) / 100)
}

export function pointsFor(kind: PenaltyKind, count: number): number {
  const { each, atMost } = penaltyRules[kind]
  return Math.min(atMost, each * count)
}

export function originPoints(origin: TmUnit['origin'], imported: boolean): number {
  return (
    (origin === 'machine' || origin === 'copiedSource' ? pointsFor(origin, 1) : 0) +
    (imported ? pointsFor('imported', 1) : 0)
  )
}

export function scoreFacts(facts: MatchFacts): MatchScore {
  const { distance, longest, origin } = facts
  // Two texts without any word are as alike as their signs.
  const words = longest === 0 ? (facts.sameGaps ? 100 : 0) : wordScore(distance, longest)
  const sameWords = words === 100
  const counts: readonly (readonly [PenaltyKind, number])[] = [
    ['numbers', facts.numbers],
    ['case', facts.cases],
    ['tags', facts.tags],
    ['tagPlaces', sameWords && facts.tags === 0 && !facts.sameTagPlaces ? 1 : 0],
    ['punctuation', sameWords && !facts.sameGaps ? 1 : 0],
    ['copiedSource', origin === 'copiedSource' ? 1 : 0],
    ['machine', origin === 'machine' ? 1 : 0],
    ['imported', facts.imported ? 1 : 0],
  ]
  const penalties = counts.flatMap(([kind, count]) => (count > 0 ? [{ kind, points: pointsFor(kind, count) }] : []))
  const points = penalties.reduce((sum, penalty) => sum + penalty.points, 0)
  const isExact = sameWords && points === originPoints(origin, facts.imported)
  return { score: Math.max(0, words - points + (isExact && facts.inContext ? 1 : 0)), words, penalties }
}
