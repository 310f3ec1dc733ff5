import { errorCodes, type ErrorCode } from '../../../shared/errors.ts'
import { problem } from '../../../shared/sync/wire.ts'
import { fail } from '../../fail.ts'

type Failure = ReturnType<typeof fail>

/** Seconds to wait where a server says "later" and not when. */
const DEFAULT_WAIT = 30
const MAX_WAIT = 3_600

const certificateCodes = /^(CERT_|DEPTH_ZERO_SELF_SIGNED|SELF_SIGNED|UNABLE_TO_|ERR_TLS_|ERR_CERT_|HOSTNAME_MISMATCH)/
const otherProtocol =
  /WRONG_VERSION_NUMBER|PACKET_LENGTH_TOO_LONG|HPE_|ERR_SSL_PROTOCOL_ERROR|ERR_INVALID_HTTP_RESPONSE/

/** The code of the innermost cause; Chromium's network stack puts its own in the message: `net::ERR_CERT_DATE_INVALID`. */
function networkCode(error: unknown): string {
  if (!(error instanceof Error)) return ''
  const inner = networkCode(error.cause)
  if (inner !== '') return inner
  if ('code' in error && typeof error.code === 'string') return error.code
  return /net::(\w+)/.exec(error.message)?.[1] ?? ''
}

/** A call that got no answer. */
export function failureOfThrown(error: unknown): Failure {
  if (error instanceof Error && (error.name === 'TimeoutError' || error.name === 'AbortError'))
    return fail('secretariat.slow')
  if (error instanceof SyntaxError) return fail('secretariat.not-a-secretariat')
  const code = networkCode(error)
  if (certificateCodes.test(code)) return fail('secretariat.certificate')
  if (otherProtocol.test(code)) return fail('secretariat.not-a-secretariat')
  return fail('secretariat.unreachable')
}

/** Retry-After holds seconds or a date (RFC 9110 §10.2.3). */
export function retryAfterSeconds(header: string | null, now: number): number {
  if (header === null) return DEFAULT_WAIT
  const seconds = /^\d+$/.test(header.trim()) ? Number(header) : Math.ceil((Date.parse(header) - now) / 1_000)
  return Number.isFinite(seconds) ? Math.min(MAX_WAIT, Math.max(1, seconds)) : DEFAULT_WAIT
}

const byStatus: Readonly<Record<number, ErrorCode>> = {
  401: 'secretariat.unauthorised',
  404: 'secretariat.not-a-secretariat',
  407: 'secretariat.not-a-secretariat',
  // A gateway in front of a secretariat that is down.
  502: 'secretariat.unreachable',
  504: 'secretariat.unreachable',
  507: 'secretariat.full',
  511: 'secretariat.not-a-secretariat',
}

function isErrorCode(code: string): code is ErrorCode {
  return Object.hasOwn(errorCodes, code)
}

/** An answer that is no success. A problem document with a code we know speaks for itself; else the status does. */
export function failureOfAnswer(status: number, body: unknown, retryAfter: string | null, now: number): Failure {
  const told = problem.safeParse(body)
  if (status === 429 || status === 503) return fail('secretariat.busy', { seconds: retryAfterSeconds(retryAfter, now) })
  if (told.success && isErrorCode(told.data.code)) return fail(told.data.code, told.data.params)
  if (status < 400) return fail('secretariat.not-a-secretariat')
  return fail(byStatus[status] ?? (status >= 500 ? 'secretariat.failed' : 'secretariat.refused'), { status })
}
