import * as z from 'zod'
import { entity, id, localeTag, type Known } from './entity.ts'

/**
 * `preferred`: say it so. `allowed`: may be said so. `forbidden`: never. `doNotTranslate`: stays as it is in every
 * language, such as the name of a label or a network.
 */
export const termStatuses = ['preferred', 'allowed', 'forbidden', 'doNotTranslate'] as const
export type TermStatus = (typeof termStatuses)[number]

/** One word or phrase of a concept, in one language. Terms of one concept share `conceptId`. */
export const glossaryTermSchema = entity({
  conceptId: id,
  locale: localeTag,
  text: z.string().min(1).max(300),
  status: z.enum(termStatuses),
  /** What the concept means; told with any of its terms. */
  definition: z.string().optional(),
  note: z.string().optional(),
  /** Subject field, such as "procurement law". */
  domain: z.string().optional(),
  importedFrom: z.string().optional(),
})
export type GlossaryTerm = Known<z.infer<typeof glossaryTermSchema>>

/**
 * What a person taught the recognition of terms: a word form that is, or is not, a form of a term. Both are folded by
 * `foldTerm`. Id: derived from locale, term and form.
 */
export const termExceptionSchema = entity({
  locale: localeTag,
  term: z.string().min(1),
  form: z.string().min(1),
  isForm: z.boolean(),
})
export type TermException = Known<z.infer<typeof termExceptionSchema>>
