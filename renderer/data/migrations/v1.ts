import type { Migration } from './migration.ts'

/** The first version: one table per type of record, and what sync, undo and the journal keep. */
export const v1: Migration = {
  version: 1,
  stores: {
    focalPoint: 'id',
    member: 'id',
    organisation: 'id, $sort, nationalId, importBatchId, *tags',
    contact: 'id, organisationId',
    legalBasis: 'id, organisationId',
    recruitment: 'id, stage, nextStepDue',
    activity: 'id, organisationId',
    task: 'id, organisationId, due',
    participation: 'id, organisationId',
    membershipYear: 'id, organisationId',
    participantPage: 'id, organisationId',
    pageSection: 'id, pageId',
    segment: 'id, pageId, sectionId',
    translation: 'id, pageId, segmentId, [pageId+locale]',
    mediaRef: 'id, pageId',
    pageEdition: 'id, pageId',
    fieldConflict: 'id, state, recordId',
    importBatch: 'id',
    bases: '[type+id]',
    outbox: '[type+id], at, parked.code',
    undo: '++seq, state, batchId',
    batches: '++seq, batchId',
    journalQueue: '++seq',
    meta: 'key',
    syncLog: '++seq',
    unknownRecords: '[type+id], type',
  },
}
