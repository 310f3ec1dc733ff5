import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { useDesk } from '../../../data/desk-context.tsx'
import { searchOf, type SearchClient } from '../../../data/search-client.ts'
import type { Column } from '../../../workers/search/columns.ts'
import type { GroupHead, OrganisationQuery, OrganisationRow } from '../../../workers/search/protocol.ts'
import { FIRST_ROWS, firstRows, isPlain } from './first-rows.ts'
import { placed, type PlacedWindow } from './placed.ts'

/** Rows fetched beyond what is seen, so that scrolling rarely meets a gap. */
const MARGIN = 60
const FIRST = 80
const noColumns: readonly Column[] = []

export interface OrganisationList {
  /** Places of the list: organisations and, with groups, their heads. */
  readonly total: number
  /** Organisations among them. */
  readonly count: number
  /** The row at a place of the whole list, once it has been fetched; `undefined` also where a head is. */
  readonly rowAt: (index: number) => OrganisationRow | undefined
  readonly headAt: (index: number) => GroupHead | undefined
  /** Says which rows are in sight. */
  readonly show: (from: number, to: number) => void
  /** Nothing is known yet. */
  readonly isLoading: boolean
  /** `total` is final, not just what has been read so far. */
  readonly isCounted: boolean
  /** Changes with every answer to another question: where to scroll back to the top. */
  readonly answeredKey: string
}

/** The search worker of the open workspace, and whether its index is there. */
export function useSearchClient(): { readonly search: SearchClient; readonly version: number } {
  const { db } = useDesk()
  const search = searchOf(db.name)
  const { version } = useSyncExternalStore(search.subscribe, search.state)
  return { search, version }
}

/**
 * The organisations that fit a query, window by window. The very first window comes straight from the database, so that
 * a table of 100,000 shows as fast as an empty one; everything after it from the search worker, kept current. `columns`:
 * what rows are to carry beside what every row has; the same object as long as they are the same.
 */
export function useOrganisations(query: OrganisationQuery, columns: readonly Column[] = noColumns): OrganisationList {
  const { db } = useDesk()
  const { search, version } = useSearchClient()
  const key = JSON.stringify(query)
  const stable = useMemo(() => JSON.parse(key) as OrganisationQuery, [key])
  const [answer, setAnswer] = useState<PlacedWindow & { readonly key: string; readonly isCounted: boolean }>()
  const sight = useRef({ from: 0, to: 0 })
  const asked = useRef(0)
  const answered = useRef<string>(undefined)

  const fetchRows = useCallback(
    async (from: number, to: number) => {
      const ask = ++asked.current
      const count = to - from
      const show = (window: PlacedWindow, isCounted: boolean) => {
        if (ask !== asked.current) return
        answered.current = key
        setAnswer({ ...window, key, isCounted })
      }
      if (search.state().version > 0 || !isPlain(stable) || answered.current === key) {
        show(placed(await search.organisations(stable, from, count, columns)), true)
        return
      }
      const rows = await firstRows(db)
      const isAll = rows.length < FIRST_ROWS
      show(placed({ total: rows.length, from: 0, rows }), isAll)
      // Counting 100,000 takes longer than reading the first rows: they do not wait for it.
      if (!isAll) show(placed({ total: await db.organisation.count(), from: 0, rows }), true)
    },
    [db, search, stable, key, columns],
  )

  const hasAnswer = answer !== undefined
  useEffect(() => {
    const { from, to } = sight.current
    const same = answered.current === key
    void fetchRows(same ? Math.max(0, from - MARGIN) : 0, same ? Math.max(FIRST, to + MARGIN) : FIRST)
  }, [fetchRows, key, version])

  useEffect(() => {
    if (hasAnswer) afterPaint(() => search.start())
  }, [search, hasAnswer])

  const latest = useRef({ answer, key, fetchRows })
  useEffect(() => {
    latest.current = { answer, key, fetchRows }
  })
  const show = useCallback((from: number, to: number) => {
    sight.current = { from, to }
    const { answer: known, key: wanted, fetchRows } = latest.current
    if (known === undefined || known.key !== wanted) return
    const end = known.from + known.places.length
    const needsBefore = known.from > 0 && from < known.from + MARGIN / 4
    const needsAfter = end < known.total && to > end - MARGIN / 4
    if (needsBefore || needsAfter) void fetchRows(Math.max(0, from - MARGIN), to + MARGIN)
  }, [])

  // The same object until there is another answer: a keystroke renders the table once, not before the answer as well.
  return useMemo(
    () => ({
      total: answer?.total ?? 0,
      count: answer?.organisations ?? 0,
      rowAt: (index: number) => answer?.places[index - answer.from]?.row,
      headAt: (index: number) => answer?.places[index - answer.from]?.head,
      show,
      isLoading: answer === undefined,
      isCounted: answer?.isCounted === true,
      answeredKey: answer?.key ?? '',
    }),
    [answer, show],
  )
}

/** After the frame that shows what was just set. */
function afterPaint(run: () => void): void {
  requestAnimationFrame(() => setTimeout(run, 0))
}
