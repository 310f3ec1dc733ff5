import type { ChangeItem } from '../../../shared/sync/wire.ts'
import type { RecordKey, UnknownRow } from '../rows.ts'
import type { DeskDatabase } from '../schema.ts'
import type { Sums } from './memory.ts'

/** Records of a type only a newer desk knows: kept as they are, so that an update finds them here (sync.md §4). */
export async function applyUnknown(
  db: DeskDatabase,
  type: string,
  items: readonly ChangeItem[],
  sums: Sums,
): Promise<void> {
  const known = await db.unknownRecords.bulkGet(items.map(({ id }): RecordKey => [type, id]))
  const puts: UnknownRow[] = []
  const gone: RecordKey[] = []
  items.forEach((item, index) => {
    const rev = 'data' in item ? item.rev : 0
    sums.move(type, item.id, known[index]?.rev ?? 0, rev)
    if ('data' in item) puts.push({ type, id: item.id, rev, data: item.data })
    else gone.push([type, item.id])
  })
  await db.unknownRecords.bulkPut(puts)
  await db.unknownRecords.bulkDelete(gone)
}
