import type { Forgetting } from '../model/erasure.ts'
import { createForgetter } from './forget.ts'
import { forgetInRecord, keySet } from './forget-record.ts'

type Row = Readonly<Record<string, unknown>>

/** Forgets in rows that lie in a file: a snapshot's tables, or the lines of a journal. */
export interface RowForgetter {
  /** `undefined`: the row goes. `table` is a type of record or one of the tables beside them. */
  row(table: string, row: Row): Row | undefined
  removed(): number
  replaced(): number
}

/** Tables whose rows are about one record each, named by `type` and `id`. */
const aboutOneRecord: ReadonlySet<string> = new Set(['bases', 'outbox', 'unknownRecords'])

export function createRowForgetter(forget: Forgetting): RowForgetter {
  const forgetter = createForgetter(forget)
  const gone = keySet(forget.keys)
  const keep = keySet(forget.keep)
  const goneIds = new Set(forget.keys.map(({ id }) => id))
  let removed = 0

  function isGone(table: string, row: Row): boolean {
    if (table === 'fieldConflict') return goneIds.has(String(row.recordId))
    if (aboutOneRecord.has(table)) return gone.has(String(row.type), String(row.id))
    return gone.has(table, String(row.id))
  }

  /** Lists within a row whose items are about records: ops on their way, chunks of a batch, what a sync brought. */
  function withoutGone(table: string, row: Row): Row {
    const stays = (item: unknown): boolean => {
      if (typeof item === 'string') return !(table === 'batches' && gone.has(String(row.type), item))
      if (typeof item !== 'object' || item === null || !('id' in item)) return true
      return !gone.has(String('type' in item ? item.type : row.type), String(item.id))
    }
    const fields = Object.entries(row).map(([name, value]): [string, unknown] => {
      if (Array.isArray(value)) return [name, value.filter(stays)]
      const nested = table === 'meta' && name === 'value' && typeof value === 'object' && value !== null
      return [name, nested && !Array.isArray(value) ? withoutGone('ops', { ...value }) : value]
    })
    return Object.fromEntries(fields)
  }

  return {
    removed: () => removed,
    replaced: () => forgetter.replaced(),
    row(table, row) {
      if (isGone(table, row)) {
        removed += 1
        return undefined
      }
      const type = aboutOneRecord.has(table) ? String(row.type) : table
      if (keep.has(type, String(row.id))) return row
      const isList = table === 'batches' || table === 'syncLog' || table === 'meta'
      return isList ? forgetter.inValue(withoutGone(table, row)) : forgetInRecord(table, row, forgetter)
    },
  }
}
