import { v7 } from 'uuid'
import type { IdSource } from '../../../shared/ports.ts'

/** Random bytes are fetched for this many ids at once: one by one they take longer than the ids themselves. */
const POOL = 1_024

/** UUIDv7 in rising order, made for a list of hundreds of thousands. Their order is that of the rows (RFC 9562 §6.2). */
export function freshIds(now: () => number = Date.now): IdSource {
  const pool = new Uint8Array(POOL * 16)
  let used = POOL
  let msecs = 0
  let seq = 0
  return {
    next() {
      if (used === POOL) {
        crypto.getRandomValues(pool)
        used = 0
      }
      const random = pool.subarray(used * 16, used * 16 + 16)
      used += 1
      const time = now()
      if (time > msecs) {
        msecs = time
        seq = 0
      } else seq += 1
      return v7({ random, msecs, seq })
    },
  }
}
