import * as z from 'zod'
import { entity, id, instant, type Known } from './entity.ts'

/** Where data of a person can be. Each place says for itself when it was done, or that it still waits. */
export const erasurePlaces = ['database', 'journal', 'snapshots', 'secretariat'] as const
export type ErasurePlace = (typeof erasurePlaces)[number]

export const recordKey = z.object({ type: z.string().max(60), id })

/** A text to forget, by which it is recognised and from which it cannot be read: `shared/privacy/fingerprint.ts`. */
export const fingerprint = z.object({
  /** How many words, and how many letters and digits they have with single spaces between them. */
  words: z.int().min(1).max(12),
  length: z.int().min(1).max(300),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
})
export type Fingerprint = z.infer<typeof fingerprint>

/** What a place has to forget: whole records, and words within others. Nobody can read a name from it. */
export const forgetting = z.object({
  salt: z.string().regex(/^[0-9a-f]{32}$/),
  keys: z.array(recordKey).max(2_000),
  fingerprints: z.array(fingerprint).max(500),
  /** Records that keep the words: somebody decided so, e.g. a mayor named on a public page. */
  keep: z.array(recordKey).max(2_000),
})
export type Forgetting = z.infer<typeof forgetting>

const placeDone = z.object({
  place: z.enum(erasurePlaces),
  at: instant,
  /** Records or lines removed, and texts in which words were replaced. */
  removed: z.int().nonnegative(),
  replaced: z.int().nonnegative(),
})
export type PlaceDone = z.infer<typeof placeDone>

/**
 * An erasure and its certificate at once. It says what was erased where and when, and holds nothing of the person. It
 * goes to the secretariat and to the focal point's other desks, which do the same to what they have.
 */
export const erasureSchema = entity({
  memberId: id,
  /** How many people it was about. */
  people: z.int().nonnegative(),
  /** Records removed by type, as counted when it was ordered. */
  counts: z.record(z.string(), z.int().nonnegative()),
  forget: forgetting,
  places: z.array(placeDone),
  /** `<memberId> <instant>` of other desks that have followed. */
  followed: z.array(z.string()),
  requestId: id.optional(),
})
export type Erasure = Known<z.infer<typeof erasureSchema>>
