import type { Migration } from './migration.ts'

/** A focal point's own fields of organisations, and the lists it saves. */
export const v10: Migration = {
  version: 10,
  stores: { customField: 'id', savedView: 'id' },
}
