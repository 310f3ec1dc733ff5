import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Database } from '../database/schema.ts'

/** Keys of this service. They live in its database, so that they move with it and survive a restart. */
export interface Secrets {
  /** Signs access tokens (HS256). */
  readonly tokenKey: Uint8Array
  /** Peppers the hashes of enrolment codes, which are short enough to be tried out otherwise. */
  readonly codeKey: Uint8Array
}

export async function loadSecrets(db: Database): Promise<Secrets> {
  return { tokenKey: await loadOrMake(db, 'token-key'), codeKey: await loadOrMake(db, 'code-key') }
}

async function loadOrMake(db: Database, name: string): Promise<Uint8Array> {
  const value = randomBytes(32).toString('base64url')
  await db
    .insertInto('service_secret')
    .values({ name, value })
    .onConflict((same) => same.column('name').doNothing())
    .execute()
  const row = await db.selectFrom('service_secret').select('value').where('name', '=', name).executeTakeFirstOrThrow()
  return Buffer.from(row.value, 'base64url')
}

/** For secrets with enough randomness of their own, such as refresh tokens. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}

export function hashCode(secrets: Secrets, normalisedCode: string): string {
  return createHmac('sha256', secrets.codeKey).update(normalisedCode).digest('base64url')
}

/** Compares without telling, by the time it takes, how much was right. */
export function sameSecret(a: string, b: string): boolean {
  const [left, right] = [a, b].map((text) => createHash('sha256').update(text).digest())
  return left !== undefined && right !== undefined && timingSafeEqual(left, right)
}
