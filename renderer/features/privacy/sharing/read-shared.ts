import { entityTypes, type EntityType } from '../../../../shared/model/entities.ts'
import type { ReadDatabase } from '../../../data/read-database.ts'
import type { AnyRecord } from '../../../../shared/model/entity.ts'
import { readInPages } from '../../../data/read-in-pages.ts'

export interface SharedCount {
  readonly type: EntityType
  /** Records the secretariat has, and of those that wait to go there. */
  readonly there: number
  readonly waiting: number
}

export interface Shared {
  readonly counts: readonly SharedCount[]
  readonly sharedAuthorities: number
  readonly localAuthorities: number
}

/** What the secretariat has of ours, counted from what it has confirmed. */
export async function readShared(db: ReadDatabase): Promise<Shared> {
  const waiting = new Map<string, number>()
  await db.outbox.each(({ type }) => {
    waiting.set(type, (waiting.get(type) ?? 0) + 1)
  })
  const counts: SharedCount[] = []
  for (const type of entityTypes) {
    let there = 0
    await readInPages<AnyRecord>(db[type], (records) => {
      for (const { rev } of records) if (rev > 0) there += 1
    })
    if (there + (waiting.get(type) ?? 0) > 0) counts.push({ type, there, waiting: waiting.get(type) ?? 0 })
  }
  let sharedAuthorities = 0
  let localAuthorities = 0
  await readInPages(db.organisation, (organisations) => {
    for (const { sharing } of organisations) {
      if (sharing === 'shared') sharedAuthorities += 1
      else localAuthorities += 1
    }
  })
  return { counts, sharedAuthorities, localAuthorities }
}

/** Types of records that name people who are not of the focal point. */
export const aboutPeople: ReadonlySet<EntityType> = new Set(['contact', 'legalBasis', 'activity', 'task'])
