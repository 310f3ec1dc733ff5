import type { Organisation } from '../../../shared/model/organisation.ts'
import type { ParticipantPage, Translation } from '../../../shared/model/page.ts'
import type { Recruitment } from '../../../shared/model/recruitment.ts'
import type { Task } from '../../../shared/model/task.ts'
import { stepStands } from '../../../shared/recruitment/pipeline/open-stages.ts'
import { isOutdated } from '../../../shared/translation/segment-status.ts'
import type { CalendarItem } from '../../../shared/calendar/calendar-item.ts'
import { calendarItems } from '../../data/calendar.ts'
import type { ReadDatabase } from '../../data/read-database.ts'

/** Tasks due this far ahead are shown with those due today. */
const SOON_DAYS = 7

function daysLater(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

export interface DueTask {
  readonly task: Task
  readonly organisation: Organisation | undefined
  readonly isOverdue: boolean
}

export interface DueTasks {
  readonly due: readonly DueTask[]
  /** Open tasks that are due later or have no date. */
  readonly later: number
}

async function organisationsOf(db: ReadDatabase, ids: readonly (string | undefined)[]) {
  const wanted = [...new Set(ids.filter((id) => id !== undefined))]
  const found = await db.organisation.bulkGet(wanted)
  return new Map(found.flatMap((organisation) => (organisation ? [[organisation.id, organisation] as const] : [])))
}

/** Open tasks due within a week, overdue first; the rest as a number. */
export async function dueTasks(db: ReadDatabase, today: string): Promise<DueTasks> {
  const open = await db.task.filter((task) => task.doneAt === undefined).toArray()
  const until = daysLater(today, SOON_DAYS)
  const due = open.filter((task) => task.due !== undefined && task.due <= until)
  const sorted = due.toSorted((a, b) => (a.due ?? '').localeCompare(b.due ?? '') || a.id.localeCompare(b.id))
  const organisations = await organisationsOf(
    db,
    sorted.map((task) => task.organisationId),
  )
  return {
    due: sorted.map((task) => ({
      task,
      organisation: task.organisationId === undefined ? undefined : organisations.get(task.organisationId),
      isOverdue: (task.due ?? '') < today,
    })),
    later: open.length - due.length,
  }
}

export interface FollowUp {
  readonly recruitment: Recruitment
  readonly organisation: Organisation
  readonly why: 'nextStep' | 'revisit'
  readonly on: string
}

/** Recruitments whose next step, or whose date to look again, is today or past. */
export async function followUps(db: ReadDatabase, today: string): Promise<readonly FollowUp[]> {
  const stepDue = await db.recruitment
    .where('nextStepDue')
    .belowOrEqual(today)
    .filter(({ stage }) => stepStands(stage))
    .toArray()
  const parked = await db.recruitment
    .where('stage')
    .equals('parked')
    .filter((each) => each.revisitOn !== undefined && each.revisitOn <= today)
    .toArray()
  const organisations = await organisationsOf(
    db,
    [...stepDue, ...parked].map((each) => each.organisationId),
  )
  const line = (recruitment: Recruitment, why: FollowUp['why'], on: string | undefined): FollowUp[] => {
    const organisation = organisations.get(recruitment.organisationId)
    return organisation && on !== undefined ? [{ recruitment, organisation, why, on }] : []
  }
  return [
    ...stepDue.flatMap((each) => line(each, 'nextStep', each.nextStepDue)),
    ...parked.flatMap((each) => line(each, 'revisit', each.revisitOn)),
  ].toSorted((a, b) => a.on.localeCompare(b.on))
}

/** Events and anniversaries of today and the six days after it; tasks and steps have cards of their own. */
export async function weekAhead(db: ReadDatabase, today: string): Promise<readonly CalendarItem[]> {
  const items = await calendarItems(db, today, daysLater(today, SOON_DAYS - 1))
  return items.filter(({ kind }) => kind === 'event' || kind === 'anniversary')
}

export interface OutdatedWork {
  readonly page: ParticipantPage
  readonly locale: string
  readonly count: number
}

export interface PageWork {
  readonly awaitingApproval: readonly ParticipantPage[]
  readonly outdated: readonly OutdatedWork[]
}

/** Pages that wait for a person: the participant's approval, or sentences whose source has changed. */
export async function pageWork(db: ReadDatabase): Promise<PageWork> {
  const pages = await db.participantPage.toArray()
  const outdated: OutdatedWork[] = []
  for (const page of pages) {
    const segments = new Map(
      (await db.segment.where('pageId').equals(page.id).toArray()).map((each) => [each.id, each]),
    )
    const translations = await db.translation.where('pageId').equals(page.id).toArray()
    const stale = (translation: Translation) => {
      const segment = segments.get(translation.segmentId)
      return segment !== undefined && isOutdated(segment, translation)
    }
    for (const locale of page.targetLocales) {
      const count = translations.filter((each) => each.locale === locale && stale(each)).length
      if (count > 0) outdated.push({ page, locale, count })
    }
  }
  return { awaitingApproval: pages.filter((page) => page.status === 'participantApproval'), outdated }
}
