import type { PageData } from './load-page.ts'

interface Versioned {
  readonly id: string
  readonly rev: number
  readonly updatedAt: string
}

/** The newer data, with the older objects wherever they are the same version: what is the same is not rendered again. */
export function shareUnchanged(older: PageData, newer: PageData): PageData {
  const shared: PageData = {
    page: same(older.page, newer.page),
    organisation:
      older.organisation && newer.organisation ? same(older.organisation, newer.organisation) : newer.organisation,
    sections: sameList(older.sections, newer.sections),
    segments: sameList(older.segments, newer.segments),
    allSegments: sameList(older.allSegments, newer.allSegments),
    translations: sameList(older.translations, newer.translations),
    media: sameList(older.media, newer.media),
    editions: sameList(older.editions, newer.editions),
  }
  return (Object.keys(shared) as (keyof PageData)[]).every((key) => shared[key] === older[key]) ? older : shared
}

function same<T extends Versioned>(older: T | undefined, newer: T): T {
  return older?.id === newer.id && older.rev === newer.rev && older.updatedAt === newer.updatedAt ? older : newer
}

function sameList<T extends Versioned>(older: readonly T[], newer: readonly T[]): readonly T[] {
  const known = new Map(older.map((each) => [each.id, each]))
  const shared = newer.map((each) => same(known.get(each.id), each))
  return shared.length === older.length && shared.every((each, index) => each === older[index]) ? older : shared
}
