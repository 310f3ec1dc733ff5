import type { AnyRecord } from '../../shared/model/entity.ts'
import { sortKey } from '../../shared/text/fold.ts'

/**
 * Adds the derived fields to a record that nobody else holds yet. Fields starting with `$` are derived: local to this
 * computer, kept for indexes, never sent and never compared. Every write of a record passes here.
 */
export function derive(type: string, fresh: Record<string, unknown>): void {
  if (type === 'organisation') fresh.$sort = sortKey(String(fresh.name))
}

/** The record as it leaves the database: without derived fields. */
export function withoutDerived(record: AnyRecord): AnyRecord {
  if (!('$sort' in record)) return record
  const { $sort: _sort, ...rest } = record
  return rest
}
