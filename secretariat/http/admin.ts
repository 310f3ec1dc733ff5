import type { FastifyInstance } from 'fastify'
import * as z from 'zod'
import { sameSecret } from '../access/secrets.ts'
import type { AdminContext } from '../admin/command.ts'
import { runAdminCommand } from '../admin/registry.ts'
import { ADMIN_PATH } from './admin-path.ts'
import { isLocalProgram } from './local-program.ts'
import { sendProblem } from './problem.ts'

const body = z.object({ command: z.string().max(40), input: z.record(z.string(), z.unknown()) })

/**
 * The command line on the same computer hands its commands to the running service, which has the data folder. The key is
 * in that folder's lock, so whoever has it could read the data anyway.
 */
export function registerAdmin(app: FastifyInstance, context: AdminContext, key: string): void {
  app.post(ADMIN_PATH, async (request, reply) => {
    const given = request.headers['x-admin-key']
    if (!isLocalProgram(request) || typeof given !== 'string' || !sameSecret(given, key)) {
      return sendProblem(reply, { code: 'secretariat.not-found' })
    }
    const parsed = body.safeParse(request.body)
    if (!parsed.success) return sendProblem(reply, { code: 'secretariat.refused', params: { part: 'body' } })
    return runAdminCommand(context, parsed.data.command, parsed.data.input)
  })
}
