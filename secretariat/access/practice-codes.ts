import { newCode, normaliseCode } from './codes.ts'
import { sameSecret } from './secrets.ts'

/** Fresh codes kept at once; a page that asks again and again pushes out its own older ones. */
const MAX_FRESH = 100

/**
 * Codes of a practice secretariat. They leave it to whoever enrols to say which focal point and member they are, so they
 * exist in memory only and end with the process.
 */
export interface PracticeCodes {
  /** Valid, as often as one likes, until the service stops. */
  readonly standing: string
  /** Another code, good for one enrolment. */
  mint(): string
  /** Whether a typed code is one of these; a minted one is used up by asking. */
  take(typed: string): boolean
}

export function practiceCodes(): PracticeCodes {
  const standing = newCode()
  const fresh = new Set<string>()
  return {
    standing,
    mint() {
      const code = newCode()
      fresh.add(normaliseCode(code))
      const [oldest] = fresh
      if (fresh.size > MAX_FRESH && oldest !== undefined) fresh.delete(oldest)
      return code
    },
    take(typed) {
      const code = normaliseCode(typed)
      return fresh.delete(code) || sameSecret(code, normaliseCode(standing))
    },
  }
}
