import type { Suppression } from '../../shared/model/suppression.ts'
import type { Address } from '../../shared/privacy/contact-keys.ts'
import { indexSuppressions, suppressionIds, type Suppressions } from '../../shared/privacy/suppression.ts'
import type { ReadTable } from './read-database.ts'

/** The part of the database these questions need: of the page, or of a worker. */
interface HasSuppressions {
  readonly suppression: Pick<ReadTable<Suppression>, 'where' | 'toArray' | 'bulkGet'>
}

/** Whether a person objected or was erased, and must not be written to. For many addresses: `loadSuppressions`. */
export async function isSuppressed(db: HasSuppressions, address: Address): Promise<boolean> {
  const salts = await db.suppression.where('kind').equals('salt').toArray()
  if (salts.length === 0) return false
  const ids = suppressionIds(
    address,
    salts.map(({ salt }) => salt),
  )
  const found = await db.suppression.bulkGet(ids.map(({ id }) => id))
  return found.some((row) => row !== undefined)
}

/** All suppressions, to ask about many addresses without waiting. A reason of `erased` must not be imported again. */
export async function loadSuppressions(db: HasSuppressions): Promise<Suppressions> {
  return indexSuppressions(await db.suppression.toArray())
}
