import { useEffect, useState } from 'react'
import type { OrganisationFilter, OrganisationQuery, SegmentCounts } from '../../../workers/search/protocol.ts'
import { useSearchClient } from '../list/use-organisations.ts'

/** Rows come first; the counts follow once choosing pauses. */
const SETTLE_MS = 150

/** How many fit each condition, kept current; `undefined` until the index is there. */
export function useConditionCounts(query: OrganisationQuery): SegmentCounts | undefined {
  const { search, version } = useSearchClient()
  const [counts, setCounts] = useState<SegmentCounts>()
  const { sort: _sort, group: _group, ...filter } = query
  const key = JSON.stringify(filter)
  useEffect(() => {
    if (version === 0) return
    let current = true
    const timer = setTimeout(() => {
      void search.conditionCounts(JSON.parse(key) as OrganisationFilter).then((found) => {
        if (current) setCounts(found)
      })
    }, SETTLE_MS)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [search, key, version])
  return counts
}
