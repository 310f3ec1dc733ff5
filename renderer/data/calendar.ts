import { anniversaries } from '../../shared/calendar/anniversaries.ts'
import { inCalendarOrder, type CalendarItem } from '../../shared/calendar/calendar-item.ts'
import { eventDays } from '../../shared/calendar/event-time.ts'
import { stepStands } from '../../shared/recruitment/pipeline/open-stages.ts'
import { getInPages } from './read-in-pages.ts'
import type { ReadDatabase } from './read-database.ts'
import { anniversaryNoteId } from './commands/note-anniversary.ts'

/** The day an instant falls on where the person is, `YYYY-MM-DD`. */
export function dayHere(instant: string): string {
  const at = new Date(instant)
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 10)
}

/**
 * Everything that stands on the days from `from` to `to`, both included: events, open tasks that are due, next steps, dates
 * to look again at parked organisations, anniversaries of membership that nobody has marked yet.
 */
export async function calendarItems(db: ReadDatabase, from: string, to: string): Promise<readonly CalendarItem[]> {
  const isIn = (day: string | undefined) => day !== undefined && day >= from && day <= to
  const [tasks, steps, parked, events, participations] = await Promise.all([
    db.task.where('due').between(from, to, true, true).toArray(),
    db.recruitment
      .where('nextStepDue')
      .between(from, to, true, true)
      .filter(({ stage }) => stepStands(stage))
      .toArray(),
    db.recruitment.where('stage').equals('parked').toArray(),
    db.event.toArray(),
    db.participation.toArray(),
  ])
  const open = tasks.filter(({ doneAt }) => doneAt === undefined)
  const revisits = parked.filter(({ revisitOn }) => isIn(revisitOn))
  const days = await unmarked(db, anniversaries(participations, from, to))
  const names = await organisationNames(db, [
    ...open.flatMap(({ organisationId }) => organisationId ?? []),
    ...[...steps, ...revisits, ...days].map(({ organisationId }) => organisationId),
  ])
  const at = (id: string | undefined) => {
    const name = id === undefined ? undefined : names.get(id)
    return id === undefined || name === undefined ? {} : { organisation: { id, name } }
  }
  return inCalendarOrder([
    ...events.flatMap((event): CalendarItem[] => {
      const { first, last } = eventDays(event, dayHere)
      if (last < from || first > to) return []
      return [{ kind: 'event', id: event.id, day: first, ...(last > first ? { until: last } : {}), event }]
    }),
    ...open.map((task): CalendarItem => ({
      kind: 'task',
      id: task.id,
      day: task.due ?? from,
      task,
      ...at(task.organisationId),
    })),
    ...steps.map(({ id, nextStep, nextStepDue, organisationId }): CalendarItem => ({
      kind: 'nextStep',
      id: `${id}-next-step`,
      day: nextStepDue ?? from,
      step: nextStep,
      ...at(organisationId),
    })),
    ...revisits.map(({ id, revisitOn, lostReason, organisationId }): CalendarItem => ({
      kind: 'revisit',
      id: `${id}-revisit`,
      day: revisitOn ?? from,
      reason: lostReason,
      ...at(organisationId),
    })),
    ...days.map(({ participationId, organisationId, day, years }): CalendarItem => ({
      kind: 'anniversary',
      id: `${participationId}-anniversary-${years}`,
      day,
      participationId,
      years,
      ...at(organisationId),
    })),
  ])
}

/** Anniversaries whose note is not on the timeline. */
async function unmarked<T extends { readonly participationId: string; readonly years: number }>(
  db: ReadDatabase,
  found: readonly T[],
): Promise<readonly T[]> {
  const notes = await db.activity.bulkGet(
    found.map(({ participationId, years }) => anniversaryNoteId(participationId, years)),
  )
  return found.filter((_, at) => notes[at] === undefined)
}

async function organisationNames(db: ReadDatabase, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const found = await getInPages(db.organisation, [...new Set(ids)])
  return new Map(found.map(({ id, name }) => [id, name]))
}
