import type { FastifyRequest } from 'fastify'

const LOOPBACK = /^(127\.0\.0\.1|::1|::ffff:127\.0\.0\.1)$/
const LOOPBACK_HOST = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/

/**
 * A program on this computer, and no web page: a browser says where a request comes from, and a name that was made to
 * point here is not one of ours.
 */
export function isLocalProgram(request: FastifyRequest): boolean {
  const { host, origin } = request.headers
  const fromPage = origin !== undefined || request.headers['sec-fetch-site'] !== undefined
  return LOOPBACK.test(request.socket.remoteAddress ?? '') && LOOPBACK_HOST.test(host ?? '') && !fromPage
}
