import type { Translation } from '../../../../shared/model/page.ts'
import { stateOf } from '../../../../shared/translation/segment-status.ts'
import { planPreTranslation, type PreTranslatable } from '../../../../shared/translation/tm/pre-translation.ts'
import type { MemoryClient } from '../../../data/memory-client.ts'
import type { PlannedMatch } from '../commands/pre-translate.ts'
import type { PageData } from '../load-page.ts'
import { memoryQueries, type SegmentQuery } from './memory-queries.ts'

/** Choices of the least score, in percent, the strictest first. */
export const thresholds = [100, 95, 85, 75] as const
const LEAST = 75
/** Enough to see whether the best ones agree. */
const MATCHES = 20

/** An untranslated segment with what the memory has for it. */
export type MatchedSegment = PreTranslatable & SegmentQuery

export interface FindFacts {
  readonly memory: Pick<MemoryClient, 'lookup'>
  readonly data: PageData
  readonly locale: string
  readonly segmentIds: readonly string[] | undefined
  readonly signal: AbortSignal
  readonly onProgress: (done: number, total: number) => void
}

export interface FoundMatches {
  readonly segments: readonly MatchedSegment[]
  /** Segments that have a text, and are left alone. */
  readonly withText: number
  /** False while the memory was still being read: there may be more. */
  readonly isComplete: boolean
}

/** Asks the memory for every untranslated segment. Stopped: `undefined`. */
export async function findMatches(facts: FindFacts): Promise<FoundMatches | undefined> {
  const { memory, data, locale, segmentIds, signal, onProgress } = facts
  const own = new Map(
    data.translations.flatMap((each): [string, Translation][] =>
      each.locale === locale ? [[each.segmentId, each]] : [],
    ),
  )
  const all = memoryQueries(data, segmentIds)
  const open = all.filter(({ segment }) => stateOf(own.get(segment.id)) === 'untranslated')
  const segments: MatchedSegment[] = []
  let isComplete = true
  for (const [at, { segment, ...query }] of open.entries()) {
    if (signal.aborted) return undefined
    const pair = { sourceLocale: data.page.sourceLocale, targetLocale: locale }
    const found = await memory.lookup({ ...pair, ...query, threshold: LEAST, limit: MATCHES })
    const matches = found.matches.map(({ unit, score, text, missing }) => ({ unitId: unit.id, score, text, missing }))
    segments.push({ segment, ...query, translation: own.get(segment.id), matches })
    isComplete &&= found.complete
    onProgress(at + 1, open.length)
  }
  return { segments, withText: all.length - open.length, isComplete }
}

export interface PreTranslationPlan {
  readonly planned: readonly PlannedMatch[]
  readonly translated: number
  readonly draft: number
  /** Segments for which the memory has nothing good enough. */
  readonly without: number
}

/** What a threshold would fill. */
export function planAt(segments: readonly MatchedSegment[], threshold: number): PreTranslationPlan {
  const hashes = new Map(segments.map(({ segment }) => [segment.id, segment.sourceHash]))
  const planned = planPreTranslation(segments, threshold).map((match) => ({
    ...match,
    sourceHash: hashes.get(match.segmentId) ?? '',
  }))
  const translated = planned.filter(({ state }) => state === 'translated').length
  return { planned, translated, draft: planned.length - translated, without: segments.length - planned.length }
}
