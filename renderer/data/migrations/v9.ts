import type { Migration } from './migration.ts'

/** Privacy: whom not to write to, what people asked about their data, and what was erased. */
export const v9: Migration = {
  version: 9,
  stores: {
    legalBasis: 'id, organisationId, contactId',
    suppression: 'id, kind',
    privacyRequest: 'id, state, contactId',
    erasure: 'id',
  },
}
