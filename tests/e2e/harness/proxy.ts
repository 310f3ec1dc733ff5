import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What lies between desk and secretariat today. */
export type Weather =
  /** A good line. */
  | 'clear'
  /** No line: connections are dropped. */
  | 'gone'
  /** A captive portal: a page of its own, and 200 for everything. */
  | 'portal'
  /** The service is down behind its front door. */
  | 'failing'
  /** Takes every request and says nothing. */
  | 'silent'
  /** The disk of the secretariat is full. */
  | 'full'
  /** Told to come back in two minutes. */
  | 'later'
  /** A fault of the service itself. */
  | 'broken'

export interface Proxy {
  readonly address: string
  /** `METHOD /path` of every request that arrived, in order. */
  readonly requests: readonly string[]
  setWeather(weather: Weather): void
  /** Forgets the requests counted so far. */
  forget(): void
  close(): Promise<void>
}

const problem = { 'content-type': 'application/problem+json' }
const problemOf = (status: number, code: string) => JSON.stringify({ type: 'about:blank', title: code, status, code })

const portalPage = '<!doctype html><title>Welcome to the station</title><p>Accept our terms to go on.</p>'

/** Stands between desks and the secretariat at `target`, counts what passes, and lets a test change the weather. */
export async function startProxy(target: string): Promise<Proxy> {
  const { hostname, port } = new URL(target)
  const requests: string[] = []
  let weather: Weather = 'clear'

  function forward(incoming: IncomingMessage, response: ServerResponse): void {
    const { method, url, headers } = incoming
    const outgoing = request({ hostname, port, method, path: url, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(response)
    })
    outgoing.on('error', () => response.destroy())
    incoming.pipe(outgoing)
  }

  const server = createServer((incoming, response) => {
    requests.push(`${incoming.method} ${incoming.url?.split('?')[0]}`)
    if (weather === 'gone') incoming.socket.destroy()
    else if (weather === 'portal') response.writeHead(200, { 'content-type': 'text/html' }).end(portalPage)
    else if (weather === 'failing') response.writeHead(503, { 'content-type': 'text/plain' }).end('Service Unavailable')
    else if (weather === 'full') response.writeHead(507, problem).end(problemOf(507, 'secretariat.full'))
    else if (weather === 'later')
      response.writeHead(503, { ...problem, 'retry-after': '120' }).end(problemOf(503, 'secretariat.busy'))
    else if (weather === 'broken') response.writeHead(500, problem).end(problemOf(500, 'secretariat.failed'))
    else if (weather === 'clear') forward(incoming, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))

  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    setWeather(next) {
      weather = next
      // A kept-alive connection must feel the change as well.
      if (next !== 'clear') server.closeAllConnections()
    },
    forget: () => void requests.splice(0),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
