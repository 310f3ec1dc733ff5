import { useEffect, useState } from 'react'
import type { CoverageLevel, RegionCoverage } from '../../../../shared/recruitment/finding/coverage.ts'
import type { OrganisationFilter } from '../../../workers/search/protocol.ts'
import { useSearchClient } from '../list/use-organisations.ts'

/** Coverage of a filter by region, kept current; `undefined` until the index is there. */
export function useCoverage(filter: OrganisationFilter, level: CoverageLevel): readonly RegionCoverage[] | undefined {
  const { search, version } = useSearchClient()
  const [found, setFound] = useState<readonly RegionCoverage[]>()
  const key = JSON.stringify(filter)
  useEffect(() => {
    let current = true
    void search.coverage(JSON.parse(key) as OrganisationFilter, level).then((regions) => {
      if (current) setFound(regions)
    })
    return () => {
      current = false
    }
  }, [search, version, key, level])
  return found
}
