import type { FastifyReply } from 'fastify'
import type { ErrorCode } from '../../shared/errors.ts'
import type { DeskError } from '../../shared/result.ts'

/** The status and the English title of each problem. The page words the code itself, in the user's language. */
const problems = {
  'secretariat.refused': { status: 400, title: 'The request was not accepted' },
  'secretariat.unauthorised': { status: 401, title: 'The access token is missing, wrong or expired' },
  'secretariat.code-refused': { status: 403, title: 'The code is wrong, used or expired' },
  'secretariat.revoked': { status: 403, title: 'This device has been withdrawn' },
  'secretariat.not-found': { status: 404, title: 'There is no such thing here' },
  'secretariat.cannot-calculate-changes': {
    status: 409,
    title: 'The cursor is from elsewhere; read from the beginning',
  },
  'secretariat.busy': { status: 503, title: 'Come back later' },
  'secretariat.failed': { status: 500, title: 'An internal fault' },
  'secretariat.full': { status: 507, title: 'No space left' },
} as const satisfies Partial<Record<ErrorCode, { status: number; title: string }>>

export type ProblemCode = keyof typeof problems

export function statusOf(code: ProblemCode): number {
  return problems[code].status
}

export function titleOf(code: ProblemCode): string {
  return problems[code].title
}

function isProblemCode(code: string): code is ProblemCode {
  return Object.hasOwn(problems, code)
}

/** Answers an error as problem details (RFC 9457). `status` where HTTP knows a more exact one than the code's. */
export function sendProblem(reply: FastifyReply, error: DeskError, status?: number): FastifyReply {
  const code = isProblemCode(error.code) ? error.code : 'secretariat.failed'
  const body = {
    type: 'about:blank',
    title: problems[code].title,
    status: status ?? problems[code].status,
    code,
    ...(error.params ? { params: error.params } : {}),
  }
  if (body.status === 401) reply.header('www-authenticate', 'Bearer')
  if (body.code === 'secretariat.busy' && !reply.hasHeader('retry-after')) {
    reply.header('retry-after', String(error.params?.seconds ?? 5))
  }
  return reply.code(body.status).type('application/problem+json').send(JSON.stringify(body))
}
