import type * as z from 'zod'
import { randomIds } from '../../../shared/ids.ts'
import {
  changesResponse,
  digestResponse,
  enrolResponse,
  problem,
  pushResponse,
  sessionResponse,
  tokenResponse,
  type ChangeItem,
  type PushOp,
  type PushResult,
} from '../../../shared/sync/wire.ts'
import type { RunningSecretariat } from '../../../secretariat/service.ts'

export interface Answer {
  readonly status: number
  readonly headers: Headers
  readonly body: unknown
}

export type Problem = z.output<typeof problem>

/** A desk as the wire knows it: every answer is checked against its schema. */
export interface Desk {
  readonly enrolled: z.output<typeof enrolResponse>
  accessToken: string
  refreshToken: string
  call(method: 'GET' | 'POST', path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>
  push(ops: readonly unknown[], key?: string): Promise<PushResult[]>
  /** All pages from a cursor on. */
  pull(since?: string, limit?: number): Promise<{ items: ChangeItem[]; state: string; pages: number }>
  digest(): Promise<z.output<typeof digestResponse>>
  session(): Promise<z.output<typeof sessionResponse>>
}

export async function send(
  address: string,
  method: 'GET' | 'POST',
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const response = await fetch(`${address}${path}`, {
    method,
    headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  })
  const text = await response.text()
  const isJson = /json/.test(response.headers.get('content-type') ?? '')
  return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text }
}

export function problemOf(answer: Answer): Problem {
  return problem.parse(answer.body)
}

export interface Enrolment {
  readonly focalPointId?: string
  readonly memberName?: string
  readonly code?: string
}

/** Enrols with the practice code: a focal point of its own unless one is named. */
export async function enrolDesk(service: RunningSecretariat, enrolment: Enrolment = {}): Promise<Desk> {
  const { address } = service
  const answer = await send(address, 'POST', '/v1/enrol', {
    code: enrolment.code ?? service.practiceCode,
    deviceName: 'laptop',
    focalPoint: { id: enrolment.focalPointId ?? randomIds.next(), name: 'Test focal point' },
    member: { id: randomIds.next(), name: enrolment.memberName ?? 'Ada', role: 'officer' },
  })
  const enrolled = enrolResponse.parse(answer.body)
  const token = await send(address, 'POST', '/v1/token', { refreshToken: enrolled.refreshToken })
  const { accessToken, refreshToken } = tokenResponse.parse(token.body)
  const desk: Desk = {
    enrolled,
    accessToken,
    refreshToken,
    call: (method, path, body, headers) =>
      send(address, method, path, body, { authorization: `Bearer ${desk.accessToken}`, ...headers }),
    async push(ops, key = randomIds.next()) {
      const { body } = await desk.call('POST', '/v1/push', { ops }, { 'idempotency-key': key })
      return pushResponse.parse(body).results
    },
    async pull(since, limit = 1_000) {
      const items: ChangeItem[] = []
      for (let state = since, pages = 1; ; pages += 1) {
        const query = `limit=${limit}${state === undefined ? '' : `&since=${encodeURIComponent(state)}`}`
        const page = changesResponse.parse((await desk.call('GET', `/v1/changes?${query}`)).body)
        items.push(...page.changes)
        state = page.newState
        if (!page.hasMore) return { items, state, pages }
      }
    },
    digest: async () => digestResponse.parse((await desk.call('GET', '/v1/digest')).body),
    session: async () => sessionResponse.parse((await desk.call('GET', '/v1/session')).body),
  }
  return desk
}

const at = '2026-05-01T10:00:00.000Z'

export function organisationFields(name: string): Record<string, unknown> {
  return {
    createdAt: at,
    updatedAt: at,
    name,
    aliases: [],
    country: 'DK',
    icleiMember: 'unknown',
    tags: [],
    sharing: 'shared',
  }
}

export function createOp(type: string, patch: Record<string, unknown>, id = randomIds.next()): PushOp {
  return { opId: randomIds.next(), type, id, action: 'create', baseRev: 0, schemaVersion: 1, patch, base: {}, at }
}

export function updateOp(
  type: string,
  id: string,
  baseRev: number,
  patch: Record<string, unknown>,
  base: Record<string, unknown> = {},
): PushOp {
  return { opId: randomIds.next(), type, id, action: 'update', baseRev, schemaVersion: 1, patch, base, at }
}

export function deleteOp(type: string, id: string, baseRev: number): PushOp {
  return { opId: randomIds.next(), type, id, action: 'delete', baseRev, schemaVersion: 1, patch: {}, base: {}, at }
}

/** Pushes one new shared organisation and answers its id and revision. */
export async function shareOrganisation(desk: Desk, name = 'Aarhus Kommune', more: Record<string, unknown> = {}) {
  const op = createOp('organisation', { ...organisationFields(name), ...more })
  const [result] = await desk.push([op])
  if (result?.rev === undefined) throw new Error(`not accepted: ${JSON.stringify(result)}`)
  return { id: op.id, rev: result.rev }
}

export function dataOf(items: readonly ChangeItem[], id: string): Record<string, unknown> | undefined {
  const item = items.findLast((candidate) => candidate.id === id)
  return item && 'data' in item ? item.data : undefined
}
