import type * as z from 'zod'
import { LIMITS, PROTOCOL, SCHEMA_VERSION, type sessionResponse } from '../../shared/sync/wire.ts'
import { instantOf, type Caller, type Context } from '../context.ts'
import { position } from './changes.ts'

/** What a desk has to know before it starts. */
export async function session(context: Context, caller: Caller): Promise<z.output<typeof sessionResponse>> {
  const now = instantOf(context.clock)
  await context.db.updateTable('device').set({ seen_at: now }).where('id', '=', caller.deviceId).execute()
  const { epoch } = await position(context.db, caller.scope)
  return {
    protocol: { ...PROTOCOL },
    schemaVersion: SCHEMA_VERSION,
    limits: { ...LIMITS },
    epoch,
    scopes: [caller.scope],
    role: caller.role,
    time: now.toISOString(),
  }
}
