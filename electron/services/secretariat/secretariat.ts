import type * as z from 'zod'
import type { CallInput, CallOutput, Connection } from '../../../shared/bridge.ts'
import { ok, type Result } from '../../../shared/result.ts'
import {
  digestResponse,
  enrolResponse,
  eraseResponse,
  PROTOCOL,
  publishedResponse,
  pushResponse,
  sessionResponse,
} from '../../../shared/sync/wire.ts'
import { fail } from '../../fail.ts'
import { isChangesPage } from '../../quick-outputs.ts'
import type { Access } from './access.ts'
import { normaliseAddress } from './address.ts'
import type { ConnectionStore } from './connection-store.ts'
import type { Http, HttpRequest } from './http.ts'

export interface Practice {
  readonly address: string
  readonly code: string
}

/** The desk's side of `/v1` (sync.md §2). Every method answers a value or a code; none throws for what the network does. */
export interface Secretariat {
  connection(): Promise<Result<Connection>>
  practice(): Result<CallOutput<'secretariat.practice'>>
  enrol(input: CallInput<'secretariat.enrol'>): Promise<Result<CallOutput<'secretariat.enrol'>>>
  disconnect(): Promise<Result<Record<never, never>>>
  session(): Promise<Result<CallOutput<'secretariat.session'>>>
  changes(input: CallInput<'secretariat.changes'>): Promise<Result<CallOutput<'secretariat.changes'>>>
  push(input: CallInput<'secretariat.push'>): Promise<Result<CallOutput<'secretariat.push'>>>
  erase(input: CallInput<'secretariat.erase'>): Promise<Result<CallOutput<'secretariat.erase'>>>
  digest(): Promise<Result<CallOutput<'secretariat.digest'>>>
  published(input: CallInput<'secretariat.published'>): Promise<Result<CallOutput<'secretariat.published'>>>
}

export interface SecretariatParts {
  readonly http: Http
  readonly access: Access
  readonly connections: ConnectionStore
  readonly practice: Practice | undefined
}

type Authorised = Omit<HttpRequest, 'url'> & { readonly path: string }

function parsedBy<S extends z.ZodType>(schema: S, answer: Result<unknown>): Result<z.output<S>> {
  if (!answer.ok) return answer
  const parsed = schema.safeParse(answer.value)
  return parsed.success ? ok(parsed.data) : fail('secretariat.protocol')
}

function query(values: Readonly<Record<string, string | number | undefined>>): string {
  const params = new URLSearchParams()
  for (const [name, value] of Object.entries(values)) if (value !== undefined) params.set(name, String(value))
  return params.toString()
}

export function createSecretariat({ http, access, connections, practice }: SecretariatParts): Secretariat {
  async function once(
    address: string,
    request: Authorised,
  ): Promise<{ readonly token?: string; readonly answer: Result<unknown> }> {
    const token = await access.token(address)
    if (!token.ok) return { answer: token }
    const headers = { ...request.headers, authorization: `Bearer ${token.value}` }
    const { path, ...rest } = request
    return { token: token.value, answer: await http({ ...rest, url: `${address}/v1${path}`, headers }) }
  }

  /** Asks with the access token; when it is refused, once more with a fresh one, and then no more. */
  async function authorised(request: Authorised): Promise<Result<unknown>> {
    const current = await connections.read()
    if (current.state === 'revoked') return fail('secretariat.revoked')
    if (current.state !== 'enrolled' || current.address === undefined) return fail('secretariat.unconnected')
    const first = await once(current.address, request)
    let answer = first.answer
    if (!answer.ok && answer.error.code === 'secretariat.unauthorised' && first.token !== undefined) {
      access.refused(first.token)
      answer = (await once(current.address, request)).answer
    }
    if (!answer.ok && answer.error.code === 'secretariat.revoked')
      await connections.write({ ...current, state: 'revoked' })
    return answer
  }

  return {
    connection: async () => ok(await connections.read()),
    practice: () => ok(practice ? { offered: true, ...practice } : { offered: false }),

    async enrol({ address: typed, ...request }) {
      const address = normaliseAddress(typed)
      if (!address.ok) return address
      // A place that refuses the secret is told before the one-time code is spent.
      const place = await access.canKeep()
      if (!place.ok) return place
      const answer = parsedBy(
        enrolResponse,
        await http({ method: 'POST', url: `${address.value}/v1/enrol`, body: request }),
      )
      if (!answer.ok) return answer
      const { refreshToken, ...device } = answer.value
      const kept = await access.adopt(refreshToken)
      if (!kept.ok) return kept
      const { deviceId, memberId, focalPointId, focalPointName } = device
      const written = await connections.write({
        state: 'enrolled',
        address: address.value,
        deviceId,
        memberId,
        focalPointId,
        focalPointName,
      })
      return written.ok ? ok(device) : written
    },

    async disconnect() {
      const forgotten = await access.forget()
      if (!forgotten.ok) return forgotten
      const written = await connections.write({ state: 'unconnected' })
      return written.ok ? ok({}) : written
    },

    async session() {
      const answer = parsedBy(sessionResponse, await authorised({ method: 'GET', path: '/session' }))
      if (!answer.ok) return answer
      const { min, max } = answer.value.protocol
      return max < PROTOCOL.min || min > PROTOCOL.max ? fail('secretariat.protocol') : answer
    },

    async changes(input) {
      const answer = await authorised({ method: 'GET', path: `/changes?${query(input)}` })
      if (!answer.ok) return answer
      // Checked for its shape only, see quick-outputs.ts.
      return isChangesPage(answer.value) ? ok(answer.value) : fail('secretariat.protocol')
    },

    push: async ({ idempotencyKey, ...request }) =>
      parsedBy(
        pushResponse,
        await authorised({
          method: 'POST',
          path: '/push',
          body: request,
          headers: { 'idempotency-key': idempotencyKey },
        }),
      ),

    erase: async (input) =>
      parsedBy(eraseResponse, await authorised({ method: 'POST', path: '/erasures', body: input })),

    digest: async () => parsedBy(digestResponse, await authorised({ method: 'GET', path: '/digest' })),

    async published({ slug, locale }) {
      const { address } = await connections.read()
      if (address === undefined) return fail('secretariat.unconnected')
      const url = `${address}/v1/published/${encodeURIComponent(slug)}?${query({ locale })}`
      return parsedBy(publishedResponse, await http({ method: 'GET', url }))
    },
  }
}
