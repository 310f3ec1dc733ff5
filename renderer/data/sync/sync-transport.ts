import type { DeskBridge } from '../../../shared/bridge.ts'
import { err, ok, type Result } from '../../../shared/result.ts'
import type { SyncTransport } from '../../../shared/sync/engine-ports.ts'

/** The engine's way to the secretariat: through the host, which alone has a network and the credentials. */
export function createSyncTransport(bridge: DeskBridge): SyncTransport {
  return {
    session: () => bridge.call('secretariat.session', {}),
    changes: (since, limit) => bridge.call('secretariat.changes', since === undefined ? { limit } : { since, limit }),
    push: async ({ key, ops }, state) => {
      const request = { idempotencyKey: key, ops: [...ops], ...(state === undefined ? {} : { state }) }
      const answer = await bridge.call('secretariat.push', request)
      return answer.ok ? ok(answer.value.results) : answer
    },
    digest: () => bridge.call('secretariat.digest', {}),
  }
}

/**
 * The same transport, whose calls end as soon as `broken` resolves: nobody waits out a server that is silent. What was
 * asked may still arrive there; an answer that comes later is dropped, and the next sync asks for it again.
 */
export function breakable(transport: SyncTransport, broken: Promise<void>): SyncTransport {
  const orBroken = <T>(answer: Promise<Result<T>>): Promise<Result<T>> =>
    Promise.race([answer, broken.then((): Result<T> => err('secretariat.slow'))])
  return {
    session: () => orBroken(transport.session()),
    changes: (since, limit) => orBroken(transport.changes(since, limit)),
    push: (batch, state) => orBroken(transport.push(batch, state)),
    digest: () => orBroken(transport.digest()),
  }
}
