import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Clock } from '../../shared/ports.ts'

/**
 * Who may talk to the loopback door. A start token stands in the address a window is opened with; it works once and not
 * for long, because addresses end up in process lists. What it is exchanged for lives in an HttpOnly cookie.
 */
export interface Sessions {
  /** A token that works once, for `lifetime` milliseconds. */
  mint(lifetime: number): string
  /** The session a start token is exchanged for, or nothing. */
  redeem(token: string): string | undefined
  isOpen(session: string): boolean
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}

/** Compares digests of equal length, all of them, so that time tells nothing about how much was right. */
function findEqual(candidates: Iterable<Buffer>, text: string): Buffer | undefined {
  const wanted = digest(text)
  let found: Buffer | undefined
  for (const candidate of candidates) if (timingSafeEqual(candidate, wanted)) found = candidate
  return found
}

export function createSessions(clock: Clock): Sessions {
  const tokens = new Map<Buffer, number>()
  const open = new Set<Buffer>()
  return {
    mint(lifetime) {
      const token = randomBytes(32).toString('base64url')
      tokens.set(digest(token), clock.now() + lifetime)
      return token
    },
    redeem(token) {
      const known = findEqual(tokens.keys(), token)
      if (!known) return undefined
      const until = tokens.get(known) ?? 0
      tokens.delete(known)
      if (clock.now() >= until) return undefined
      const session = randomBytes(32).toString('base64url')
      open.add(digest(session))
      return session
    },
    isOpen: (session) => findEqual(open, session) !== undefined,
  }
}
