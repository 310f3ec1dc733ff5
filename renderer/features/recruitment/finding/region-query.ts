import type { SegmentCondition } from '../../../../shared/model/saved-view.ts'
import type { RegionCoverage } from '../../../../shared/recruitment/finding/coverage.ts'
import type { OrganisationQuery } from '../../../workers/search/protocol.ts'

/** The list behind a row of the coverage: its region, among what was counted. Abolished authorities did not count. */
export function regionQuery(base: OrganisationQuery, { region, country }: RegionCoverage): OrganisationQuery {
  const standing: SegmentCondition = { field: 'abolished', is: 'no' }
  const { segment, ...rest } = base
  const before = segment === undefined || segment.match === 'all' ? (segment?.conditions ?? []) : []
  const place: readonly SegmentCondition[] = region.endsWith('?')
    ? []
    : region === country
      ? []
      : [{ field: 'nuts', is: 'startsWith', values: [region] }]
  return {
    ...rest,
    ...(region.endsWith('?') || region === country ? { country } : {}),
    segment: { match: 'all', conditions: [...before, ...place, standing] },
  }
}
