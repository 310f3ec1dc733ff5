import type { Organisation } from '../../../../shared/model/organisation.ts'
import type { ReadDatabase } from '../../../data/read-database.ts'
import type { OrganisationQuery, OrganisationRow } from '../../../workers/search/protocol.ts'

/** Fills a tall window; the first frame waits for no more. */
export const FIRST_ROWS = 64

/** Whether the database itself can answer: everything, by name. */
export function isPlain(query: OrganisationQuery): boolean {
  const { text, stages, country, sharing, importBatchId, sort } = query
  const filtered = text !== '' || stages.length > 0 || country !== undefined || sharing !== undefined
  return !filtered && importBatchId === undefined && sort.column === 'name' && !sort.descending
}

/** The first rows by name, straight from the database's index. Fewer than `FIRST_ROWS`: there are no others. */
export async function firstRows(db: ReadDatabase): Promise<readonly OrganisationRow[]> {
  const found = await db.organisation.orderBy('$sort').limit(FIRST_ROWS).toArray()
  const recruitments = await db.recruitment.bulkGet(found.map(({ id }) => id))
  return found.map((organisation, at) => {
    const recruitment = recruitments[at]
    const due = recruitment?.nextStepDue
    const stage = recruitment?.stage ?? 'identified'
    return { ...factsOf(organisation), stage, ...(due === undefined ? {} : { nextStepDue: due }) }
  })
}

function factsOf({ id, name, place, country, legalType, population, employees, icleiMember, sharing }: Organisation) {
  return {
    id,
    name,
    country,
    icleiMember,
    sharing,
    ...(place === undefined ? {} : { place }),
    ...(legalType === undefined ? {} : { legalType }),
    ...(population === undefined ? {} : { population: population.value }),
    ...(employees === undefined ? {} : { employees: employees.value }),
  }
}
