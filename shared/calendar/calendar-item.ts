import type { DeskEvent } from '../model/event.ts'
import type { Task } from '../model/task.ts'

/** What a calendar line leads to. */
export interface CalendarOrganisation {
  readonly id: string
  readonly name: string
}

interface OnDay {
  /** Unlike any other item's; the same at every reading, so that a calendar program knows it again. */
  readonly id: string
  /** `YYYY-MM-DD`, where the person is; the first of several days. */
  readonly day: string
  /** The last day, of what lasts longer. */
  readonly until?: string
  readonly organisation?: CalendarOrganisation
}

/** Everything that stands on a day. */
export type CalendarItem =
  | (OnDay & { readonly kind: 'task'; readonly task: Task })
  | (OnDay & { readonly kind: 'nextStep'; readonly step: string | undefined })
  | (OnDay & { readonly kind: 'revisit'; readonly reason: string | undefined })
  | (OnDay & { readonly kind: 'event'; readonly event: DeskEvent })
  | (OnDay & { readonly kind: 'anniversary'; readonly participationId: string; readonly years: number })

export const calendarKinds = [
  'event',
  'task',
  'nextStep',
  'revisit',
  'anniversary',
] as const satisfies readonly CalendarItem['kind'][]
export type CalendarKind = (typeof calendarKinds)[number]

/** When something begins within its day; whole days come first. */
function beginsAt(item: CalendarItem): string {
  return item.kind === 'event' && item.event.start.length > 10 ? item.event.start : ''
}

/** By day, what has an hour by its hour, else in the order of the kinds. */
export function inCalendarOrder(items: readonly CalendarItem[]): readonly CalendarItem[] {
  const rank = (item: CalendarItem) => calendarKinds.indexOf(item.kind)
  const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
  return items.toSorted(
    (a, b) =>
      compare(a.day, b.day) ||
      compare(beginsAt(a), beginsAt(b)) ||
      rank(a) - rank(b) ||
      compare(a.organisation?.name ?? '', b.organisation?.name ?? '') ||
      compare(a.id, b.id),
  )
}

/** The items of one day, also those that began before and still last. */
export function itemsOn(items: readonly CalendarItem[], day: string): readonly CalendarItem[] {
  return items.filter((item) => item.day <= day && day <= (item.until ?? item.day))
}
