import * as z from 'zod'
import { entity, instant, type Known } from './entity.ts'

/** One import of a file. Stays on this computer. Without `finishedAt` it was interrupted, and is to be taken back. */
export const importBatchSchema = entity({
  fileName: z.string(),
  /** Empty for workbooks, whose text needs none. */
  encoding: z.string(),
  delimiter: z.string(),
  /** The sheet of a workbook. */
  sheet: z.string().optional(),
  read: z.int(),
  imported: z.int(),
  unchanged: z.int(),
  updated: z.int(),
  rejected: z.int(),
  /** People who came with the organisations. */
  contacts: z.int().optional(),
  /** Column header → field of the organisation. */
  mapping: z.record(z.string(), z.string()),
  /** What the person answered about a file of this shape, to be proposed for the next one: see `answers.ts`. */
  answers: z.record(z.string(), z.string()).optional(),
  finishedAt: instant.optional(),
  undoneAt: instant.optional(),
})
export type ImportBatch = Known<z.infer<typeof importBatchSchema>>
