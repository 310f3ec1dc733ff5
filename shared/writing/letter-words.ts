import * as z from 'zod'
import {
  letterChannels,
  letterPurposes,
  MAX_BODY_CHARACTERS,
  MAX_SUBJECT_CHARACTERS,
} from '../model/letter-template.ts'

const text = z.string().min(1)

/**
 * What letters in one language need beside what a person writes, as `resources/templates/<locale>.json` holds it: they are
 * in the authority's language, not in the desk's. Gaps are `{name}`.
 */
export const letterWordsSchema = z.object({
  salutation: z.object({ named: text, unnamed: text }),
  fee: z.object({
    title: text,
    list: text,
    listOpen: text,
    icleiMember: text,
    facilitator: text,
    net: text,
    asIcleiMember: text,
    basis: text,
    noDiscounts: text,
  }),
  benefits: z.object({ title: text, items: z.array(text).min(1) }),
  annex: text,
  templates: z.array(
    z.object({
      purpose: z.enum(letterPurposes),
      /** Absent: for both. */
      channel: z.enum(letterChannels).optional(),
      name: text,
      subject: text.max(MAX_SUBJECT_CHARACTERS),
      /** One line each; an empty one parts paragraphs. */
      body: z.array(z.string()).refine((lines) => lines.join('\n').length <= MAX_BODY_CHARACTERS),
    }),
  ),
})
export type LetterWords = z.infer<typeof letterWordsSchema>

/** Fills the gaps of words, e.g. `{from} to {to}`. */
export function fillWords(words: string, values: Readonly<Record<string, string>>): string {
  return words.replaceAll(/\{(\w+)\}/g, (gap, name: string) => values[name] ?? gap)
}
