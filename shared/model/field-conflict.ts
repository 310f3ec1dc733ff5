import * as z from 'zod'
import { entity, id, instant, type Known } from './entity.ts'

/**
 * The same field changed on two sides. The secretariat makes it while merging a push and sends it to every desk of the
 * scope like any record, so that anyone may decide. The record itself keeps `theirs` until then.
 */
export const fieldConflictSchema = entity({
  recordType: z.string(),
  recordId: id,
  /** `*` when one side deleted the record and the other edited it. */
  field: z.string(),
  /** `null` or absent, of all three: no value; for `*`, the side that removed the record. A patch drops a `null`. */
  base: z.unknown().optional(),
  /** The value that arrived second and was not applied. */
  mine: z.unknown().optional(),
  mineBy: z.string(),
  mineAt: instant,
  /** The value that was there first and stands. */
  theirs: z.unknown().optional(),
  theirsBy: z.string(),
  theirsAt: instant,
  state: z.enum(['open', 'resolved']),
  resolution: z.enum(['mine', 'theirs', 'both', 'edited']).optional(),
})
export type FieldConflict = Known<z.infer<typeof fieldConflictSchema>>
