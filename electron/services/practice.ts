import type { Practice } from './secretariat/secretariat.ts'

/** What `npm start` hands to the host it starts: where the practice secretariat listens and the code that opens it. */
export function practiceFrom(env: Readonly<Record<string, string | undefined>>): Practice | undefined {
  const { DESK_PRACTICE_ADDRESS: address, DESK_PRACTICE_CODE: code } = env
  return address && code ? { address, code } : undefined
}
