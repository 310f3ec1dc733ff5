import type { SearchClient } from '../../../data/search-client.ts'
import type { OrganisationFilter, OrganisationQuery, SegmentCounts } from '../../../workers/search/protocol.ts'
import { useSettledAnswer } from '../list/use-settled-answer.ts'

/** Rows come first; the counts follow once choosing pauses. */
const SETTLE_MS = 150

const askCounts = (search: SearchClient, filter: OrganisationFilter) => search.conditionCounts(filter)

/** How many fit each condition, kept current; `undefined` until the index is there. */
export function useConditionCounts(query: OrganisationQuery): SegmentCounts | undefined {
  return useSettledAnswer(query, SETTLE_MS, askCounts)
}
