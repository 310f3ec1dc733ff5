import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type * as z from 'zod'
import { authenticate } from '../access/access-token.ts'
import type { Caller, Context } from '../context.ts'
import { err, ok, type Result } from '../../shared/result.ts'
import { calls, type Call, type CallInput, type CallName } from './calls.ts'
import { handlersOf } from './handlers.ts'
import { sendProblem } from './problem.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Set once the token was accepted; only for the log. */
    deviceId: string | undefined
  }
}

type AnyHandler = (input: CallInput<CallName>, caller: Caller | undefined) => Promise<Result<object>>

export function registerCalls(app: FastifyInstance, context: Context): void {
  // Each handler takes exactly what its row parses; the table's type holds the two together.
  const handlers = handlersOf(context) as unknown as Readonly<Record<CallName, AnyHandler>>
  app.decorateRequest('deviceId', undefined)
  for (const name of Object.keys(calls) as CallName[]) {
    const call: Call = calls[name]
    app.route({
      method: call.method,
      url: call.path,
      handler: (request, reply) => answer(context, call, handlers[name], request, reply),
    })
  }
}

async function answer(
  context: Context,
  call: Call,
  handler: AnyHandler,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  let caller: Caller | undefined
  if (call.access === 'device') {
    const known = await authenticate(context, request.headers.authorization)
    if (!known.ok) return sendProblem(reply, known.error)
    caller = known.value
    request.deviceId = caller.deviceId
  }
  const input = parseRequest(call, request)
  if (!input.ok) return sendProblem(reply, input.error)
  const result = await handler(input.value, caller)
  if (!result.ok) return sendProblem(reply, result.error)
  const text = 'json' in result.value ? result.value.json : JSON.stringify(result.value)
  return reply.type('application/json; charset=utf-8').send(text)
}

/** Errors: `secretariat.refused` with the part of the request and the first field that does not fit. */
function parseRequest(call: Call, request: FastifyRequest): Result<CallInput<CallName>> {
  const parts: Record<string, unknown> = { address: request.ip }
  const given: readonly (readonly [string, z.ZodObject | undefined, unknown])[] = [
    ['params', call.params, request.params],
    ['query', call.query, request.query],
    ['headers', call.headers, request.headers],
    ['body', call.body, request.body],
  ]
  for (const [part, schema, value] of given) {
    if (!schema) continue
    const parsed = schema.safeParse(value)
    if (!parsed.success)
      return err('secretariat.refused', { part, field: parsed.error.issues[0]?.path.join('.') ?? '' })
    parts[part] = parsed.data
  }
  return ok(parts as unknown as CallInput<CallName>)
}
