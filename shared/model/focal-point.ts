import * as z from 'zod'
import { entity, localeTag, type Known } from './entity.ts'

/** A strategic partner that recruits and serves participants in its territory. Exactly one per workspace. */
export const focalPointSchema = entity({
  name: z.string().min(1),
  /** Key of one of the published focal points in `resources/network/focal-points.json`; absent for one's own. */
  knownKey: z.string().optional(),
  /** ISO 3166-1/-2 or NUTS codes, e.g. `DE`, `GB-ENG`, `ITC4`. */
  territory: z.array(z.string().min(2)).min(1),
  languages: z.array(localeTag).min(1),
})
export type FocalPoint = Known<z.infer<typeof focalPointSchema>>
