import type { ReadDatabase } from '../../../data/read-database.ts'
import { rowOf } from '../../../workers/search/entry.ts'
import type { OrganisationQuery, OrganisationRow } from '../../../workers/search/protocol.ts'
import { isFiltered } from '../search-params.ts'

/** Fills a tall window; the first frame waits for no more. */
export const FIRST_ROWS = 64

/** Whether the database itself can answer: everything, by name. */
export function isPlain(query: OrganisationQuery): boolean {
  const { sort, group } = query
  return !isFiltered(query) && group === undefined && sort.column === 'name' && !sort.descending
}

/** The first rows by name, straight from the database's index. Fewer than `FIRST_ROWS`: there are no others. */
export async function firstRows(db: ReadDatabase): Promise<readonly OrganisationRow[]> {
  const found = await db.organisation.orderBy('$sort').limit(FIRST_ROWS).toArray()
  const recruitments = await db.recruitment.bulkGet(found.map(({ id }) => id))
  return found.map((organisation, at) => rowOf(organisation, recruitments[at], undefined))
}
