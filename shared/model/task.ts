import * as z from 'zod'
import { repeatSchema } from '../tasks/recurrence.ts'
import { WALL_TIME } from '../tasks/reminders.ts'
import { date, entity, id, instant, type Known } from './entity.ts'

/** Tasks the domain creates carry their kind, and the page words them; `custom` tasks carry the person's title. */
export const taskKinds = [
  'custom',
  'findHeadcount',
  'welcomePage',
  'welcomeExchangeList',
  'welcomeLogoPack',
  'informContact',
] as const
export type TaskKind = (typeof taskKinds)[number]

export const taskSchema = entity({
  kind: z.enum(taskKinds),
  title: z.string().optional(),
  organisationId: id.optional(),
  contactId: id.optional(),
  pageId: id.optional(),
  due: date.optional(),
  /** When it reminds, `YYYY-MM-DDTHH:MM` on the clock of whoever reads it. */
  remindAt: z.string().regex(WALL_TIME).optional(),
  /** Done, it comes back on its next day. */
  repeat: repeatSchema.optional(),
  note: z.string().optional(),
  doneAt: instant.optional(),
  ownerId: id.optional(),
})
export type Task = Known<z.infer<typeof taskSchema>>
