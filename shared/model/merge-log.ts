import * as z from 'zod'
import { entity, id, instant, type Known } from './entity.ts'

const fields = z.record(z.string(), z.unknown())

/**
 * What joining two organisations did, so that it can be taken apart at any later time. Belongs to the organisation that
 * stayed. Id: `derivedId(organisationId, 'mergeLog', mergedId)`, so that two desks that join the same pair log it once.
 */
export const mergeLogSchema = entity({
  organisationId: id,
  mergedId: id,
  mergedName: z.string().min(1),
  mergedAt: instant,
  mergedBy: id.optional(),
  /**
   * One per record: `before` null means the merge made it, `after` null that it removed it; otherwise both hold the fields
   * that changed. Holds what removed contacts were: erasing a person looks here as well.
   */
  changes: z.array(z.object({ type: z.string(), id, before: fields.nullable(), after: fields.nullable() })),
  /** When it was taken apart again. */
  undoneAt: instant.optional(),
})
export type MergeLog = Known<z.infer<typeof mergeLogSchema>>
export type MergeChange = MergeLog['changes'][number]
