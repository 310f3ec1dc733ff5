import type { BatchRow } from '../rows.ts'
import type { DeskDatabase } from '../schema.ts'
import { dependentTypes } from './enqueue.ts'

/** Types of records that can be about a person. */
const aboutPeople = ['legalBasis', 'task', 'activity'] as const

/** Of the records a chunk created, those that must stay because something hangs on them by now. */
export async function idsInUse(
  db: DeskDatabase,
  row: BatchRow,
  isOfBatch: (id: string) => boolean,
): Promise<ReadonlySet<string>> {
  if (row.type === 'organisation') return organisationsInUse(db, row)
  if (row.type === 'contact') return peopleInUse(db, row, isOfBatch)
  return row.type === 'legalBasis' ? basesInUse(db, row) : new Set()
}

/**
 * Organisations that have contacts, a recruitment, a page … by now. The ids of a chunk rise and lie close together: one look
 * at what is between the first and the last takes a fraction of two thousand single ones.
 */
async function organisationsInUse(db: DeskDatabase, { created }: BatchRow): Promise<ReadonlySet<string>> {
  const used = new Set<string>()
  const ids = new Set(created)
  const [first, last] = [created.reduce(lower, created[0] ?? ''), created.reduce(higher, '')]
  for (const type of dependentTypes) {
    const index = type === 'recruitment' ? 'id' : 'organisationId'
    for (const { organisationId } of await db.records(type).where(index).between(first, last, true, true).toArray()) {
      if (typeof organisationId === 'string' && ids.has(organisationId)) used.add(organisationId)
    }
  }
  return used
}

function lower(a: string, b: string): string {
  return a < b ? a : b
}

function higher(a: string, b: string): string {
  return a > b ? a : b
}

/** People somebody has worked with: another task, a call, a ground that was added, or one of the batch that was edited. */
async function peopleInUse(
  db: DeskDatabase,
  row: BatchRow,
  isOfBatch: (id: string) => boolean,
): Promise<ReadonlySet<string>> {
  const created = new Set(row.created)
  const found = await db.contact.bulkGet([...row.created])
  const organisations = [...new Set(found.flatMap((contact) => contact?.organisationId ?? []))]
  const used = new Set<string>()
  for (const type of aboutPeople) {
    for (const record of await db.records(type).where('organisationId').anyOf(organisations).toArray()) {
      const { id, contactId, createdAt, updatedAt } = record
      const isWork = !isOfBatch(id) || createdAt !== updatedAt
      if (isWork && typeof contactId === 'string' && created.has(contactId)) used.add(contactId)
    }
  }
  return used
}

/** The grounds of people who stay. */
async function basesInUse(db: DeskDatabase, row: BatchRow): Promise<ReadonlySet<string>> {
  const bases = (await db.legalBasis.bulkGet([...row.created])).flatMap((basis) => basis ?? [])
  const people = await db.contact.bulkGet(bases.map(({ contactId }) => contactId))
  return new Set(bases.filter((_, at) => people[at] !== undefined).map(({ id }) => id))
}
