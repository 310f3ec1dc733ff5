import type { Migration } from './migration.ts'

/** Where the facts of an organisation come from: the line of an import, or who changed them when. */
export const v7: Migration = {
  version: 7,
  stores: {
    importRow: 'id, batchId, [batchId+createdFrom], *updatedIds',
    fieldEdits: '[organisationId+field], organisationId',
  },
}
