import type { Clock } from '../shared/ports.ts'
import type { Secrets } from './access/secrets.ts'
import type { PracticeCodes } from './access/practice-codes.ts'
import type { Database } from './database/schema.ts'

/** What every call of the service needs. Made once, in `service.ts`. */
export interface Context {
  readonly db: Database
  readonly clock: Clock
  readonly secrets: Secrets
  /** Only on a practice secretariat: codes that let whoever enrols say who they are. */
  readonly practice?: PracticeCodes
}

/** The device behind a request. Every query about records is limited to its `scope`. */
export interface Caller {
  readonly deviceId: string
  readonly memberId: string
  readonly memberName: string
  readonly role: string
  /** The focal point's id. */
  readonly scope: string
}

export function instantOf(clock: Clock): Date {
  return new Date(clock.now())
}
