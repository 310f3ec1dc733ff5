import type { Random } from '../ports.ts'
import type { DeskError } from '../result.ts'

/** When to try again after a failure; kept across a restart. */
export interface Retry {
  /** Failures in a row, from 1. */
  readonly attempt: number
  /** Milliseconds since 1970. */
  readonly at: number
  /** How long the wait was meant to be: a clock that jumped back must not stretch it. */
  readonly waitMs: number
}

const FIRST_MS = 1_000
const LONGEST_MS = 15 * 60_000

/** Failures that trying again cannot mend: a person has to act. Everything else passes, or may pass, by itself. */
const needsPerson: ReadonlySet<string> = new Set([
  'secretariat.unconnected',
  'secretariat.revoked',
  'secretariat.unauthorised',
  'secretariat.protocol',
  'secretariat.bad-address',
  'secret-store.unavailable',
  'database.quota',
  'database.broken',
])

/**
 * Exponential, with full jitter, so that desks that lost the same server do not come back together: from 1 s up to 15 min.
 * An answer that says when (`seconds`, from Retry-After) is never tried before that.
 */
export function nextRetry(
  previous: Retry | undefined,
  error: DeskError,
  now: number,
  random: Random,
): Retry | undefined {
  if (needsPerson.has(error.code)) return undefined
  const attempt = (previous?.attempt ?? 0) + 1
  const ceiling = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(attempt, 20))
  const jittered = FIRST_MS + random.next() * (ceiling - FIRST_MS)
  const told = Number(error.params?.seconds ?? 0) * 1_000
  const waitMs = Math.round(Math.max(jittered, Number.isFinite(told) ? told : 0))
  return { attempt, at: now + waitMs, waitMs }
}

/** Milliseconds still to wait. */
export function remainingWait(retry: Retry | undefined, now: number): number {
  if (!retry) return 0
  return Math.max(0, Math.min(retry.at - now, retry.waitMs))
}
