import type { Clock } from '../../../shared/ports.ts'
import { ok, type Result } from '../../../shared/result.ts'
import { tokenResponse } from '../../../shared/sync/wire.ts'
import { fail } from '../../fail.ts'
import type { Secrets } from '../secrets.ts'
import type { Http } from './http.ts'

/** Renewed this long before it ends, so that a long page does not end with a token that has just expired. */
const EARLY_MS = 30_000

/** The access token of this desk. However many calls need one at once, the secretariat is asked once. */
export interface Access {
  token(address: string): Promise<Result<string>>
  /** The token was refused: the next call of `token` asks for another, unless one has come in meanwhile. */
  refused(token: string): void
  /** Whether this computer offers a place for a credential: asked before a one-time code is spent. */
  canKeep(): Promise<Result<undefined>>
  /** Takes the refresh token of a new enrolment. */
  adopt(refreshToken: string): Promise<Result<undefined>>
  forget(): Promise<Result<undefined>>
}

export function createAccess(http: Http, secrets: Secrets, clock: Clock): Access {
  let held: { readonly token: string; readonly until: number } | undefined
  let refreshToken: string | undefined
  let asking: Promise<Result<string>> | undefined

  async function storedRefreshToken(): Promise<Result<string | undefined>> {
    return refreshToken === undefined ? secrets.read('refresh-token') : ok(refreshToken)
  }

  async function ask(address: string): Promise<Result<string>> {
    const stored = await storedRefreshToken()
    if (!stored.ok) return stored
    if (stored.value === undefined) return fail('secretariat.unauthorised')
    const answer = await http({ method: 'POST', url: `${address}/v1/token`, body: { refreshToken: stored.value } })
    if (!answer.ok) return answer
    const parsed = tokenResponse.safeParse(answer.value)
    if (!parsed.success) return fail('secretariat.protocol')
    // The old refresh token is spent. The new one is on the disk before anything is done with what came with it; if the
    // disk refuses, it is at least kept for as long as this process lives.
    refreshToken = parsed.data.refreshToken
    const kept = await secrets.write('refresh-token', refreshToken)
    if (!kept.ok) return kept
    held = { token: parsed.data.accessToken, until: clock.now() + parsed.data.expiresIn * 1_000 }
    return ok(held.token)
  }

  return {
    async token(address) {
      const now = clock.now()
      // The second condition: a clock set back must not make a token last for years.
      if (held && now < held.until - EARLY_MS && held.until - now < 86_400_000) return ok(held.token)
      asking ??= ask(address).finally(() => {
        asking = undefined
      })
      return asking
    },
    refused(token) {
      if (held?.token === token) held = undefined
    },
    async canKeep() {
      const tried = await secrets.write('probe', 'probe')
      return tried.ok ? secrets.remove('probe') : tried
    },
    async adopt(next) {
      held = undefined
      refreshToken = next
      return secrets.write('refresh-token', next)
    },
    async forget() {
      held = undefined
      refreshToken = undefined
      return secrets.remove('refresh-token')
    },
  }
}
