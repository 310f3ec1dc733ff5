import { randomBytes } from 'node:crypto'
import type { Transaction } from 'kysely'
import type * as z from 'zod'
import { err, ok, type Result } from '../../shared/result.ts'
import type { tokenResponse } from '../../shared/sync/wire.ts'
import { instantOf, type Context } from '../context.ts'
import type { Tables } from '../database/schema.ts'
import { signAccessToken, TOKEN_SECONDS } from './access-token.ts'
import { hashToken } from './secrets.ts'

export async function issueRefreshToken(tx: Transaction<Tables>, deviceId: string, now: Date): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  await tx
    .insertInto('refresh_token')
    .values({ token_hash: hashToken(token), device_id: deviceId, created_at: now, replaced_by: null })
    .execute()
  return token
}

/**
 * Exchanges a refresh token for an access token and the next refresh token.
 *
 * A token that was exchanged already may come again for two reasons. The answer was lost on the way: then nobody has used
 * the token it carried, and a new one takes its place. Or there is a copy: then its successor was used, two parties hold
 * the device's identity, and the device is withdrawn (RFC 9700 §4.14.2).
 *
 * Errors: `secretariat.unauthorised` for a token that is unknown, `secretariat.revoked`.
 */
export async function refresh(context: Context, token: string): Promise<Result<z.output<typeof tokenResponse>>> {
  const now = instantOf(context.clock)
  const rotated = await context.db.transaction().execute((tx) => rotate(tx, hashToken(token), now))
  if (!rotated.ok) return rotated
  const { deviceId, refreshToken } = rotated.value
  const accessToken = await signAccessToken(context, deviceId)
  return ok({ accessToken, expiresIn: TOKEN_SECONDS, refreshToken })
}

async function rotate(
  tx: Transaction<Tables>,
  hash: string,
  now: Date,
): Promise<Result<{ deviceId: string; refreshToken: string }>> {
  const found = await tx
    .selectFrom('refresh_token')
    .select('device_id')
    .where('token_hash', '=', hash)
    .executeTakeFirst()
  if (!found) return err('secretariat.unauthorised')
  // The device's row is the lock: two exchanges of one device run one after the other, and the second reads anew.
  const device = await tx
    .selectFrom('device')
    .select(['id', 'revoked_at'])
    .where('id', '=', found.device_id)
    .forUpdate()
    .executeTakeFirstOrThrow()
  if (device.revoked_at) return err('secretariat.revoked')
  const current = await tx
    .selectFrom('refresh_token')
    .select('replaced_by')
    .where('token_hash', '=', hash)
    .executeTakeFirst()
  // Removed by an exchange that ran meanwhile: it was the unused successor of a repeated one.
  if (!current) return err('secretariat.unauthorised')

  if (current.replaced_by !== null) {
    const successor = await tx
      .selectFrom('refresh_token')
      .select('replaced_by')
      .where('token_hash', '=', current.replaced_by)
      .executeTakeFirst()
    if (!successor || successor.replaced_by !== null) {
      await tx.updateTable('device').set({ revoked_at: now }).where('id', '=', device.id).execute()
      return err('secretariat.revoked')
    }
    await tx.deleteFrom('refresh_token').where('token_hash', '=', current.replaced_by).execute()
  }
  const refreshToken = await issueRefreshToken(tx, device.id, now)
  await tx
    .updateTable('refresh_token')
    .set({ replaced_by: hashToken(refreshToken) })
    .where('token_hash', '=', hash)
    .execute()
  return ok({ deviceId: device.id, refreshToken })
}
