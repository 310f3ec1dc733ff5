import { useMemo } from 'react'
import { useDesk } from '../../data/desk-context.tsx'
import { useLive } from '../../data/use-live.ts'
import type { ReadDatabase } from '../../data/read-database.ts'
import { loadPage, type PageData } from './load-page.ts'

interface Versioned {
  readonly id: string
  readonly rev: number
  readonly updatedAt: string
}

/** One page with everything on it, live. What an edit leaves alone stays the same object, and is not rendered again. */
export function usePage(pageId: string): PageData | null | undefined {
  const { db } = useDesk()
  const page = useMemo(() => new StablePage(db, pageId), [db, pageId])
  return useLive(() => page.load(), [page])
}

/** Remembers what it loaded last. */
class StablePage {
  readonly #db: ReadDatabase
  readonly #pageId: string
  #last: PageData | undefined

  constructor(db: ReadDatabase, pageId: string) {
    this.#db = db
    this.#pageId = pageId
  }

  async load(): Promise<PageData | null> {
    const loaded = await loadPage(this.#db, this.#pageId)
    this.#last = loaded && this.#last ? sharing(this.#last, loaded) : (loaded ?? undefined)
    return this.#last ?? null
  }
}

/** The newer data, with the older objects wherever they are the same version. */
function sharing(older: PageData, newer: PageData): PageData {
  return {
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
}

function same<T extends Versioned>(older: T | undefined, newer: T): T {
  return older?.id === newer.id && older.rev === newer.rev && older.updatedAt === newer.updatedAt ? older : newer
}

function sameList<T extends Versioned>(older: readonly T[], newer: readonly T[]): readonly T[] {
  const known = new Map(older.map((each) => [each.id, each]))
  const shared = newer.map((each) => same(known.get(each.id), each))
  return shared.length === older.length && shared.every((each, index) => each === older[index]) ? older : shared
}
