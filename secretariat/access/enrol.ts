import type { Transaction } from 'kysely'
import type * as z from 'zod'
import { randomIds } from '../../shared/ids.ts'
import { memberRoles } from '../../shared/model/member.ts'
import { err, ok, type Result } from '../../shared/result.ts'
import type { enrolRequest, enrolResponse } from '../../shared/sync/wire.ts'
import { instantOf, type Context } from '../context.ts'
import type { Tables } from '../database/schema.ts'
import { normaliseCode } from './codes.ts'
import { knowMember, knowScope } from './members.ts'
import { issueRefreshToken } from './refresh-tokens.ts'
import { hashCode } from './secrets.ts'

type Request = z.output<typeof enrolRequest>
type Response = z.output<typeof enrolResponse>

/**
 * Turns a code into a device of one member of one focal point. Errors: `secretariat.code-refused`; with a practice code,
 * which leaves the person open, `secretariat.refused` when the request does not say who it is.
 */
export async function enrol(context: Context, request: Request): Promise<Result<Response>> {
  const now = instantOf(context.clock)
  return context.db.transaction().execute(async (tx) => {
    const member = (await useCode(context, tx, request.code, now)) ?? (await usePracticeCode(context, tx, request, now))
    if (!member.ok) return member
    const deviceId = randomIds.next()
    await tx
      .insertInto('device')
      .values({
        id: deviceId,
        member_id: member.value,
        name: request.deviceName,
        public_key: request.deviceKey ?? null,
        created_at: now,
      })
      .execute()
    const facts = await tx
      .selectFrom('member')
      .innerJoin('scope', 'scope.id', 'member.scope')
      .select(['member.name', 'member.role', 'scope.id as focalPointId', 'scope.name as focalPointName'])
      .where('member.id', '=', member.value)
      .executeTakeFirstOrThrow()
    await tx.insertInto('scope_grant').values({ device_id: deviceId, scope: facts.focalPointId }).execute()
    return ok({
      deviceId,
      memberId: member.value,
      memberName: facts.name,
      role: memberRoles.find((role) => role === facts.role) ?? 'officer',
      focalPointId: facts.focalPointId,
      focalPointName: facts.focalPointName,
      refreshToken: await issueRefreshToken(tx, deviceId, now),
    })
  })
}

/** The member a code was made for. The update is the check: of two requests with the same code one finds it unused. */
async function useCode(
  context: Context,
  tx: Transaction<Tables>,
  code: string,
  now: Date,
): Promise<Result<string> | undefined> {
  const used = await tx
    .updateTable('enrolment')
    .set({ used_at: now })
    .where('code_hash', '=', hashCode(context.secrets, normaliseCode(code)))
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .returning('member_id')
    .executeTakeFirst()
  return used ? ok(used.member_id) : undefined
}

async function usePracticeCode(
  context: Context,
  tx: Transaction<Tables>,
  request: Request,
  now: Date,
): Promise<Result<string>> {
  if (!context.practice?.take(request.code)) return err('secretariat.code-refused')
  const { focalPoint, member } = request
  if (!focalPoint || !member) return err('secretariat.refused', { field: focalPoint ? 'member' : 'focalPoint' })
  await knowScope(tx, focalPoint, now)
  const id = await knowMember(tx, focalPoint.id, member, now)
  return id === undefined ? err('secretariat.refused', { field: 'member' }) : ok(id)
}
