import { useMemo } from 'react'
import type { SavedView } from '../../../../shared/model/saved-view.ts'
import { inOrder } from '../../../../shared/recruitment/custom-values.ts'
import { useDesk } from '../../../data/desk-context.tsx'
import { useLive } from '../../../data/use-live.ts'

const none: readonly SavedView[] = []

/** The saved lists in their order; empty until they are read. */
export function useViews(): readonly SavedView[] {
  const { db } = useDesk()
  const found = useLive(() => db.savedView.toArray(), [db])
  return useMemo(() => (found === undefined ? none : inOrder(found)), [found])
}
