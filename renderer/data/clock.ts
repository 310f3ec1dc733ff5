import type { Clock, Random } from '../../shared/ports.ts'

export const systemClock: Clock = { now: () => Date.now() }

/** Today's calendar date where the person is, `YYYY-MM-DD`. */
export function today(): string {
  const now = new Date()
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10)
}

export const systemRandom: Random = { next: () => Math.random() }
