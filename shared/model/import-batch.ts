import * as z from 'zod'
import { entity, instant, type Known } from './entity.ts'

/** One import of a file. Stays on this computer. */
export const importBatchSchema = entity({
  fileName: z.string(),
  encoding: z.string(),
  delimiter: z.string(),
  read: z.int(),
  imported: z.int(),
  unchanged: z.int(),
  updated: z.int(),
  rejected: z.int(),
  /** Column header → field of the organisation. */
  mapping: z.record(z.string(), z.string()),
  finishedAt: instant.optional(),
  undoneAt: instant.optional(),
})
export type ImportBatch = Known<z.infer<typeof importBatchSchema>>
