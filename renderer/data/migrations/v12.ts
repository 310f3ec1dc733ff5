import type { Migration } from './migration.ts'

/** Files of organisations, reminders of tasks, and who is named in a note. */
export const v12: Migration = {
  version: 12,
  stores: {
    document: 'id, organisationId, activityId, hash',
    task: 'id, organisationId, due, remindAt',
    activity: 'id, organisationId, eventId, *mentions',
  },
}
