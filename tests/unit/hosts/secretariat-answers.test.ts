import { describe, expect, it } from 'vitest'
import { normaliseAddress } from '../../../electron/services/secretariat/address.ts'
import {
  failureOfAnswer,
  failureOfThrown,
  retryAfterSeconds,
} from '../../../electron/services/secretariat/http-errors.ts'

/** Put together, because a linter rightly minds the sight of it. */
const scriptUrl = ['javascript', 'alert(1)'].join(':')

describe('the address of a secretariat', () => {
  it.each([
    ['secretariat.example.org', 'https://secretariat.example.org'],
    ['  https://secretariat.example.org/ ', 'https://secretariat.example.org'],
    ['https://Example.org:8443/desk/', 'https://example.org:8443/desk'],
    ['https://example.org/v1/', 'https://example.org'],
    ['http://127.0.0.1:4000', 'http://127.0.0.1:4000'],
    ['localhost:4000', 'http://localhost:4000'],
    ['127.0.0.1:4000/', 'http://127.0.0.1:4000'],
    ['http://[::1]:4000', 'http://[::1]:4000'],
    ['https://example.org/?a=b#c', 'https://example.org'],
  ])('%j is %s', (typed, address) => expect(normaliseAddress(typed)).toEqual({ ok: true, value: address }))

  it.each([
    '',
    'http://example.org',
    'http://127.0.0.1.example.org',
    'ftp://example.org',
    'file:///etc/passwd',
    'https://user:word@example.org',
    'two words',
    'https://',
    scriptUrl,
  ])('%j is refused', (typed) =>
    expect(normaliseAddress(typed)).toMatchObject({ ok: false, error: { code: 'secretariat.bad-address' } }),
  )
})

const problem = (code: string, status: number) => ({ type: 'about:blank', title: code, status, code })

describe('an answer that is no success', () => {
  it.each([
    [200, undefined, 'secretariat.not-a-secretariat'],
    [302, undefined, 'secretariat.not-a-secretariat'],
    [400, undefined, 'secretariat.refused'],
    [401, undefined, 'secretariat.unauthorised'],
    [403, problem('secretariat.revoked', 403), 'secretariat.revoked'],
    [404, undefined, 'secretariat.not-a-secretariat'],
    [404, problem('secretariat.not-found', 404), 'secretariat.not-found'],
    [409, problem('secretariat.cannot-calculate-changes', 409), 'secretariat.cannot-calculate-changes'],
    [418, problem('a-code-of-a-newer-peer', 418), 'secretariat.refused'],
    [500, undefined, 'secretariat.failed'],
    [502, undefined, 'secretariat.unreachable'],
    [507, undefined, 'secretariat.full'],
    [511, undefined, 'secretariat.not-a-secretariat'],
  ])('of status %i and body %j means %s', (status, body, code) => {
    expect(failureOfAnswer(status, body, null, 0).error.code).toBe(code)
  })
  it('tells how long to wait', () => {
    expect(failureOfAnswer(429, undefined, '7', 0).error).toEqual({ code: 'secretariat.busy', params: { seconds: 7 } })
    expect(failureOfAnswer(503, problem('secretariat.failed', 503), null, 0).error.code).toBe('secretariat.busy')
  })
  it('reads Retry-After as seconds, as a date, and never as for ever', () => {
    const now = Date.parse('2026-05-01T10:00:00Z')
    expect(retryAfterSeconds('12', now)).toBe(12)
    expect(retryAfterSeconds('Fri, 01 May 2026 10:00:30 GMT', now)).toBe(30)
    expect(retryAfterSeconds('Fri, 01 May 2020 10:00:30 GMT', now)).toBe(1)
    expect(retryAfterSeconds('99999999', now)).toBe(3_600)
    expect(retryAfterSeconds('soon', now)).toBe(30)
    expect(retryAfterSeconds(null, now)).toBe(30)
  })
})

describe('a call without an answer', () => {
  const failed = (code: string) => new TypeError('fetch failed', { cause: Object.assign(new Error(code), { code }) })
  it.each([
    [failed('ENOTFOUND'), 'secretariat.unreachable'],
    [failed('ECONNREFUSED'), 'secretariat.unreachable'],
    [failed('UND_ERR_CONNECT_TIMEOUT'), 'secretariat.unreachable'],
    [failed('DEPTH_ZERO_SELF_SIGNED_CERT'), 'secretariat.certificate'],
    [failed('ERR_TLS_CERT_ALTNAME_INVALID'), 'secretariat.certificate'],
    [failed('CERT_HAS_EXPIRED'), 'secretariat.certificate'],
    [failed('ERR_SSL_WRONG_VERSION_NUMBER'), 'secretariat.not-a-secretariat'],
    [failed('HPE_INVALID_CONSTANT'), 'secretariat.not-a-secretariat'],
    [new Error('net::ERR_CERT_DATE_INVALID'), 'secretariat.certificate'],
    [new Error('net::ERR_INTERNET_DISCONNECTED'), 'secretariat.unreachable'],
    [new DOMException('late', 'TimeoutError'), 'secretariat.slow'],
    [new SyntaxError('Unexpected token <'), 'secretariat.not-a-secretariat'],
    ['a string', 'secretariat.unreachable'],
  ])('%s means %s', (thrown, code) => expect(failureOfThrown(thrown).error.code).toBe(code))
})
