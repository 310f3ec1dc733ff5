/**
 * `window.desk` of the loopback host. Runs in the page, before its scripts, as `desk-bridge.js`; the page cannot tell it
 * from the preload's.
 */
import type { DeskBridge, EventName } from '../../shared/bridge.ts'
import type { DeskError, Result } from '../../shared/result.ts'

/** A session that is gone and a host that is gone look alike from here: neither answers any more. */
const unavailable = { ok: false, error: { code: 'bridge.unavailable' } } as const

/** Refusals of the door itself, before a service was asked. */
function refusal(status: number): { readonly ok: false; readonly error: DeskError } {
  if (status === 400 || status === 413 || status === 415) return { ok: false, error: { code: 'bridge.bad-input' } }
  return unavailable
}

async function post<T>(name: string, input: unknown): Promise<Result<T>> {
  try {
    const response = await fetch(`/call/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(input),
    })
    // The dispatcher has parsed this answer with the call's own schema.
    return response.ok ? ((await response.json()) as Result<T>) : refusal(response.status)
  } catch {
    return unavailable
  }
}

const stream = new EventSource('/events')

const desk: DeskBridge = {
  call: post,
  on(name, listener) {
    const receive = (message: { readonly data: string }): void =>
      listener(JSON.parse(message.data) as Parameters<typeof listener>[0])
    return listenTo(name, receive)
  },
}

function listenTo(name: EventName, receive: (message: { readonly data: string }) => void): () => void {
  const target: EventTarget = stream
  const listener = (event: Event): void => {
    if ('data' in event && typeof event.data === 'string') receive({ data: event.data })
  }
  target.addEventListener(name, listener)
  return () => target.removeEventListener(name, listener)
}

Object.defineProperty(globalThis, 'desk', { value: Object.freeze(desk), enumerable: true })
