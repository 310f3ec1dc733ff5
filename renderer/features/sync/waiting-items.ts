import { isEntityType } from '../../../shared/model/entities.ts'
import type { AnyRecord } from '../../../shared/model/entity.ts'
import { changedFields } from '../../../shared/sync/patch.ts'
import type { ReadDatabase } from '../../data/read-database.ts'
import { readRecord, titleOf, type RecordTitle } from './record-titles.ts'
import type { DeskError } from '../../../shared/result.ts'

/** One record that waits for the secretariat. */
export interface WaitingItem {
  readonly key: string
  readonly type: string
  readonly id: string
  readonly title: RecordTitle
  readonly what: 'new' | 'removed' | 'changed' | 'same'
  /** For `changed`. */
  readonly fields: readonly string[]
  readonly at: string
  readonly personal: boolean
  readonly held: boolean
  readonly onWay: boolean
  readonly parked: DeskError | undefined
}

/** Types that always hold names or addresses of people (domain.md §9). */
const personalTypes: ReadonlySet<string> = new Set(['contact', 'legalBasis', 'member', 'participantDecision'])

/** A note about a talk names people; a move on the board does not. */
function isPersonal(type: string, record: AnyRecord | undefined): boolean {
  if (personalTypes.has(type)) return true
  // What a joined person's record was stands in the log of the merge.
  if (type === 'mergeLog') return JSON.stringify(record?.changes ?? []).includes('"type":"contact"')
  return type === 'activity' && (record?.contactId !== undefined || record?.note !== undefined)
}

/** The oldest `limit` records that wait, or, of those the secretariat refused, all up to the limit. */
export async function waitingItems(
  db: ReadDatabase,
  which: 'waiting' | 'parked',
  limit: number,
): Promise<readonly WaitingItem[]> {
  const rows =
    which === 'parked'
      ? await db.outbox.where('parked.code').above('').limit(limit).toArray()
      : await db.outbox
          .orderBy('at')
          .filter((row) => row.parked === undefined)
          .limit(limit)
          .toArray()
  return Promise.all(
    rows.map(async (row): Promise<WaitingItem> => {
      const record = isEntityType(row.type) ? await readRecord(db, row.type, row.id) : undefined
      const base = (await db.bases.get([row.type, row.id]))?.record
      const fields = record && base ? changedFields(base, record) : []
      return {
        key: `${row.type}/${row.id}`,
        type: row.type,
        id: row.id,
        title: await titleOf(db, row.type, record ?? base),
        what: !record ? 'removed' : !base ? 'new' : fields.length > 0 ? 'changed' : 'same',
        fields,
        at: row.at,
        personal: isPersonal(row.type, record ?? base),
        held: row.held === true,
        onWay: row.inFlight !== undefined,
        parked: row.parked,
      }
    }),
  )
}
