import type { Migration } from './migration.ts'

/** Templates to write with, and what was drafted in one go. */
export const v8: Migration = {
  version: 8,
  stores: { letterTemplate: 'id', letterBatch: 'id' },
}
