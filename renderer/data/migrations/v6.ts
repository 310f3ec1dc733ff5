import type { Migration } from './migration.ts'

/** Organisations that were joined, and those a person said are two. */
export const v6: Migration = {
  version: 6,
  stores: { mergeLog: 'id, organisationId, mergedId', notDuplicate: 'id, organisationId, otherId' },
}
