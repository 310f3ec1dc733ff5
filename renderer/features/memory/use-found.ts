import { useDesk } from '../../data/desk-context.tsx'
import { memoryOf } from '../../data/memory-client.ts'
import { useLive } from '../../data/use-live.ts'
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
  const { sourceLocale = '', targetLocale = '', count = 0 } = pair ?? {}
  const wanted = text.trim()
  return useLive(async (): Promise<Found> => {
    const locales = { sourceLocale, targetLocale }
    if (wanted === '') {
      const ids = await idsOfPair(db, locales, SHOWN_UNITS)
      return { ids, total: count, text: '', isComplete: true }
    }
    const memory = memoryOf(db.name)
    const found = await memory.concordance({ ...locales, text: wanted, side, limit: SHOWN_UNITS })
    return { ids: found.units.map(({ id }) => id), total: found.total, text: wanted, isComplete: found.complete }
  }, [db, sourceLocale, targetLocale, count, wanted, side, wanted === '' ? 0 : version])
}
