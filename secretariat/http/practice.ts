import type { FastifyInstance } from 'fastify'
import type { PracticeCodes } from '../access/practice-codes.ts'
import { isLocalProgram } from './local-program.ts'
import { sendProblem } from './problem.ts'

/**
 * A fresh code, good for one enrolment, for whoever started the practice secretariat on this computer.
 */
export function registerPractice(app: FastifyInstance, codes: PracticeCodes): void {
  app.post('/v1/practice/enrolment-code', async (request, reply) => {
    if (!isLocalProgram(request))
      return sendProblem(reply, { code: 'secretariat.refused', params: { reason: 'local-only' } }, 403)
    return { code: codes.mint() }
  })
}
