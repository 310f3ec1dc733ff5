import { derivedId } from '../ids.ts'
import type { MembershipYear, Participation } from '../model/participation.ts'
import type { Task, TaskKind } from '../model/task.ts'
import type { FeeQuote } from '../network/fees.ts'

/** Record fields without those the door fills in. */
type Fields<T> = Omit<T, 'createdAt' | 'updatedAt' | 'rev'>

export interface Joining {
  readonly participation: Fields<Participation>
  readonly membershipYear: Fields<MembershipYear>
  readonly tasks: readonly Fields<Task>[]
}

/** The welcome: what is done for a new participant, and within how many days of its joining. */
const WELCOME: readonly { readonly kind: TaskKind; readonly withinDays: number }[] = [
  { kind: 'welcomePage', withinDays: 28 },
  { kind: 'welcomeExchangeList', withinDays: 7 },
  { kind: 'welcomeLogoPack', withinDays: 14 },
]

/**
 * What joining the network creates (domain.md §8): the participation, its first membership year as quoted, and the
 * welcome tasks. Ids are derived, so that two desks that record the same joining create the same records.
 */
export function joiningRecords(
  organisationId: string,
  joinedOn: string,
  employeesUsed: number,
  quote: FeeQuote,
): Joining {
  const year = joinedOn.slice(0, 4)
  const participationId = derivedId(organisationId, 'participation', year)
  return {
    participation: { id: participationId, organisationId, joinedOn, recruitedByUs: true },
    membershipYear: {
      id: derivedId(participationId, 'membershipYear', year),
      organisationId,
      participationId,
      year: Number(year),
      employeesUsed,
      listFee: quote.listFee,
      discounts: quote.discounts.map(({ kind, percent }) => ({ kind, percent })),
      netFee: quote.netFee,
      status: 'quoted',
    },
    tasks: WELCOME.map(({ kind, withinDays }) => ({
      id: derivedId(organisationId, 'task', kind),
      kind,
      organisationId,
      due: addDays(joinedOn, withinDays),
    })),
  }
}

/** Calendar arithmetic on `YYYY-MM-DD`, free of time zones. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

/** The same day one month on, or the last day of that month: 31 January → 28 or 29 February. */
export function addMonth(date: string): string {
  const [year = 1970, month = 1, day = 1] = date.split('-').map(Number)
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
  return new Date(Date.UTC(year, month, Math.min(day, lastDay))).toISOString().slice(0, 10)
}
