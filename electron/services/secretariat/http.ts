import type { Clock } from '../../../shared/ports.ts'
import { ok, type Result } from '../../../shared/result.ts'
import { failureOfAnswer, failureOfThrown } from './http-errors.ts'

export interface HttpRequest {
  readonly method: 'GET' | 'POST'
  readonly url: string
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

/** Sends one request and answers the parsed JSON body. It never throws: whatever goes wrong has a code. */
export type Http = (request: HttpRequest) => Promise<Result<unknown>>

/** Node's `fetch`, or Electron's `net.fetch`, which knows the system's proxy and certificates. Both keep connections alive. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>

function isJson(response: Response): boolean {
  return /^application\/(problem\+)?json\b/i.test(response.headers.get('content-type') ?? '')
}

/** `timeout` in milliseconds covers the whole exchange, body included: a server that drips is as slow as one that is silent. */
export function createHttp(fetch: Fetch, clock: Clock, timeout: number): Http {
  return async ({ method, url, body, headers }) => {
    try {
      const response = await fetch(url, {
        method,
        headers: {
          accept: 'application/json, application/problem+json',
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        // A secretariat does not redirect; a captive portal does.
        redirect: 'manual',
        cache: 'no-store',
        signal: AbortSignal.timeout(timeout),
      })
      const text = await response.text()
      const json: unknown = isJson(response) && text !== '' ? JSON.parse(text) : undefined
      if (response.ok && json !== undefined) return ok(json)
      return failureOfAnswer(response.status, json, response.headers.get('retry-after'), clock.now())
    } catch (error) {
      return failureOfThrown(error)
    }
  }
}
