import type { Activity } from '../model/activity.ts'
import type { Contact } from '../model/contact.ts'
import type { Organisation } from '../model/organisation.ts'
import type { Recruitment } from '../model/recruitment.ts'

/** How long a prospect's people may be kept without anything happening; a focal point may set another (domain.md §9). */
export const DEFAULT_RETENTION_MONTHS = 24

export interface RetentionFacts {
  readonly organisations: readonly Organisation[]
  readonly contacts: readonly Contact[]
  readonly activities: readonly Pick<Activity, 'organisationId' | 'at'>[]
  readonly recruitments: readonly Pick<Recruitment, 'organisationId' | 'stage' | 'stageSince' | 'revisitOn'>[]
  /** Organisations that take part: their people are kept because of that. */
  readonly participants: ReadonlySet<string>
  /** `YYYY-MM-DD`. */
  readonly today: string
  readonly months: number
}

export interface ForReview {
  readonly organisation: Organisation
  readonly people: readonly Contact[]
  /** The last thing that happened, `YYYY-MM-DD`. */
  readonly since: string
}

/**
 * Prospects with people in them, about whom nothing happened for a number of months: no activity, no move, nobody added, no
 * decision to keep them. Longest first. A date to look again that is still to come counts as something happening.
 */
export function forReview(facts: RetentionFacts): readonly ForReview[] {
  const { organisations, contacts, activities, recruitments, participants, today, months } = facts
  const limit = monthsBefore(today, months)
  const last = new Map<string, string>()
  const saw = (id: string, at: string | undefined) => {
    if (at !== undefined && at.slice(0, 10) > (last.get(id) ?? '')) last.set(id, at.slice(0, 10))
  }
  for (const { organisationId, at } of activities) saw(organisationId, at)
  for (const { organisationId, createdAt } of contacts) saw(organisationId, createdAt)
  for (const { organisationId, stageSince, revisitOn } of recruitments) {
    saw(organisationId, stageSince)
    saw(organisationId, revisitOn)
  }
  const people = Map.groupBy(contacts, ({ organisationId }) => organisationId)
  return organisations
    .flatMap((organisation): ForReview[] => {
      const { id, keptOn } = organisation
      const those = people.get(id)
      if (!those || participants.has(id)) return []
      saw(id, keptOn)
      const since = last.get(id) ?? organisation.createdAt.slice(0, 10)
      return since <= limit ? [{ organisation, people: those, since }] : []
    })
    .toSorted((a, b) => a.since.localeCompare(b.since) || a.organisation.name.localeCompare(b.organisation.name))
}

/** The same day some months back, or the last of that month. */
export function monthsBefore(date: string, months: number): string {
  const [year = 1970, month = 1, day = 1] = date.split('-').map(Number)
  const lastDay = new Date(Date.UTC(year, month - months, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 - months, Math.min(day, lastDay))).toISOString().slice(0, 10)
}
