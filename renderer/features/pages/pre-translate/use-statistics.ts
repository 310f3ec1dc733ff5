import { useDesk } from '../../../data/desk-context.tsx'
import { memoryOf } from '../../../data/memory-client.ts'
import { useLive } from '../../../data/use-live.ts'
import { useMemoryState } from '../../../data/use-memory-state.ts'
import type { PageData } from '../load-page.ts'
import { memoryQueries } from './memory-queries.ts'
import { statisticsRows, type StatisticsRow } from './statistics-rows.ts'

/** What there is to do on a page, or in some of its segments; counted again when the memory learns something. */
export function useStatistics(
  data: PageData,
  targetLocale: string,
  segmentIds: readonly string[] | undefined,
): { readonly rows: readonly StatisticsRow[] | undefined; readonly isComplete: boolean } {
  const { db } = useDesk()
  const { phase, version } = useMemoryState()
  const { sourceLocale } = data.page
  const rows = useLive(async () => {
    // A worker gets what it needs, and no more.
    const segments = memoryQueries(data, segmentIds).map(({ segment: _segment, ...query }) => query)
    return statisticsRows(await memoryOf(db.name).statistics({ sourceLocale, targetLocale, segments }))
  }, [db, data, sourceLocale, targetLocale, segmentIds?.join(' '), version])
  return { rows, isComplete: phase === 'ready' }
}
