import type { GroupHead, OrganisationRow, OrganisationWindow } from '../../../workers/search/protocol.ts'

/** What stands at one place of a list. */
export interface Place {
  readonly row?: OrganisationRow
  readonly head?: GroupHead
}

export interface PlacedWindow {
  readonly total: number
  readonly organisations: number
  readonly from: number
  readonly places: readonly Place[]
}

/** A window of the search worker with its rows and heads each at its place. */
export function placed({ total, from, rows, heads = [], organisations }: OrganisationWindow): PlacedWindow {
  const headAt = new Map(heads.map((head) => [head.at - from, head]))
  const places: Place[] = []
  let next = 0
  while (next < rows.length || headAt.has(places.length)) {
    const head = headAt.get(places.length)
    const row = rows[next]
    if (head !== undefined) places.push({ head })
    else if (row !== undefined) {
      places.push({ row })
      next++
    }
  }
  return { total, organisations: organisations ?? total, from, places }
}
