import { useEffect, useState } from 'react'
import { useDesk } from '../../data/desk-context.tsx'
import { memoryOf } from '../../data/memory-client.ts'
import type { ReadDatabase } from '../../data/read-database.ts'
import { useUnitsVersion } from './use-units-version.ts'
import { idsOfPair, type Pair } from './use-pairs.ts'

/** Shown at most: nobody reads more, a search finds all. */
export const SHOWN_UNITS = 5_000

export type Side = 'source' | 'target'

export interface Found {
  readonly ids: readonly string[]
  /** Shown or not. */
  readonly total: number
  /** What was looked for; empty: everything. */
  readonly text: string
  /** False while the index is being built: there may be more. */
  readonly isComplete: boolean
}

/** Units of a pair that have all words of a text on one side, or all of the pair; `undefined` until the first answer. */
export function useFound(pair: Pair | undefined, text: string, side: Side, version: number): Found | undefined {
  const { db } = useDesk()
  const units = useUnitsVersion()
  const { sourceLocale = '', targetLocale = '', count = 0 } = pair ?? {}
  const wanted = text.trim()
  const [found, setFound] = useState<Found>()
  // Of the whole pair the table tells; of words the index does, and says itself when it has taken a change in.
  const changed = wanted === '' ? `${units} ${count}` : `${version}`
  useEffect(() => {
    let isCurrent = true
    const search = { sourceLocale, targetLocale, text: wanted, side }
    const reading = wanted === '' ? allOf(db, search, count) : foundIn(db, search)
    reading.then(
      (next) => isCurrent && setFound(next),
      // The workspace was closed meanwhile: what was shown stays.
      () => undefined,
    )
    return () => {
      isCurrent = false
    }
  }, [db, sourceLocale, targetLocale, count, wanted, side, changed])
  return found
}

interface Search extends Omit<Pair, 'count'> {
  readonly text: string
  readonly side: Side
}

async function allOf(db: ReadDatabase, pair: Search, total: number): Promise<Found> {
  const ids = await idsOfPair(db, pair, SHOWN_UNITS)
  return { ids, total, text: '', isComplete: true }
}

async function foundIn(db: ReadDatabase, search: Search): Promise<Found> {
  const { units, total, complete } = await memoryOf(db.name).concordance({ ...search, limit: SHOWN_UNITS })
  return { ids: units.map(({ id }) => id), total, text: search.text, isComplete: complete }
}
