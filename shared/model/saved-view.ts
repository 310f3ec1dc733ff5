import * as z from 'zod'
import { entity, type Known } from './entity.ts'

/**
 * One condition of a segment, e.g. `{ field: 'population', is: 'between', from: 10000, to: 50000 }`. Which fields there are,
 * and what may be asked of them, says `shared/recruitment/finding/condition-fields.ts`; what a newer desk asks and this one
 * does not know is kept, and named to the person.
 */
export const segmentCondition = z.object({
  /** `country`, `tags`, …, or `custom:<id of a custom field>`. */
  field: z.string().min(1),
  is: z.string().min(1),
  values: z.array(z.string()).optional(),
  /** Numbers, or dates `YYYY-MM-DD`; both ends belong to the range. */
  from: z.union([z.number(), z.string()]).optional(),
  to: z.union([z.number(), z.string()]).optional(),
})
export type SegmentCondition = z.infer<typeof segmentCondition>

export const segmentSpec = z.object({ match: z.enum(['all', 'any']), conditions: z.array(segmentCondition) })
/** Conditions joined by all or any. Without conditions: every organisation. */
export type SegmentSpec = z.infer<typeof segmentSpec>

/** A list the focal point comes back to: conditions, order and columns under a name. Shared by its desks. */
export const savedViewSchema = entity({
  name: z.string().min(1),
  /** What is typed in the quick filter. */
  text: z.string().optional(),
  /** Empty: all. */
  stages: z.array(z.string()),
  country: z.string().optional(),
  sharing: z.string().optional(),
  ownerId: z.string().optional(),
  /** What open recruitments lack: `overdue`, `noStep`, `stale`. */
  attention: z.string().optional(),
  /** What the table is grouped by. */
  group: z.string().optional(),
  segment: segmentSpec,
  /** Column, with `-` before it for descending. */
  sort: z.string(),
  /** Columns of the table beside the name; absent: the usual ones. */
  columns: z.array(z.string()).optional(),
  order: z.number(),
})
export type SavedView = Known<z.infer<typeof savedViewSchema>>
