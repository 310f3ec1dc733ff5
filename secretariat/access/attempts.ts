import type { Clock } from '../../shared/ports.ts'

/** Wrong codes allowed per address and for all addresses together, within the window. */
const LIMITS = { perAddress: 10, together: 200, windowMs: 10 * 60_000 } as const

/**
 * Slows down whoever tries out codes. Counts failures only, so that enrolling a whole office from one address works.
 * In memory: a restart forgets, which 50-bit codes that expire can afford.
 */
export interface Attempts {
  /** Seconds to wait before another attempt from this address; 0 when it may try. */
  waitSeconds(address: string): number
  failed(address: string): void
}

export function countAttempts(clock: Clock): Attempts {
  let startedAt = clock.now()
  let together = 0
  const failures = new Map<string, number>()
  const renew = () => {
    if (clock.now() - startedAt < LIMITS.windowMs && clock.now() >= startedAt) return
    startedAt = clock.now()
    together = 0
    failures.clear()
  }
  return {
    waitSeconds(address) {
      renew()
      const blocked = together >= LIMITS.together || (failures.get(address) ?? 0) >= LIMITS.perAddress
      return blocked ? Math.ceil((startedAt + LIMITS.windowMs - clock.now()) / 1_000) : 0
    },
    failed(address) {
      renew()
      together += 1
      failures.set(address, (failures.get(address) ?? 0) + 1)
    },
  }
}
