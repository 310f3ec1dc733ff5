import { eventTimeProblem, hasHour } from '../../../shared/calendar/event-time.ts'
import type { DeskEvent, EventKind } from '../../../shared/model/event.ts'
import { dayHere } from '../../data/calendar.ts'
import type { EventFields } from '../../data/commands/write-event.ts'

/** An event as it is typed: days and times where the person is. */
export interface EventDraft {
  readonly name: string
  readonly kind: EventKind
  readonly isWholeDays: boolean
  readonly startDay: string | undefined
  readonly endDay: string | undefined
  /** `HH:MM`. */
  readonly startTime: string | undefined
  readonly endTime: string | undefined
  readonly place: string
  readonly link: string
  readonly note: string
}

export type EventProblem = 'name' | 'start' | 'time' | 'end-before-start' | 'mixed' | 'link'

export function newDraft(day: string): EventDraft {
  return {
    name: '',
    kind: 'event',
    isWholeDays: true,
    startDay: day,
    endDay: undefined,
    startTime: undefined,
    endTime: undefined,
    place: '',
    link: '',
    note: '',
  }
}

export function draftOf(event: DeskEvent): EventDraft {
  const { start, end, place = '', link = '', note = '' } = event
  const isWholeDays = !hasHour(event)
  const dayOf = (at: string) => (at.length > 10 ? dayHere(at) : at)
  return {
    name: event.name,
    kind: event.kind,
    isWholeDays,
    startDay: dayOf(start),
    endDay: end === undefined ? undefined : dayOf(end),
    startTime: isWholeDays ? undefined : timeHere(start),
    endTime: isWholeDays || end === undefined ? undefined : timeHere(end),
    place,
    link,
    note,
  }
}

/** The fields of a draft, or the first thing that is wrong with it. */
export function fieldsOf(draft: EventDraft): { readonly fields: EventFields } | { readonly problem: EventProblem } {
  const name = draft.name.trim()
  const link = draft.link.trim()
  if (name === '') return { problem: 'name' }
  if (draft.startDay === undefined) return { problem: 'start' }
  if (!draft.isWholeDays && draft.startTime === undefined) return { problem: 'time' }
  if (link !== '' && !isWebAddress(link)) return { problem: 'link' }
  const start = draft.isWholeDays ? draft.startDay : instantAt(draft.startDay, draft.startTime ?? '')
  const end = endOf(draft, draft.startDay)
  const problem = eventTimeProblem({ start, end })
  if (problem !== undefined) return { problem }
  const place = draft.place.trim()
  const note = draft.note.trim()
  return {
    fields: {
      name,
      kind: draft.kind,
      start,
      ...(end === undefined ? {} : { end }),
      ...(place === '' ? {} : { place }),
      ...(link === '' ? {} : { link }),
      ...(note === '' ? {} : { note }),
    },
  }
}

/** An end time without a day is on the first; an end day without a time says nothing of an hour. */
function endOf({ isWholeDays, endDay, endTime }: EventDraft, startDay: string): string | undefined {
  if (isWholeDays) return endDay
  return endTime === undefined ? endDay : instantAt(endDay ?? startDay, endTime)
}

function instantAt(day: string, time: string): string {
  return new Date(`${day}T${time}`).toISOString()
}

function timeHere(instant: string): string {
  const at = new Date(instant)
  return `${String(at.getHours()).padStart(2, '0')}:${String(at.getMinutes()).padStart(2, '0')}`
}

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && ['https:', 'http:'].includes(new URL(text).protocol)
}
