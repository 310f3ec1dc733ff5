import type { Activity } from '../../../shared/model/activity.ts'
import type { Organisation } from '../../../shared/model/organisation.ts'
import type { ReadDatabase } from '../../data/read-database.ts'

export interface Mention {
  readonly activity: Activity
  readonly organisation: Organisation
}

/** Entries that name a member and that this member has not marked read, the newest first. */
export async function mentionsOf(db: ReadDatabase, memberId: string): Promise<readonly Mention[]> {
  const found = await db.activity.where('mentions').equals(memberId).toArray()
  const unread = found.filter(({ mentionsRead = [] }) => !mentionsRead.includes(memberId))
  const organisations = await db.organisation.bulkGet(unread.map(({ organisationId }) => organisationId))
  return unread
    .flatMap((activity, at) => {
      const organisation = organisations[at]
      return organisation === undefined ? [] : [{ activity, organisation }]
    })
    .toSorted((a, b) => b.activity.at.localeCompare(a.activity.at))
}
