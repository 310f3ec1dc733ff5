import * as z from 'zod'
import { date, entity, instant, type Known } from './entity.ts'

export const eventKinds = ['event', 'seminar', 'award', 'meeting'] as const
export type EventKind = (typeof eventKinds)[number]

/** A day for what lasts whole days, an instant for what begins at an hour. */
const dayOrInstant = z.union([date, instant])

/**
 * Something at a time and place that authorities attend: a seminar, an award ceremony, a meeting. Who attended are
 * activities of kind `event` with its `eventId`.
 */
export const eventSchema = entity({
  name: z.string().min(1),
  kind: z.enum(eventKinds),
  start: dayOrInstant,
  /** Of the same form as `start`; the last day itself, or the instant it is over. Absent: one day, or no known end. */
  end: dayOrInstant.optional(),
  place: z.string().optional(),
  link: z.string().optional(),
  note: z.string().optional(),
})
export type DeskEvent = Known<z.infer<typeof eventSchema>>
