import { timingSafeEqual } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { isCallName, type Dispatch } from '../dispatch.ts'
import type { PageFiles } from '../page/page-files.ts'
import { securityHeaders } from '../page/security-headers.ts'
import type { EventStreams } from './event-streams.ts'
import { noSessionPage } from './no-session-page.ts'
import { bodyCap, readBody } from './request-body.ts'
import type { Sessions } from './sessions.ts'

export interface HttpDoorParts {
  readonly dispatch: Dispatch
  readonly sessions: Sessions
  readonly streams: EventStreams
  readonly page: PageFiles
  /** The only values of the Host header that are answered. */
  readonly hosts: ReadonlySet<string>
  readonly cookieName: string
  /** For a second start on this computer, which knows it from the lock file. */
  readonly control: { readonly secret: string; open(): Promise<Readonly<Record<string, unknown>>> }
}

interface Target {
  /** As it stands in the request, percent-encoding and all. */
  readonly pathname: string
  readonly params: URLSearchParams
}
type Route = (request: IncomingMessage, response: ServerResponse, target: Target) => Promise<void>

function sameText(given: unknown, wanted: string): boolean {
  if (typeof given !== 'string') return false
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)]
  return a.length === b.length && timingSafeEqual(a, b)
}

function answer(
  response: ServerResponse,
  status: number,
  headers: Readonly<Record<string, string>> = {},
  body = '',
): void {
  response.writeHead(status, { ...securityHeaders(''), 'cache-control': 'no-store', ...headers }).end(body)
}

function answerJson(response: ServerResponse, value: unknown): void {
  answer(response, 200, { 'content-type': 'application/json; charset=utf-8' }, JSON.stringify(value))
}

/**
 * The door of the loopback host. Everything a page elsewhere, another program or another user of this computer could try
 * is refused before a service is reached: wrong Host 421, no session 401, wrong Origin 403, not JSON 415, too large 413.
 */
export function createHttpDoor({ dispatch, sessions, streams, page, hosts, cookieName, control }: HttpDoorParts) {
  function hasSession(request: IncomingMessage): boolean {
    const cookies = (request.headers.cookie ?? '').split('; ')
    return cookies.some(
      (cookie) => cookie.startsWith(`${cookieName}=`) && sessions.isOpen(cookie.slice(cookieName.length + 1)),
    )
  }

  /** A reload after the desk has ended, or a token used twice. */
  function noSession(request: IncomingMessage, response: ServerResponse): void {
    answer(
      response,
      401,
      { 'content-type': 'text/html; charset=utf-8' },
      noSessionPage(request.headers['accept-language']),
    )
  }

  /** The address a window is opened with: exchanges its token for a session and hides it from the history. */
  const start: Route = async (request, response, { params }) => {
    const session = sessions.redeem(params.get('token') ?? '')
    if (session === undefined) return noSession(request, response)
    answer(response, 303, {
      location: '/',
      'set-cookie': `${cookieName}=${session}; Path=/; HttpOnly; SameSite=Strict`,
    })
  }

  const call: Route = async (request, response, { pathname }) => {
    if (request.headers.origin !== `http://${request.headers.host}`) return answer(response, 403)
    if (!hasSession(request)) return answer(response, 401)
    if (!/^application\/json(;|$)/i.test(request.headers['content-type'] ?? '')) return answer(response, 415)
    const name = pathname.slice('/call/'.length)
    if (!isCallName(name)) return answerJson(response, await dispatch(name, undefined))
    const body = await readBody(request, bodyCap(name))
    if (body === undefined) return answer(response, 413, { connection: 'close' })
    let input: unknown
    try {
      input = JSON.parse(body)
    } catch {
      return answer(response, 400)
    }
    answerJson(response, await dispatch(name, input))
  }

  const events: Route = async (request, response) => {
    const site = request.headers['sec-fetch-site']
    if (site !== undefined && site !== 'same-origin') return answer(response, 403)
    if (!hasSession(request)) return answer(response, 401)
    response.writeHead(200, {
      ...securityHeaders(''),
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
    })
    streams.add(response)
  }

  const open: Route = async (request, response) => {
    if (!sameText(request.headers['x-desk-control'], control.secret)) return answer(response, 401)
    answerJson(response, await control.open())
  }

  const file: Route = async (request, response, { pathname }) => {
    if (!hasSession(request)) return noSession(request, response)
    const found = await page.answer(pathname)
    response.writeHead(found.status, { ...found.headers, 'content-length': found.body.length })
    response.end(request.method === 'HEAD' ? undefined : found.body)
  }

  function routeOf(method: string, pathname: string): Route | undefined {
    if (method === 'POST') return pathname.startsWith('/call/') ? call : pathname === '/control/open' ? open : undefined
    if (method !== 'GET' && method !== 'HEAD') return undefined
    return pathname === '/start' ? start : pathname === '/events' ? events : file
  }

  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (!hosts.has(request.headers.host ?? '')) return answer(response, 421)
    const target = request.url ?? ''
    // An absolute or malformed target is no request of our page.
    if (!target.startsWith('/') || target.startsWith('//')) return answer(response, 400)
    const [pathname = '', search = ''] = target.split('?', 2)
    const route = routeOf(request.method ?? '', pathname)
    if (!route) return answer(response, 405)
    await route(request, response, { pathname, params: new URLSearchParams(search) })
  }
}
