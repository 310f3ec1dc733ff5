import * as z from 'zod'
import { date, entity, id, localeTag, type Known } from './entity.ts'

/** A named person at an organisation. Personal data: see domain.md §9. */
export const contactSchema = entity({
  organisationId: id,
  name: z.string().min(1),
  role: z.string().optional(),
  emails: z.array(z.string()),
  phones: z.array(z.string()),
  language: localeTag.optional(),
  /** Shown on the participant's public page. */
  isPageContact: z.boolean(),
  leftOn: date.optional(),
  /** The day of an objection to recruitment mail: absolute, and for this person whatever the authority says. */
  objectedOn: date.optional(),
})
export type Contact = Known<z.infer<typeof contactSchema>>
