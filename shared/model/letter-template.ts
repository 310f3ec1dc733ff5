import * as z from 'zod'
import { entity, id, instant, localeTag, type Known } from './entity.ts'

/** Why one writes, in the order in which an authority usually meets them. */
export const letterPurposes = ['firstContact', 'proposal', 'form', 'reminder', 'welcome'] as const
export type LetterPurpose = (typeof letterPurposes)[number]

/** An e-mail is drafted for a mail program, a letter for paper. */
export const letterChannels = ['email', 'letter'] as const
export type LetterChannel = (typeof letterChannels)[number]

export const MAX_SUBJECT_CHARACTERS = 300
/** Some ten pages: more is an attachment. */
export const MAX_BODY_CHARACTERS = 20_000

/**
 * Words to write with, holding merge fields such as `{{organisation.name}}` (`shared/writing/template-text.ts`). A changed
 * version of a shipped template carries its key and has the id `derivedId(focalPointId, 'letterTemplate', shippedKey)`, so
 * that two desks that change the same one change one record.
 */
export const letterTemplateSchema = entity({
  name: z.string().min(1).max(200),
  purpose: z.enum(letterPurposes),
  channel: z.enum(letterChannels),
  locale: localeTag,
  subject: z.string().min(1).max(MAX_SUBJECT_CHARACTERS),
  body: z.string().min(1).max(MAX_BODY_CHARACTERS),
  /** `<locale>.<purpose>.<channel>` of the shipped template it is a version of; absent: one's own. */
  shippedKey: z.string().optional(),
})
export type LetterTemplate = Known<z.infer<typeof letterTemplateSchema>>

/**
 * Letters that were drafted in one go, so that all of them can be marked as sent together. Stays on this computer: what is
 * in each letter, and to whom, is on the timeline of its organisation.
 */
export const letterBatchSchema = entity({
  purpose: z.enum(letterPurposes),
  channel: z.enum(letterChannels),
  subject: z.string(),
  draftedAt: instant,
  activityIds: z.array(id),
  sentAt: instant.optional(),
})
export type LetterBatch = Known<z.infer<typeof letterBatchSchema>>
