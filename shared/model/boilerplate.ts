import * as z from 'zod'
import { entity, localeTag, type Known } from './entity.ts'

/** What one snippet may say, in characters of markup: a paragraph, not a page. */
export const MAX_BOILERPLATE_CHARACTERS = 5_000

/**
 * A paragraph that many pages share word for word, such as what the network is. Pages hold it as a locked block with the
 * words of the version they took; a change here is proposed to them, never written over them
 * (`shared/translation/boilerplate/`).
 */
export const boilerplateSchema = entity({
  name: z.string().min(1).max(200),
  sourceLocale: localeTag,
  /** Canonical inline markup, as in a block. */
  markup: z.string().min(1).max(MAX_BOILERPLATE_CHARACTERS),
  /** From 1; one more with every change of the words in any language. */
  version: z.int().positive(),
  translations: z.record(
    localeTag,
    z.object({
      /** Coded text, with the codes of the markup it was made for. */
      text: z.string().max(2 * MAX_BOILERPLATE_CHARACTERS),
      /** That markup, as `sourceHash` says it: another one, and the translation is outdated. */
      sourceHash: z.string(),
    }),
  ),
})
export type Boilerplate = Known<z.infer<typeof boilerplateSchema>>
