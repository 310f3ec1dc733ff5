import * as z from 'zod'
import { noteFormatSchema } from '../notes/note-format.ts'
import { entity, id, instant, type Known } from './entity.ts'
import { letterPurposes } from './letter-template.ts'

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
  /** How the note is set; of another text it is not shown. */
  noteFormat: noteFormatSchema.optional(),
  /** Members the note names with an @. */
  mentions: z.array(id).optional(),
  /** Those of them who have marked it read. */
  mentionsRead: z.array(id).optional(),
  memberId: id.optional(),
  /** For kind `event`: the event it attended. */
  eventId: id.optional(),
  /** For what was written here: why. Its text is the note; it is a draft until `sentAt`. */
  purpose: z.enum(letterPurposes).optional(),
  /** For what was written here: the addresses it is for, as they were then. */
  recipients: z.array(z.string()).optional(),
  /** When the officer said it was sent. */
  sentAt: instant.optional(),
  /** For kind `stage`. */
  fromStage: z.string().optional(),
  toStage: z.string().optional(),
})
export type Activity = Known<z.infer<typeof activitySchema>>
