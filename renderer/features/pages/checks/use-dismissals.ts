import { useMemo } from 'react'
import type { CheckDismissal } from '../../../../shared/model/segment-notes.ts'
import { useDesk } from '../../../data/desk-context.tsx'
import { useLive } from '../../../data/use-live.ts'

const none: readonly CheckDismissal[] = []

/** What people said is not an issue, on one page in one language, by segment (or section). */
export function useDismissals(pageId: string, locale: string): ReadonlyMap<string, readonly CheckDismissal[]> {
  const { db } = useDesk()
  const all = useLive(() => db.checkDismissal.where('pageId').equals(pageId).toArray(), [db, pageId]) ?? none
  return useMemo(
    () =>
      Map.groupBy(
        all.filter((dismissal) => dismissal.locale === locale),
        ({ segmentId }) => segmentId,
      ),
    [all, locale],
  )
}
