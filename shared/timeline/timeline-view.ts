import type { Activity, ActivityKind } from '../model/activity.ts'

export interface TimelineFilter {
  /** Empty: all kinds. */
  readonly kinds: readonly ActivityKind[]
  /** Words that must all occur, in any order, whatever their case and accents. */
  readonly text: string
}

/** What of an entry is searched beside its own words: who it was with, and what its files are called. */
export type OtherWords = (activity: Activity) => readonly (string | undefined)[]

export interface TimelineMonth {
  /** `YYYY-MM` */
  readonly month: string
  readonly activities: readonly Activity[]
}

const folded = (text: string): string => text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()

/** Entries that fit a filter, newest first. */
export function filteredTimeline(
  activities: readonly Activity[],
  { kinds, text }: TimelineFilter,
  others: OtherWords = () => [],
): readonly Activity[] {
  const words = folded(text)
    .split(/\s+/)
    .filter((word) => word !== '')
  return activities
    .filter((activity) => {
      if (kinds.length > 0 && !kinds.includes(activity.kind)) return false
      if (words.length === 0) return true
      const all = folded(
        [activity.subject, activity.note, ...others(activity)].filter((each) => each !== undefined).join('\n'),
      )
      return words.every((word) => all.includes(word))
    })
    .toSorted((a, b) => b.at.localeCompare(a.at) || b.id.localeCompare(a.id))
}

/** Entries in the order given, cut where the month changes. `dayOf` says which day an instant is where the person is. */
export function byMonth(activities: readonly Activity[], dayOf: (instant: string) => string): readonly TimelineMonth[] {
  const months: { readonly month: string; readonly activities: Activity[] }[] = []
  for (const activity of activities) {
    const month = dayOf(activity.at).slice(0, 7)
    const last = months.at(-1)
    if (last?.month === month) last.activities.push(activity)
    else months.push({ month, activities: [activity] })
  }
  return months
}
