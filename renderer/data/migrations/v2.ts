import type { Migration } from './migration.ts'

/** The translation workbench: memory, terms, and what people say about a segment. */
export const v2: Migration = {
  version: 2,
  stores: {
    pageAssignment: 'id, pageId',
    segmentComment: 'id, pageId, segmentId',
    translationVersion: 'id, pageId, segmentId',
    checkDismissal: 'id, pageId, segmentId',
    sourceDecision: 'id, pageId, segmentId',
    tmUnit: 'id, [sourceLocale+targetLocale], pageId',
    glossaryTerm: 'id, conceptId, locale',
    termException: 'id, locale',
    memoryIndex: 'key',
  },
}
