import { codedPlainText } from '../coded-text.ts'
import { countWords } from '../words.ts'
import { repetitionKey } from './repetitions.ts'
import type { MatchQuery } from './score-match.ts'

/** Bands of the score, the best first; `from` is the least score of a band. */
export const matchBands = [
  { band: 'exact', from: 100 },
  { band: '95to99', from: 95 },
  { band: '85to94', from: 85 },
  { band: '75to84', from: 75 },
  { band: '50to74', from: 50 },
  { band: 'new', from: 0 },
] as const
export type MatchBand = (typeof matchBands)[number]['band']

/** Below this a match is no help, and the segment counts as new. */
export const LEAST_COUNTED = 50

export interface Amount {
  readonly segments: number
  readonly words: number
  /** With spaces, without codes. */
  readonly characters: number
}

export interface MemoryStatistics {
  readonly all: Amount
  /** Segments that stood earlier in the same selection, whatever the memory has of them. */
  readonly repetitions: Amount
  /** All others, by their best match. */
  readonly bands: Readonly<Record<MatchBand, Amount>>
}

export function bandOf(score: number): MatchBand {
  return matchBands.find(({ from }) => score >= from)?.band ?? 'new'
}

/** What there is to do in a selection, segments in reading order. Bands and repetitions add up to `all`. */
export function statistics(
  segments: readonly MatchQuery[],
  memory: { readonly bestScore: (query: MatchQuery) => number },
): MemoryStatistics {
  const steps = countStatistics(segments, memory)
  let step = steps.next()
  while (!step.done) step = steps.next()
  return step.value
}

/** The same, a segment a step: whoever runs it lets lookups in between. */
export function* countStatistics(
  segments: readonly MatchQuery[],
  memory: { readonly bestScore: (query: MatchQuery) => number },
): Generator<void, MemoryStatistics> {
  const seen = new Set<string>()
  const nothing: Amount = { segments: 0, words: 0, characters: 0 }
  let all = nothing
  let repetitions = nothing
  const bands = Object.fromEntries(matchBands.map(({ band }) => [band, nothing])) as Record<MatchBand, Amount>
  for (const segment of segments) {
    const plain = codedPlainText(segment.source)
    const amount = { segments: 1, words: countWords(plain), characters: [...plain].length }
    all = sum(all, amount)
    const key = repetitionKey(segment)
    if (seen.has(key)) repetitions = sum(repetitions, amount)
    else {
      const band = bandOf(memory.bestScore(segment))
      bands[band] = sum(bands[band], amount)
    }
    seen.add(key)
    yield
  }
  return { all, repetitions, bands }
}

function sum(a: Amount, b: Amount): Amount {
  return {
    segments: a.segments + b.segments,
    words: a.words + b.words,
    characters: a.characters + b.characters,
  }
}
