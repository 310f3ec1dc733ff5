import * as z from 'zod'
import { entity, id, type Known } from './entity.ts'

/**
 * Where organisations came from: the rows of one import, a few thousand to a record, so that a large import costs a few
 * records more. `lines[n]` is the line of the file that filled `organisationIds[n]`.
 */
export const importRowSchema = entity({
  batchId: id,
  /** The lowest id this record created; ids rise with the lines, so that one look into an index finds the record. */
  createdFrom: z.string(),
  /** Organisations that were there before and that these rows changed. */
  updatedIds: z.array(z.string()),
  lines: z.array(z.int()),
  organisationIds: z.array(z.string()),
  /** Position in `lines` → field → the text of the file, where the value kept is written otherwise. */
  originals: z.record(z.string(), z.record(z.string(), z.string())),
  /** Position in `lines` → the fields this row filled, for organisations that were there before. */
  filled: z.record(z.string(), z.array(z.string())),
})
export type ImportRow = Known<z.infer<typeof importRowSchema>>
