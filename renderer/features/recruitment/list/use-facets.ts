import type { SearchClient } from '../../../data/search-client.ts'
import type { OrganisationFacets, OrganisationFilter, OrganisationQuery } from '../../../workers/search/protocol.ts'
import { useSettledAnswer } from './use-settled-answer.ts'

/** Typing goes on while this waits: counts beside the choices may be a moment late, rows may not. */
const SETTLE_MS = 250

const askFacets = (search: SearchClient, filter: OrganisationFilter) => search.facets(filter)

/** Counts per stage and country for a filter; `undefined` until the index is there. */
export function useFacets(query: OrganisationQuery): OrganisationFacets | undefined {
  return useSettledAnswer(query, SETTLE_MS, askFacets)
}
