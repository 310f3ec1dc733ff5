import type { Lane, LaneKind, OrganisationRow } from './protocol.ts'

/** Stands for organisations that have no owner, or no region. */
export const NO_LANE = 'none'

/** The lanes an organisation is in: one per owner, or its region: the NUTS code cut to level 2, else its country. */
export function lanesOf(row: OrganisationRow, by: LaneKind): readonly string[] {
  if (by === 'region') return [regionOf(row)]
  return row.owners?.split(' ') ?? [NO_LANE]
}

/** `DE13` of `DE132`; of a country code alone the country. */
export function regionOf({ nuts, country }: Pick<OrganisationRow, 'nuts' | 'country'>): string {
  return nuts === undefined || nuts === '' ? country : nuts.slice(0, 4)
}

/** How many organisations there are in each lane, the fullest first, those without one last. */
export function countLanes(rows: Iterable<OrganisationRow>, by: LaneKind): readonly Lane[] {
  const counts = new Map<string, number>()
  for (const row of rows) for (const key of lanesOf(row, by)) counts.set(key, (counts.get(key) ?? 0) + 1)
  return [...counts]
    .map(([key, count]) => ({ key, count }))
    .toSorted(
      (a, b) => Number(a.key === NO_LANE) - Number(b.key === NO_LANE) || b.count - a.count || (a.key < b.key ? -1 : 1),
    )
}
