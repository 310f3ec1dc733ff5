/**
 * The digest by which a desk and the secretariat find out, after a sync, that they hold the same records (sync.md §4).
 *
 * Per type: the number of live records and the sum, modulo 2^48, of one hash per (id, rev). A sum does not depend on an
 * order and can be kept up to date record by record. The secretariat stores each record's hash and lets the database add.
 * It detects loss, not malice: this is no cryptographic hash.
 */
import type { DigestResponse } from './wire.ts'

/** Below 2^53 even when two are added, so plain numbers are exact. */
export const DIGEST_MODULUS = 2 ** 48

export type TypeDigest = DigestResponse['types'][string]

/** Hash of one record, an integer in [0, 2^48). `id` counts in any case; `rev` is the secretariat's. */
export function recordHash(id: string, rev: number): number {
  const text = `${id.toLowerCase()}:${rev}`
  let low = 0x9e3779b9
  let high = 0x85ebca6b
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i)
    low = Math.imul(low ^ code, 0x01000193)
    high = Math.imul(high ^ code, 0xcc9e2d51)
    high = (high << 13) | (high >>> 19)
  }
  return (scatter(high ^ (low >>> 7)) & 0xffff) * 2 ** 32 + scatter(low ^ (high >>> 11))
}

/** Spreads every bit of a 32-bit word over all of them. Unsigned. */
function scatter(word: number): number {
  let bits = Math.imul(word ^ (word >>> 16), 0x7feb352d)
  bits = Math.imul(bits ^ (bits >>> 15), 0x846ca68b)
  return (bits ^ (bits >>> 16)) >>> 0
}

/** Adds (or, with `sign` −1, takes away) one hash. Both sums stay in [0, 2^48). */
export function addHash(sum: number, hash: number, sign: 1 | -1 = 1): number {
  return (sum + (sign === 1 ? hash : DIGEST_MODULUS - hash)) % DIGEST_MODULUS
}

/** A sum as it travels: 12 hexadecimal digits. */
export function formatSum(sum: number): string {
  return sum.toString(16).padStart(12, '0')
}

/** Digest of a whole set of live records, in any order. */
export function digestOf(records: Iterable<{ readonly id: string; readonly rev: number }>): TypeDigest {
  let sum = 0
  let count = 0
  for (const { id, rev } of records) {
    sum = addHash(sum, recordHash(id, rev))
    count += 1
  }
  return { count, hash: formatSum(sum) }
}

/** Types on which two digests differ; a type without records is the same as one not mentioned. */
export function differingTypes(a: DigestResponse['types'], b: DigestResponse['types']): string[] {
  const types = new Set([...Object.keys(a), ...Object.keys(b)])
  const text = (digest: TypeDigest | undefined) => (digest && digest.count > 0 ? `${digest.count}:${digest.hash}` : '')
  return [...types].filter((type) => text(a[type]) !== text(b[type])).toSorted()
}
