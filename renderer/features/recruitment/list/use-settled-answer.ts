import { useEffect, useState } from 'react'
import type { SearchClient } from '../../../data/search-client.ts'
import type { OrganisationFilter, OrganisationQuery } from '../../../workers/search/protocol.ts'
import { useSearchClient } from './use-organisations.ts'

/**
 * What the index says of a filter, asked once typing has paused for `settleMs` and kept current; `undefined` until the index
 * is there. `ask` stays the same function.
 */
export function useSettledAnswer<T>(
  query: OrganisationQuery,
  settleMs: number,
  ask: (search: SearchClient, filter: OrganisationFilter) => Promise<T>,
): T | undefined {
  const { search, version } = useSearchClient()
  const [answer, setAnswer] = useState<T>()
  const { sort: _sort, group: _group, ...filter } = query
  const key = JSON.stringify(filter)
  useEffect(() => {
    if (version === 0) return
    let current = true
    const timer = setTimeout(() => {
      void ask(search, JSON.parse(key) as OrganisationFilter).then((found) => {
        if (current) setAnswer(found)
      })
    }, settleMs)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [search, key, version, settleMs, ask])
  return answer
}
