import { sql } from 'kysely'
import type { FastifyInstance } from 'fastify'
import type { Context } from '../context.ts'

/** For whoever watches the service: 200 when the database answers, 503 when it does not. */
export function registerHealth(app: FastifyInstance, { db }: Context): void {
  app.get('/health', async (_request, reply) => {
    try {
      await sql`select 1`.execute(db)
      return { status: 'ok', database: 'ok', uptimeSeconds: Math.round(process.uptime()) }
    } catch {
      return reply.code(503).send({ status: 'failing', database: 'unreachable' })
    }
  })
}
