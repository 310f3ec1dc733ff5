import { useEffect, useState } from 'react'
import type { ReadDatabase } from '../../data/read-database.ts'
import { useDesk } from '../../data/desk-context.tsx'
import { useUnitsVersion } from './use-units-version.ts'

export interface Pair {
  readonly sourceLocale: string
  readonly targetLocale: string
  readonly count: number
}

const INDEX = '[sourceLocale+targetLocale]'

/** The pairs of languages with units, the largest first. From one to the next by the index: no unit but the first is read. */
export async function loadPairs(db: ReadDatabase): Promise<readonly Pair[]> {
  const pairs: Pair[] = []
  let unit = await db.tmUnit.orderBy(INDEX).first()
  while (unit !== undefined) {
    const { sourceLocale, targetLocale } = unit
    const key = [sourceLocale, targetLocale]
    pairs.push({ sourceLocale, targetLocale, count: await db.tmUnit.where(INDEX).equals(key).count() })
    unit = await db.tmUnit.where(INDEX).above(key).first()
  }
  return pairs.toSorted((a, b) => b.count - a.count)
}

/** Ids of the units of a pair, at most so many. */
export function idsOfPair(
  db: ReadDatabase,
  { sourceLocale, targetLocale }: Omit<Pair, 'count'>,
  limit: number,
): Promise<string[]> {
  return db.tmUnit.where(INDEX).equals([sourceLocale, targetLocale]).limit(limit).primaryKeys()
}

/** Kept current; `undefined` until the first answer. */
export function usePairs(): readonly Pair[] | undefined {
  const { db } = useDesk()
  const version = useUnitsVersion()
  const [pairs, setPairs] = useState<readonly Pair[]>()
  useEffect(() => {
    let isCurrent = true
    loadPairs(db).then(
      (loaded) => isCurrent && setPairs(loaded),
      // The workspace was closed meanwhile: what was shown stays.
      () => undefined,
    )
    return () => {
      isCurrent = false
    }
  }, [db, version])
  return pairs
}

export function pairId({ sourceLocale, targetLocale }: Omit<Pair, 'count'>): string {
  return `${sourceLocale} ${targetLocale}`
}
