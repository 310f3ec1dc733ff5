import { useEffect, useState } from 'react'
import type { OrganisationFacets, OrganisationQuery } from '../../../workers/search/protocol.ts'
import { useSearchClient } from './use-organisations.ts'

/** Typing goes on while this waits: counts beside the choices may be a moment late, rows may not. */
const SETTLE_MS = 250

/** Counts per stage and country for a filter; `undefined` until the index is there. */
export function useFacets(query: OrganisationQuery): OrganisationFacets | undefined {
  const { search, version } = useSearchClient()
  const [facets, setFacets] = useState<OrganisationFacets>()
  const { sort: _sort, group: _group, ...filter } = query
  const key = JSON.stringify(filter)
  useEffect(() => {
    if (version === 0) return
    let current = true
    const timer = setTimeout(() => {
      void search.facets(JSON.parse(key) as typeof filter).then((found) => {
        if (current) setFacets(found)
      })
    }, SETTLE_MS)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [search, key, version])
  return facets
}
