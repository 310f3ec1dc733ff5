import * as z from 'zod'
import { entity, instant, type Known } from './entity.ts'

/** Why a pattern cannot be used. */
export const patternFaults = [
  /** It uses what JavaScript does not have: possessive or atomic matching, sets of sets, named characters. */
  'unsupported',
  /** It is no regular expression. */
  'invalid',
  /** It is long, or repeats what repeats, so that a text could be made that takes it for ever. */
  'too-costly',
] as const
export type PatternFault = (typeof patternFaults)[number]

/** What stands before a place and behind it, as patterns of ICU, and whether a sentence ends there. */
export const srxRuleSchema = z.object({ isBreak: z.boolean(), before: z.string(), after: z.string() })
export type SrxRule = z.infer<typeof srxRuleSchema>

/** A rule or a mapping of a file that was left out, as it stands there, cut to a readable length, and why. */
export const srxWarningSchema = z.object({
  line: z.int().nonnegative(),
  rule: z.string().max(200),
  reason: z.enum(patternFaults),
})
export type SrxWarning = z.infer<typeof srxWarningSchema>

/** Of what was left out this many rows are kept, to be read; the rest is counted. */
export const MAX_KEPT_WARNINGS = 200

/**
 * Rules for sentences from a file of others (SRX 2.0), for all desks of the workspace. What they say never changes: the id
 * follows from it (`segmentationRulesId`), and a block that was cut by them names it. A newer file is another record.
 */
export const segmentationRulesSchema = entity({
  fileName: z.string().min(1).max(200),
  /** The rules of all languages that match apply, in the order of `maps`; else those of the first. */
  isCascading: z.boolean(),
  languages: z.array(z.object({ name: z.string(), rules: z.array(srxRuleSchema) })),
  /** Which language tags, by a pattern, go by which of `languages`. */
  maps: z.array(z.object({ pattern: z.string(), language: z.string() })),
  leftOut: z.array(srxWarningSchema).max(MAX_KEPT_WARNINGS),
  leftOutCount: z.int().nonnegative(),
  /** In use since. Of several the latest are in use; where none has it, the rules of the desk. */
  chosenAt: instant.optional(),
})
export type SegmentationRules = Known<z.infer<typeof segmentationRulesSchema>>

/** The part of the rules that decides how a text is cut. */
export type SrxContent = Pick<SegmentationRules, 'isCascading' | 'languages' | 'maps'>
