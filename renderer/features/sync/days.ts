import type { SyncState } from '../../data/sync-types.ts'

/** From here on a waiting change is told in red. */
const LATE_DAYS = 14

const DAY_MS = 24 * 60 * 60_000

/** Whole days since an instant; 0 for the last 24 hours, and for one a wrong clock put into the future. */
export function daysSince(at: string, now: number = Date.now()): number {
  return Math.max(0, Math.floor((now - Date.parse(at)) / DAY_MS))
}

/** A connected desk whose work has waited too long. Whoever works unconnected on purpose is not reproached. */
export function isLate({ phase, oldestWaiting }: SyncState, now: number = Date.now()): boolean {
  return phase !== 'off' && oldestWaiting !== undefined && daysSince(oldestWaiting, now) >= LATE_DAYS
}
