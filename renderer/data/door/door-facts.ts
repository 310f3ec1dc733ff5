import type { Clock, IdSource } from '../../../shared/ports.ts'
import type { DeskDatabase } from '../schema.ts'

/** What a write door works with: the workspace's database, who writes, and where time and ids come from. */
export interface DoorFacts {
  readonly db: DeskDatabase
  readonly memberId: string
  readonly clock: Clock
  readonly ids: IdSource
  /**
   * : batches are not announced chunk by chunk; who wrote them says so once, when the last is written. Listeners would read
   * everything anew a hundred times while a list is imported.
   */
  readonly announcesBatches?: boolean
}
