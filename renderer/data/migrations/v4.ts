import type { Migration } from './migration.ts'

/** Snippets that pages share, and words the dictionaries do not have. */
export const v4: Migration = {
  version: 4,
  stores: { boilerplate: 'id', ownWord: 'id, locale' },
}
