import type { ErrorCode } from '../shared/errors.ts'
import { err } from '../shared/result.ts'

/** An error with a code the page has words for. Everything a host answers goes through here, so no code can be misspelt. */
export function fail(code: ErrorCode, params?: Readonly<Record<string, string | number>>) {
  return err(code, params)
}
