import { instantOf, type Context } from './context.ts'

const DAY = 24 * 60 * 60_000

/** How long answers to repeated pushes are kept: a desk that was away for a year still gets its answer (sync.md §1). */
const KEEP_DAYS = { appliedOps: 400, refreshTokens: 400, enrolments: 30 } as const

/** Removes, at the start and once a day, what nobody can ask for any more. */
export function keepTidy(context: Context): { stop(): Promise<void> } {
  // A fault here (a full disk, a database that is away) concerns no desk; the next day tries again.
  let running = tidy(context).catch(() => undefined)
  const timer = setInterval(() => {
    running = tidy(context).catch(() => undefined)
  }, DAY)
  timer.unref()
  return {
    async stop() {
      clearInterval(timer)
      await running
    },
  }
}

export async function tidy(context: Context): Promise<void> {
  const before = (days: number) => new Date(instantOf(context.clock).getTime() - days * DAY)
  await context.db.deleteFrom('applied_op').where('at', '<', before(KEEP_DAYS.appliedOps)).execute()
  await context.db
    .deleteFrom('refresh_token')
    .where('replaced_by', 'is not', null)
    .where('created_at', '<', before(KEEP_DAYS.refreshTokens))
    .execute()
  await context.db.deleteFrom('enrolment').where('expires_at', '<', before(KEEP_DAYS.enrolments)).execute()
}
