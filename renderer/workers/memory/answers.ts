import type { DeskDatabase } from '../../data/schema.ts'
import { adaptCodes } from '../../../shared/translation/tm/adapt-codes.ts'
import { scoreMatch } from '../../../shared/translation/tm/score-match.ts'
import { countStatistics, LEAST_COUNTED, type MemoryStatistics } from '../../../shared/translation/tm/statistics.ts'
import type { Memory } from './memory.ts'
import type {
  ConcordanceResult,
  ConcordanceSearch,
  MemoryCheck,
  MemoryLookup,
  MemoryMatch,
  MemoryMatches,
  StatisticsRequest,
} from './protocol.ts'
import { inTurns } from './turns.ts'

/** The best matches, with their texts. */
export async function lookUp(memory: Memory, db: DeskDatabase, query: MemoryLookup): Promise<MemoryMatches> {
  const found = memory.indexOf(query)?.find(query, query.threshold) ?? []
  const shown = found.slice(0, query.limit)
  const complete = memory.isComplete
  const ids = shown.map(({ id }) => id)
  const units = ids.length === 0 ? [] : await db.tmUnit.bulkGet(ids)
  const matches: MemoryMatch[] = []
  const stale: string[] = []
  units.forEach((unit, at) => {
    // Changed a moment ago: the announcement is on its way, or was missed.
    if (unit === undefined || Date.parse(unit.updatedAt) !== shown[at]?.changed) stale.push(ids[at] ?? '')
    if (unit === undefined) return
    const score = scoreMatch(query, unit)
    if (score.score >= query.threshold) matches.push({ unit, ...score, ...adaptCodes(unit, query.codes) })
  })
  if (stale.length > 0) memory.refresh(stale)
  matches.sort((a, b) => b.score - a.score)
  return { matches, total: found.length, complete }
}

export async function searchConcordance(
  memory: Memory,
  db: DeskDatabase,
  query: ConcordanceSearch,
): Promise<ConcordanceResult> {
  const index = memory.indexOf(query)
  const complete = memory.isComplete
  if (index === undefined) return { units: [], total: 0, complete }
  const { total, hits } = await inTurns(index.concordance(query))
  const units = await db.tmUnit.bulkGet(hits.map(({ id }) => id))
  return { units: units.filter((unit) => unit !== undefined), total, complete }
}

/** What a selection will cost to translate, segment by segment, so that lookups do not wait for it. */
export function countSelection(memory: Memory, { segments, ...pair }: StatisticsRequest): Promise<MemoryStatistics> {
  const bestScore = (query: StatisticsRequest['segments'][number]) =>
    memory.indexOf(pair)?.find(query, LEAST_COUNTED)[0]?.score ?? 0
  return inTurns(countStatistics(segments, { bestScore }))
}

/** Asks the index, then every unit, and compares. */
export function checkIndex(memory: Memory, query: Omit<MemoryLookup, 'limit'>): MemoryCheck {
  const index = memory.indexOf(query)
  const began = performance.now()
  const found = index?.find(query, query.threshold) ?? []
  const between = performance.now()
  const scanned = index?.scan(query, query.threshold) ?? []
  const scanMs = performance.now() - between
  const same =
    found.length === scanned.length &&
    found.every(({ id, score }, at) => id === scanned[at]?.id && score === scanned[at].score)
  return { findMs: between - began, scanMs, found: found.length, same }
}
