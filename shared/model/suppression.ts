import * as z from 'zod'
import { entity, type Known } from './entity.ts'

/** `salt`: the row that only says which salt a desk hashes with. `person`: a name at one authority, for who has no address. */
export const suppressionKinds = ['salt', 'email', 'phone', 'person'] as const
export type SuppressionKind = (typeof suppressionKinds)[number]
/** `objected`: is not written to. `erased`: is not taken up again either. */
export const suppressionReasons = ['objected', 'erased'] as const
export type SuppressionReason = (typeof suppressionReasons)[number]

/**
 * Somebody who must not be written to, as a salted hash: it recognises a person who comes again and names nobody
 * (domain.md §9). All its fields follow from its id, so that two desks never disagree about one.
 */
export const suppressionSchema = entity({
  kind: z.enum(suppressionKinds),
  salt: z.string().regex(/^[0-9a-f]{32}$/),
  /** SHA-256 as hex; empty for kind `salt`. */
  hash: z.string().regex(/^([0-9a-f]{64})?$/),
  reason: z.enum(suppressionReasons),
})
export type Suppression = Known<z.infer<typeof suppressionSchema>>
