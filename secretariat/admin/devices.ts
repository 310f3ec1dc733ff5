import * as z from 'zod'
import { ok } from '../../shared/result.ts'
import { instantOf } from '../context.ts'
import { adminCommand, refuse } from './command.ts'
import { findFocalPoint, unknownFocalPoint } from './focal-points.ts'

/** The devices of one focal point, or of all. */
export const listDevices = adminCommand({
  input: z.object({ focalPoint: z.string().max(100).optional() }),
  async run({ db }, { focalPoint }) {
    const found = focalPoint === undefined ? undefined : await findFocalPoint(db, focalPoint)
    if (focalPoint !== undefined && !found) return refuse(unknownFocalPoint(focalPoint))
    const rows = await db
      .selectFrom('device')
      .innerJoin('member', 'member.id', 'device.member_id')
      .innerJoin('scope', 'scope.id', 'member.scope')
      .select(['device.id', 'device.name as device', 'device.created_at', 'device.seen_at', 'device.revoked_at'])
      .select(['member.name as member', 'scope.name as scope'])
      .$if(found !== undefined, (query) => query.where('scope.id', '=', found?.id ?? ''))
      .orderBy('scope.name')
      .orderBy('device.created_at')
      .execute()
    if (rows.length === 0) return ok(['No device is enrolled.'])
    return ok(
      rows.map((row) => {
        const state = row.revoked_at
          ? `withdrawn ${day(row.revoked_at)}`
          : `last seen ${row.seen_at ? day(row.seen_at) : 'never'}`
        return `${row.id}  ${row.scope}  ${row.member}  ${row.device}  enrolled ${day(row.created_at)}  ${state}`
      }),
    )
  },
})

/** Withdraws a device: its next request, whatever token it holds, is refused. Its work so far stays. */
export const revokeDevice = adminCommand({
  input: z.object({ device: z.string().max(100) }),
  async run(context, { device }) {
    if (!z.uuid().safeParse(device).success)
      return refuse(`"${device}" is not the id of a device; \`devices\` lists them.`)
    const row = await context.db
      .selectFrom('device')
      .select(['name', 'revoked_at'])
      .where('id', '=', device.toLowerCase())
      .executeTakeFirst()
    if (!row) return refuse(`There is no device ${device}; \`devices\` lists them.`)
    if (row.revoked_at) return ok([`${row.name} was withdrawn on ${day(row.revoked_at)} already.`])
    await context.db
      .updateTable('device')
      .set({ revoked_at: instantOf(context.clock) })
      .where('id', '=', device.toLowerCase())
      .execute()
    return ok([`${row.name} is withdrawn. What it sent stays; what it did not send stays on that computer.`])
  },
})

function day(time: Date): string {
  return time.toISOString().slice(0, 10)
}
