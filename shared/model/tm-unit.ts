import * as z from 'zod'
import { entity, id, localeTag, type Known } from './entity.ts'
import { inlineCodeSchema, translationOrigins } from './page.ts'

/**
 * One unit of the translation memory: a sentence and how it was translated. Id: `tmUnitId` of
 * `shared/translation/tm/unit-id.ts`, from locales, source and target, so that desks which confirm the same pair make one
 * unit.
 */
export const tmUnitSchema = entity({
  sourceLocale: localeTag,
  targetLocale: localeTag,
  /** Coded text, as in a segment: `codes[n - 1]` says what pair n is. */
  source: z.string().min(1),
  target: z.string().min(1),
  codes: z.array(inlineCodeSchema),
  /** `contextKey` of each place it was confirmed in: the sentences around it. In-context matches compare these. */
  contexts: z.array(z.string()),
  origin: z.enum(translationOrigins),
  /** Name of the file it came with; absent for what was translated here. */
  importedFrom: z.string().optional(),
  /** The page it was last confirmed on. */
  pageId: id.optional(),
  memberId: id.optional(),
})
export type TmUnit = Known<z.infer<typeof tmUnitSchema>>
