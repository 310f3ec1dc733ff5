import * as z from 'zod'
import { entity, id, type Known } from './entity.ts'

/** 10 MiB: what most mail servers let through. */
export const MAX_DOCUMENT_BYTES = 10 * 1024 * 1024

/**
 * A file kept with an organisation. The record says what it is; its bytes lie with the host, under their hash, on the
 * computer where it was added.
 */
export const documentSchema = entity({
  organisationId: id,
  /** The entry of the timeline it belongs to. */
  activityId: id.optional(),
  name: z.string().min(1).max(200),
  /** MIME type, by the file's first bytes where they tell. */
  type: z.string().max(120),
  bytes: z.int().nonnegative(),
  /** SHA-256, hexadecimal. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  memberId: id.optional(),
})
export type DeskDocument = Known<z.infer<typeof documentSchema>>
