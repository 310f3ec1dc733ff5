import type { EventName, EventPayload } from '../shared/bridge.ts'

export type HostEvent = {
  readonly [N in EventName]: { readonly name: N; readonly payload: EventPayload<N> }
}[EventName]

/** What the host tells its windows. */
export interface HostEvents {
  emit(event: HostEvent): void
  /** Answers how to stop listening. */
  listen(listener: (event: HostEvent) => void): () => void
}

export function createHostEvents(): HostEvents {
  const listeners = new Set<(event: HostEvent) => void>()
  return {
    emit(event) {
      for (const listener of listeners) listener(event)
    },
    listen(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
