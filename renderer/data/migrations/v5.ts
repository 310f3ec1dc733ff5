import type { Migration } from './migration.ts'

/** Rules for sentences from files of others. */
export const v5: Migration = {
  version: 5,
  stores: { segmentationRules: 'id' },
}
