import { useEffect, useState } from 'react'
import type { Lane, LaneKind, OrganisationQuery } from '../../../workers/search/protocol.ts'
import { useSearchClient } from '../list/use-organisations.ts'

/** The lanes of what fits a query, the fullest first; `undefined` until they are counted. */
export function useLanes(query: OrganisationQuery, by: LaneKind): readonly Lane[] | undefined {
  const { search, version } = useSearchClient()
  const [lanes, setLanes] = useState<{ readonly by: LaneKind; readonly found: readonly Lane[] }>()
  const { group: _group, ...rest } = query
  const key = JSON.stringify(rest)
  useEffect(() => {
    let current = true
    void search.lanes(JSON.parse(key) as OrganisationQuery, by).then((found) => {
      if (current) setLanes({ by, found })
    })
    return () => {
      current = false
    }
  }, [search, key, by, version])
  return lanes?.by === by ? lanes.found : undefined
}
