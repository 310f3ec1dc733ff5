import type { Migration } from './migration.ts'

/** Goals of a year, events, and who attended them. */
export const v11: Migration = {
  version: 11,
  stores: {
    recruitmentGoal: 'id, year',
    event: 'id, start',
    activity: 'id, organisationId, eventId',
  },
}
