import * as z from 'zod'
import { entity, id, instant, type Known } from './entity.ts'

export const activityKinds = ['call', 'email', 'meeting', 'event', 'letter', 'note', 'stage'] as const
export type ActivityKind = (typeof activityKinds)[number]

/** Something that happened with an organisation. Kind `stage` is written by a move on the board. */
export const activitySchema = entity({
  organisationId: id,
  contactId: id.optional(),
  kind: z.enum(activityKinds),
  at: instant,
  subject: z.string(),
  note: z.string().optional(),
  memberId: id.optional(),
  /** For kind `stage`. */
  fromStage: z.string().optional(),
  toStage: z.string().optional(),
})
export type Activity = Known<z.infer<typeof activitySchema>>
