import * as z from 'zod'
import {
  changesQuery,
  changesResponse,
  digestResponse,
  enrolRequest,
  enrolResponse,
  eraseRequest,
  eraseResponse,
  LIMITS,
  publishedResponse,
  pushRequest,
  pushResponse,
  sessionResponse,
  tokenRequest,
  tokenResponse,
} from '../../shared/sync/wire.ts'
import type { ProblemCode } from './problem.ts'

export interface Call {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly summary: string
  readonly description: string
  /** `device`: with a bearer token; the caller sees the records of its focal point and no others. */
  readonly access: 'public' | 'device'
  readonly params?: z.ZodObject
  readonly query?: z.ZodObject
  readonly headers?: z.ZodObject
  readonly body?: z.ZodObject
  /** What the description says of the body, where `body` reads it more loosely. */
  readonly describedBody?: z.ZodObject
  readonly answer: z.ZodObject
  /** Besides those every call may answer (`refused`, `busy`, `failed`). */
  readonly problems: readonly ProblemCode[]
}

const deviceProblems = ['secretariat.unauthorised', 'secretariat.revoked'] as const

/**
 * Every call of the service: the routes, the checks of what comes in and the OpenAPI document are made from this table.
 * A new call: a row here and a handler of the same name in `handlers.ts`.
 */
export const calls = {
  enrol: {
    method: 'POST',
    path: '/v1/enrol',
    summary: 'Enrol a device with a one-time code',
    description: `A member receives the code from the secretariat and types it once. The code decides the focal point and
      the member; a practice secretariat leaves both to the request.`,
    access: 'public',
    body: enrolRequest,
    answer: enrolResponse,
    problems: ['secretariat.code-refused'],
  },
  token: {
    method: 'POST',
    path: '/v1/token',
    summary: 'Exchange the refresh token',
    description: `Answers an access token of ten minutes and the next refresh token. The former one may be repeated as
      long as the next was not used, so a lost answer does no harm; later it withdraws the device.`,
    access: 'public',
    body: tokenRequest,
    answer: tokenResponse,
    problems: deviceProblems,
  },
  session: {
    method: 'GET',
    path: '/v1/session',
    summary: 'What a desk has to know before it starts',
    description: 'Protocol range, limits, the epoch of the feed, the scopes and the role of the device, the time here.',
    access: 'device',
    answer: sessionResponse,
    problems: deviceProblems,
  },
  changes: {
    method: 'GET',
    path: '/v1/changes',
    summary: 'Read what changed',
    description: `Records in the order of their last change, each in its latest state. Keep \`newState\` and send it as
      \`since\`. A cursor of another database answers 409: read again from the beginning, and drop nothing unsent.`,
    access: 'device',
    query: changesQuery,
    answer: changesResponse,
    problems: [...deviceProblems, 'secretariat.cannot-calculate-changes'],
  },
  push: {
    method: 'POST',
    path: '/v1/push',
    summary: 'Send changes',
    description: `Each op is applied, merged, kept as a conflict or rejected on its own. An op that comes again is answered
      \`duplicate\` and changes nothing, so a push whose answer was lost is simply sent again.`,
    access: 'device',
    headers: z.object({ 'idempotency-key': z.string().min(1).max(80) }),
    // Op by op, so that one that cannot be read does not stop the others.
    body: pushRequest.extend({ ops: z.array(z.unknown()).min(1).max(LIMITS.pushOps) }),
    describedBody: pushRequest,
    answer: pushResponse,
    problems: [...deviceProblems, 'secretariat.full', 'secretariat.cannot-calculate-changes'],
  },
  erase: {
    method: 'POST',
    path: '/v1/erasures',
    summary: 'Erase records and words for good',
    description: `Records go with all their earlier revisions and leave a tombstone without content; words within other
      records are found by hashes, so the request names nobody. Ops on an erased record are refused from then on.`,
    access: 'device',
    body: eraseRequest,
    answer: eraseResponse,
    problems: [...deviceProblems, 'secretariat.full'],
  },
  digest: {
    method: 'GET',
    path: '/v1/digest',
    summary: 'Compare what both sides hold',
    description: 'Per type the number of live records and the sum, modulo 2^48, of one hash per id and revision.',
    access: 'device',
    answer: digestResponse,
    problems: deviceProblems,
  },
  published: {
    method: 'GET',
    path: '/v1/published/:slug',
    summary: 'An approved page in one language',
    description: "What the network's website shows: complete, safe HTML as it was approved last.",
    access: 'public',
    params: z.object({ slug: z.string().min(1).max(200) }),
    query: z.object({ locale: z.string().min(1).max(20) }),
    answer: publishedResponse,
    problems: ['secretariat.not-found'],
  },
} as const satisfies Record<string, Call>

export type CallName = keyof typeof calls
type PartOf<N extends CallName, P extends string> =
  (typeof calls)[N] extends Record<P, infer S extends z.ZodType> ? z.output<S> : undefined

/** What a handler is given: the parts of the request its row names, parsed. */
export interface CallInput<N extends CallName> {
  readonly params: PartOf<N, 'params'>
  readonly query: PartOf<N, 'query'>
  readonly headers: PartOf<N, 'headers'>
  readonly body: PartOf<N, 'body'>
  /** Where the request comes from; counted against, never stored. */
  readonly address: string
}
export type CallAnswer<N extends CallName> = z.output<(typeof calls)[N]['answer']>
