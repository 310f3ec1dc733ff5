import type { Contact } from '../../../shared/model/contact.ts'
import type { Organisation } from '../../../shared/model/organisation.ts'
import type { Suppressions } from '../../../shared/privacy/suppression.ts'
import type { WriteDoor } from '../../data/door-types.ts'

/** Where an import reads and writes. Without a door nothing is written: a dry run. */
export interface ImportStore {
  organisations(ids: readonly string[]): Promise<readonly (Organisation | undefined)[]>
  /** People of these organisations. */
  contacts?(organisationIds: readonly string[]): Promise<readonly Contact[]>
  /** Who must not come back. */
  readonly suppressions?: Suppressions
  readonly door?: WriteDoor
}
