import { useEffect, useState, useSyncExternalStore } from 'react'
import { useDesk } from '../../data/desk-context.tsx'
import { searchOf } from '../../data/search-client.ts'
import type { OrganisationQuery, OrganisationRow } from '../../workers/search/protocol.ts'

/** As many as one takes up in a morning; the rest is one click away. */
const SHOWN = 6

export interface Stale {
  readonly rows: readonly OrganisationRow[]
  readonly total: number
  /** Open recruitments without a next step. */
  readonly withoutStep: number
}

/** Open recruitments on which nothing happened for long, as the search worker knows them; `undefined` until it does. */
export function useStale(): Stale | undefined {
  const { db } = useDesk()
  const search = searchOf(db.name)
  const { version } = useSyncExternalStore(search.subscribe, search.state)
  const [stale, setStale] = useState<Stale>()
  useEffect(() => {
    let current = true
    const ask = async () => {
      const query = {
        text: '',
        stages: [],
        sort: { column: 'stage', descending: true },
      } as const satisfies OrganisationQuery
      const found = await search.organisations({ ...query, attention: 'stale' }, 0, SHOWN)
      const { total: withoutStep } = await search.organisations({ ...query, attention: 'noStep' }, 0, 0)
      if (current) setStale({ rows: found.rows, total: found.total, withoutStep })
    }
    // The worker starts to read everything at the first question: Today is painted before that.
    const begin = requestIdleCallback(() => void ask(), { timeout: 2_000 })
    return () => {
      current = false
      cancelIdleCallback(begin)
    }
  }, [search, version])
  return stale
}
