import * as z from 'zod'
import { countryCode, entity, localeTag, type Known } from './entity.ts'

/** Some countries ask for consent before the first e-mail, to authorities as well (domain.md §9). */
export const firstContactRule = z.object({
  /** `letterOrPhone`: no e-mail before there was a letter, a call or a meeting, unless the person consented. */
  channel: z.enum(['any', 'letterOrPhone']),
  /** Why, in the focal point's own words. */
  note: z.string().max(500),
})
export type FirstContactRule = z.infer<typeof firstContactRule>

/** A strategic partner that recruits and serves participants in its territory. Exactly one per workspace. */
export const focalPointSchema = entity({
  name: z.string().min(1),
  /** Key of one of the published focal points in `resources/network/focal-points.json`; absent for one's own. */
  knownKey: z.string().optional(),
  /** ISO 3166-1/-2 or NUTS codes, e.g. `DE`, `GB-ENG`, `ITC4`. */
  territory: z.array(z.string().min(2)).min(1),
  languages: z.array(localeTag).min(1),
  /** By country: whether a first contact may be an e-mail, and why; absent: `defaultFirstContactRules`. */
  firstContactRules: z.record(countryCode, firstContactRule).optional(),
  /** Reasons for loss beside the ones the desk brings, in the focal point's own words. */
  lossReasons: z.array(z.string().min(1)).optional(),
  /** Days without an activity after which a recruitment is stale, by stage; absent: `defaultStaleDays`. */
  staleAfterDays: z.record(z.string(), z.int().positive()).optional(),
  /** Percent of recruitments that end in joining, by stage; absent: `defaultChances`. */
  stageChances: z.record(z.string(), z.number().min(0).max(100)).optional(),
  /** Months without an activity after which a prospect’s people are reviewed; absent: `DEFAULT_RETENTION_MONTHS`. */
  retentionMonths: z.int().min(1).max(240).optional(),
})
export type FocalPoint = Known<z.infer<typeof focalPointSchema>>
