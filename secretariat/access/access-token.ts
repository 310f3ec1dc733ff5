import { jwtVerify, SignJWT } from 'jose'
import { err, ok, type Result } from '../../shared/result.ts'
import { instantOf, type Caller, type Context } from '../context.ts'

/** Ten minutes. A withdrawn device is refused at once all the same: every request asks the database. */
export const TOKEN_SECONDS = 600

const ISSUER = 'secretariat'
const AUDIENCE = 'desk'

export async function signAccessToken(context: Context, deviceId: string): Promise<string> {
  const now = Math.floor(context.clock.now() / 1_000)
  return new SignJWT()
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject(deviceId)
    .setIssuer(ISSUER)
    .setAudience(AUDIENCE)
    .setIssuedAt(now)
    .setExpirationTime(now + TOKEN_SECONDS)
    .sign(context.secrets.tokenKey)
}

/**
 * Who is behind an `Authorization` header. Errors: `secretariat.unauthorised` (none, wrong, or expired token),
 * `secretariat.revoked`.
 */
export async function authenticate(context: Context, header: string | undefined): Promise<Result<Caller>> {
  const token = /^Bearer ([\w.-]+)$/i.exec(header ?? '')?.[1]
  if (token === undefined) return err('secretariat.unauthorised')
  const deviceId = await subjectOf(context, token)
  if (deviceId === undefined) return err('secretariat.unauthorised')
  const device = await context.db
    .selectFrom('device')
    .innerJoin('member', 'member.id', 'device.member_id')
    .leftJoin('scope_grant', 'scope_grant.device_id', 'device.id')
    .select(['device.revoked_at', 'member.id as memberId', 'member.name', 'member.role', 'scope_grant.scope'])
    .where('device.id', '=', deviceId)
    .executeTakeFirst()
  if (!device || device.revoked_at || device.scope === null) return err('secretariat.revoked')
  return ok({ deviceId, memberId: device.memberId, memberName: device.name, role: device.role, scope: device.scope })
}

async function subjectOf(context: Context, token: string): Promise<string | undefined> {
  try {
    const { payload } = await jwtVerify(token, context.secrets.tokenKey, {
      algorithms: ['HS256'],
      issuer: ISSUER,
      audience: AUDIENCE,
      currentDate: instantOf(context.clock),
    })
    return payload.sub
  } catch {
    // Signature, form or time: the desk's answer to each is to ask for another token.
    return undefined
  }
}
