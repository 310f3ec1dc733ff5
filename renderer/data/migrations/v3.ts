import type { Migration } from './migration.ts'

/** What participants said about their pages. */
export const v3: Migration = {
  version: 3,
  stores: { participantDecision: 'id, pageId' },
}
