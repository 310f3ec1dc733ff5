import { v5, v7 } from 'uuid'
import type { IdSource } from './ports.ts'

/** The namespace of ids that two desks must derive alike, each on its own (RFC 9562 §5.5). */
const NAMESPACE = '6f1c2f5e-3c0e-5d0b-9a51-0d5f5a3b7c11'

export const randomIds: IdSource = { next: () => v7() }

/**
 * The id of a record that exists at most once per set of parts, e.g. the translation of one segment in one locale. Two
 * desks that create it offline create the same record, and sync merges it instead of showing it twice.
 */
export function derivedId(...parts: readonly string[]): string {
  return v5(parts.join('\u0000'), NAMESPACE)
}
