import type { Clock, Random } from '../../shared/ports.ts'

export const systemClock: Clock = { now: () => Date.now() }

/** Today's calendar date where the person is, `YYYY-MM-DD`. */
export function today(): string {
  const now = new Date()
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10)
}

/** The minute it is where the person is, `YYYY-MM-DDTHH:MM`. */
export function wallNow(): string {
  const now = new Date()
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
}

export const systemRandom: Random = { next: () => Math.random() }
