import { forReview, type ForReview } from '../../../../shared/privacy/retention.ts'
import type { ReadDatabase } from '../../../data/read-database.ts'

/** Prospects whose people nobody has had anything to do with for a number of months. */
export async function readReview(db: ReadDatabase, months: number, today: string): Promise<readonly ForReview[]> {
  const contacts = await db.contact.toArray()
  const ids = [...new Set(contacts.map(({ organisationId }) => organisationId))]
  const organisations = (await db.organisation.bulkGet(ids)).filter((each) => each !== undefined)
  const recruitments = (await db.recruitment.bulkGet(ids)).filter((each) => each !== undefined)
  const participants = new Set((await db.participation.toArray()).map(({ organisationId }) => organisationId))
  const activities = await db.activity.where('organisationId').anyOf(ids).toArray()
  return forReview({ organisations, contacts, activities, recruitments, participants, today, months })
}
