import { createHash } from 'node:crypto'
import compress from '@fastify/compress'
import rateLimit from '@fastify/rate-limit'
import Fastify, {
  LogController,
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from 'fastify'
import { LIMITS } from '../../shared/sync/wire.ts'
import type { Context } from '../context.ts'
import { codeOfFault } from '../database/faults.ts'
import { registerAdmin } from './admin.ts'
import { registerDescription } from './description.ts'
import { registerHealth } from './health.ts'
import { registerPractice } from './practice.ts'
import { sendProblem } from './problem.ts'
import { registerCalls } from './routes.ts'

export interface ServerOptions {
  /** pino's level; `silent` for none. */
  readonly logLevel: string
  /** Requests per minute and device (or address, without a token). */
  readonly requestsPerMinute: number
  /** Where log lines go; standard error by default, since standard output belongs to the command line. */
  readonly logTo?: NodeJS.WritableStream
  /** With it, the command line on this computer may hand its commands over. */
  readonly admin?: { readonly key: string; readonly dump?: () => Promise<Blob> }
}

/** The HTTP service, not yet listening. */
export async function buildServer(context: Context, options: ServerOptions): Promise<FastifyInstance> {
  const app = Fastify({
    bodyLimit: LIMITS.pushBytes,
    onProtoPoisoning: 'remove',
    onConstructorPoisoning: 'remove',
    forceCloseConnections: 'idle',
    requestTimeout: 60_000,
    // Its lines name addresses; ours, below, do not.
    logController: new LogController({ disableRequestLogging: true }),
    routerOptions: { maxParamLength: 300 },
    logger: {
      level: options.logLevel,
      stream: options.logTo ?? process.stderr,
      redact: ['req', 'res', 'headers', '*.headers', '*.authorization'],
      // Neither name nor address of the machine: lines are read elsewhere.
      base: null,
    },
  })
  app.addHook('onRequest', async (_request, reply) => {
    reply.headers({
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    })
  })
  app.addHook('onResponse', async (request, reply) => logLine(request, reply))
  app.setErrorHandler(answerError)
  app.setNotFoundHandler((_request, reply) => sendProblem(reply, { code: 'secretariat.not-found' }))

  await app.register(rateLimit, {
    max: options.requestsPerMinute,
    timeWindow: 60_000,
    keyGenerator: callerKey,
    allowList: (request) => request.url === '/health',
    addHeaders: { 'x-ratelimit-limit': false, 'x-ratelimit-remaining': false, 'x-ratelimit-reset': false },
    addHeadersOnExceeding: {
      'x-ratelimit-limit': false,
      'x-ratelimit-remaining': false,
      'x-ratelimit-reset': false,
    },
  })
  // The fastest level: records are small JSON that shrinks to a fifth even so, and the processor is what runs out first.
  await app.register(compress, {
    encodings: ['gzip'],
    threshold: 2_048,
    zlibOptions: { level: 1 },
    globalDecompression: false,
  })
  registerCalls(app, context)
  registerHealth(app, context)
  registerDescription(app)
  if (context.practice) registerPractice(app, context.practice)
  if (options.admin) {
    const { key, dump } = options.admin
    registerAdmin(app, dump ? { ...context, dump } : context, key)
  }
  return app
}

/** Devices behind one address do not use up each other's share. Hashed: no token is kept. */
function callerKey(request: FastifyRequest): string {
  const { authorization } = request.headers
  return authorization === undefined ? request.ip : createHash('sha256').update(authorization).digest('base64url')
}

/** One line per request: the route's pattern, never the address asked, which may hold names; no bodies, no addresses. */
function logLine(request: FastifyRequest, reply: FastifyReply): void {
  request.log.info(
    {
      method: request.method,
      route: request.routeOptions.url ?? 'unknown',
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
      ...(request.deviceId === undefined ? {} : { device: request.deviceId }),
    },
    'request',
  )
}

function answerError(error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  switch (error.statusCode) {
    case 413:
      return sendProblem(
        reply,
        { code: 'secretariat.refused', params: { reason: 'too-large', limit: LIMITS.pushBytes } },
        413,
      )
    case 415:
      return sendProblem(reply, { code: 'secretariat.refused', params: { reason: 'content-type' } }, 415)
    case 429:
      return sendProblem(reply, { code: 'secretariat.busy' }, 429)
    default:
  }
  if (error.statusCode !== undefined && error.statusCode < 500) {
    return sendProblem(reply, { code: 'secretariat.refused', params: { reason: 'malformed' } })
  }
  // Messages of a database quote the data: the log gets the kind of the fault and where it happened.
  const where = error.stack
    ?.split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 12)
  request.log.error({ kind: error.name, fault: error.code, where }, 'fault')
  return sendProblem(reply, { code: codeOfFault(error) })
}
