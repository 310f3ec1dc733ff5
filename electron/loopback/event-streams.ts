import type { ServerResponse } from 'node:http'
import type { HostEvents } from '../host-events.ts'

/** The windows that listen, over server-sent events. */
export interface EventStreams {
  add(response: ServerResponse): void
  readonly count: number
  /** Called whenever a window comes or goes. */
  onChange(listener: () => void): void
  close(): void
}

/** Often enough for a window that is gone to be noticed. */
const HEARTBEAT_MS = 15_000

export function createEventStreams(events: HostEvents): EventStreams {
  const streams = new Set<ServerResponse>()
  const listeners = new Set<() => void>()
  const changed = (): void => listeners.forEach((listener) => listener())

  const stop = events.listen(({ name, payload }) => {
    for (const stream of streams) stream.write(`event: ${name}\ndata: ${JSON.stringify(payload)}\n\n`)
  })
  const heartbeat = setInterval(() => streams.forEach((stream) => stream.write(': here\n\n')), HEARTBEAT_MS)
  heartbeat.unref()

  return {
    add(response) {
      streams.add(response)
      response.write('retry: 1000\n\n')
      response.on('close', () => {
        streams.delete(response)
        changed()
      })
      changed()
    },
    get count() {
      return streams.size
    },
    onChange: (listener) => void listeners.add(listener),
    close() {
      stop()
      clearInterval(heartbeat)
      for (const stream of streams) stream.end()
    },
  }
}
