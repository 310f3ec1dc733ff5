import { sentenceRulesFor } from '../../segmenting/sentence-rules.ts'
import type { CompiledGlossary } from '../compile-glossary.ts'
import { formsOfLocale } from '../forms-of-locale.ts'
import { dice, logLikelihood } from './association.ts'
import { phrasesOf } from './phrases.ts'

export interface ApprovedPair {
  /** Coded or plain text. */
  readonly source: string
  readonly target: string
}

export interface TermProposal {
  /** The most frequent forms. */
  readonly source: string
  readonly target: string
  /** Pairs that have both, the source phrase, the target phrase. */
  readonly together: number
  readonly inSource: number
  readonly inTarget: number
  /** Dice's coefficient, 0 to 1. */
  readonly score: number
}

export interface HarvestOptions {
  readonly sourceLocale: string
  readonly targetLocale: string
  /** The glossary in the source language: neither what it knows is proposed nor a part of it. */
  readonly known?: CompiledGlossary
  /** Pairs a term must be in. Default 3. */
  readonly minimum?: number
  /** Most proposals. Default 100. */
  readonly limit?: number
}

/** Pairs that are looked at; the rest adds little and costs time. */
const MOST_PAIRS = 20_000
const LEAST_SCORE = 0.6
/** One chance in a thousand. */
const LEAST_LIKELIHOOD = 10.83
/** What is in a quarter of many texts is no term of any of them. */
const COMMON_SHARE = 0.25
const ENOUGH_TO_JUDGE = 20

/** A term stands beside many words; a piece of a sentence that is repeated always beside the same. */
const LEAST_NEIGHBOURS = 2

interface Counted {
  readonly key: string
  readonly form: string
  readonly pairs: readonly number[]
}

interface Seen {
  readonly pairs: number[]
  readonly forms: Map<string, number>
  readonly before: Set<string>
  readonly after: Set<string>
}

/** Phrases of one side, with the pairs they are in. */
function countPhrases(
  texts: readonly string[],
  locale: string,
  minimum: number,
  known?: CompiledGlossary,
): readonly Counted[] {
  const forms = formsOfLocale(locale)
  const functionWords = sentenceRulesFor(locale).starters
  const counted = new Map<string, Seen>()
  for (const [at, text] of texts.entries()) {
    for (const { key, form, before, after } of phrasesOf(
      text,
      forms,
      functionWords,
      known?.findTerms(text) ?? [],
    ).values()) {
      const known: Seen = counted.get(key) ?? { pairs: [], forms: new Map(), before: new Set(), after: new Set() }
      known.pairs.push(at)
      known.forms.set(form, (known.forms.get(form) ?? 0) + 1)
      known.before.add(before)
      known.after.add(after)
      counted.set(key, known)
    }
  }
  const tooCommon = texts.length >= ENOUGH_TO_JUDGE ? texts.length * COMMON_SHARE : Infinity
  return [...counted]
    .filter(([, { pairs, before, after }]) => {
      const varied = before.size >= LEAST_NEIGHBOURS && after.size >= LEAST_NEIGHBOURS
      return varied && pairs.length >= minimum && pairs.length <= tooCommon
    })
    .map(([key, { pairs, forms: seen }]) => {
      const [best] = [...seen].sort(([a, often], [b, seldom]) => seldom - often || (a < b ? -1 : 1))
      return { key, form: best?.[0] ?? key, pairs }
    })
}

interface Candidate extends TermProposal {
  readonly sourceKey: string
  readonly targetKey: string
  readonly likelihood: number
}

function contains(longer: string, shorter: string): boolean {
  return longer !== shorter && ` ${longer} `.includes(` ${shorter} `)
}

/** The least likely to be chance first; of equals the longer, which says more. */
function bySurety(a: Candidate, b: Candidate): number {
  const words = ({ sourceKey, targetKey }: Candidate) => `${sourceKey} ${targetKey}`.split(' ').length
  return (
    b.likelihood - a.likelihood ||
    words(b) - words(a) ||
    (a.sourceKey < b.sourceKey ? -1 : a.sourceKey > b.sourceKey ? 1 : a.targetKey < b.targetKey ? -1 : 1)
  )
}

function pairUp(sources: readonly Counted[], targets: readonly Counted[], of: number, minimum: number): Candidate[] {
  const byPair = Array.from({ length: of }, (): Counted[] => [])
  for (const target of targets) for (const at of target.pairs) byPair[at]?.push(target)
  return sources.flatMap((source) => {
    const together = new Map<Counted, number>()
    for (const at of source.pairs) {
      for (const target of byPair[at] ?? []) together.set(target, (together.get(target) ?? 0) + 1)
    }
    return [...together].flatMap(([target, count]) => {
      if (count < minimum) return []
      const table = { together: count, first: source.pairs.length, second: target.pairs.length, of }
      const [score, likelihood] = [dice(table), logLikelihood(table)]
      if (score < LEAST_SCORE || likelihood < LEAST_LIKELIHOOD) return []
      return [
        {
          source: source.form,
          target: target.form,
          together: count,
          inSource: table.first,
          inTarget: table.second,
          score,
          likelihood,
          sourceKey: source.key,
          targetKey: target.key,
        },
      ]
    })
  })
}

/**
 * Proposes terms from approved translations: phrases of the source that come with the same phrase of the target again and
 * again, in different sentences (Dice's coefficient at least 0.6, and no chance by log-likelihood). Forms of a word count as one. Each phrase is
 * proposed once, with its surest partner, the surest first. The same pairs give the same proposals.
 */
export function harvestTerms(pairs: readonly ApprovedPair[], options: HarvestOptions): readonly TermProposal[] {
  const { sourceLocale, targetLocale, known, minimum = 3, limit = 100 } = options
  const used = pairs.slice(0, MOST_PAIRS)
  const sources = countPhrases(
    used.map(({ source }) => source),
    sourceLocale,
    minimum,
    known,
  )
  const targets = countPhrases(
    used.map(({ target }) => target),
    targetLocale,
    minimum,
  )
  const taken: Candidate[] = []
  for (const candidate of pairUp(sources, targets, used.length, minimum).sort(bySurety)) {
    if (taken.length >= limit) break
    const spoken = taken.some(
      (other) =>
        other.sourceKey === candidate.sourceKey ||
        other.targetKey === candidate.targetKey ||
        // A part of a longer term that never stands without it.
        (contains(other.sourceKey, candidate.sourceKey) && other.inSource === candidate.inSource),
    )
    if (!spoken) taken.push(candidate)
  }
  return taken.map(({ source, target, together, inSource, inTarget, score }) => ({
    source,
    target,
    together,
    inSource,
    inTarget,
    score,
  }))
}
