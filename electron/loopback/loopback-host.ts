import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Clock } from '../../shared/ports.ts'
import type { Dispatch } from '../dispatch.ts'
import type { HostEvents } from '../host-events.ts'
import { createPageFiles } from '../page/page-files.ts'
import type { Log } from '../services/log.ts'
import { DESK_HOST } from './browser-flags.ts'
import { createEventStreams, type EventStreams } from './event-streams.ts'
import { createHttpDoor } from './http-door.ts'
import { createSessions } from './sessions.ts'

export interface LoopbackParts {
  readonly dispatch: Dispatch
  readonly events: HostEvents
  readonly pageFolder: string
  readonly clock: Clock
  readonly log: Log
  /** Taken if free; else the system chooses. */
  readonly port: number
  readonly controlSecret: string
  /** What a second start is told. */
  readonly onSecondStart: () => Promise<Readonly<Record<string, unknown>>>
}

export interface LoopbackHost {
  readonly port: number
  readonly streams: EventStreams
  /** An address that opens the desk once, within `lifetime` milliseconds. `mapped`: for a browser that maps the origin to our port. */
  startAddress(kind: 'mapped' | 'direct', lifetime: number): string
  /** Tells the pages to finish, gives them a moment, and ends. */
  close(): Promise<void>
}

/** How long pages may take to hand over what they still hold. */
const LAST_WORDS_MS = 1_500
const QUIET_MS = 250

export async function startLoopbackHost(parts: LoopbackParts): Promise<LoopbackHost> {
  const { clock, events, log } = parts
  const sessions = createSessions(clock)
  const streams = createEventStreams(events)
  const hosts = new Set([DESK_HOST])
  let busy = 0
  let lastCall = 0

  const dispatch: Dispatch = async (name, input) => {
    busy += 1
    try {
      return await parts.dispatch(name, input)
    } finally {
      busy -= 1
      lastCall = performance.now()
    }
  }

  const server = createServer()
  const listen = (port: number): Promise<void> =>
    new Promise((resolve, reject) => {
      server.once('error', reject)
      server.listen({ host: '127.0.0.1', port }, () => {
        server.off('error', reject)
        resolve()
      })
    })
  await listen(parts.port).catch(() => listen(0))
  const { port } = server.address() as AddressInfo
  hosts.add(`${DESK_HOST}:${port}`)

  const door = createHttpDoor({
    dispatch,
    sessions,
    streams,
    page: createPageFiles(parts.pageFolder, '<script src="/desk-bridge.js"></script>\n    '),
    hosts,
    cookieName: `desk_${port}`,
    control: { secret: parts.controlSecret, open: parts.onSecondStart },
  })
  server.on('request', (request, response) => {
    door(request, response).catch((error: unknown) => {
      log.fault('loopback', error)
      response.destroy()
    })
  })

  async function lastWords(): Promise<void> {
    if (streams.count === 0) return
    events.emit({ name: 'host.closing', payload: {} })
    const began = performance.now()
    while (performance.now() - began < LAST_WORDS_MS) {
      await sleep(50)
      if (busy === 0 && performance.now() - Math.max(lastCall, began) > QUIET_MS) return
    }
  }

  return {
    port,
    streams,
    startAddress(kind, lifetime) {
      const host = kind === 'mapped' ? DESK_HOST : `${DESK_HOST}:${port}`
      return `http://${host}/start?token=${sessions.mint(lifetime)}`
    },
    async close() {
      await lastWords()
      streams.close()
      server.close()
      server.closeAllConnections()
    },
  }
}
