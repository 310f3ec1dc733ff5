import type { Participation } from '../model/participation.ts'

export interface Anniversary {
  readonly participationId: string
  readonly organisationId: string
  /** `YYYY-MM-DD`. */
  readonly day: string
  readonly years: number
}

type Joined = Pick<Participation, 'id' | 'organisationId' | 'joinedOn' | 'leftOn'>

/**
 * The days from `from` to `to`, both included, on which memberships are a whole number of years old. Who joined on
 * 29 February has the 28th in other years; who has left has none.
 */
export function anniversaries(participations: readonly Joined[], from: string, to: string): readonly Anniversary[] {
  const found: Anniversary[] = []
  for (const { id, organisationId, joinedOn, leftOn } of participations) {
    const joined = Number(joinedOn.slice(0, 4))
    for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year++) {
      const day = inYear(joinedOn, year)
      const isIn = day >= from && day <= to && year > joined && (leftOn === undefined || day < leftOn)
      if (isIn) found.push({ participationId: id, organisationId, day, years: year - joined })
    }
  }
  return found.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
}

function inYear(date: string, year: number): string {
  const monthDay = date.slice(5)
  const isLeap = new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1
  return `${String(year).padStart(4, '0')}-${monthDay === '02-29' && !isLeap ? '02-28' : monthDay}`
}
