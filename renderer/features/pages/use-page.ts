import { useEffect, useMemo, useSyncExternalStore } from 'react'
import { useDesk } from '../../data/desk-context.tsx'
import type { PageData } from './load-page.ts'
import { PageStore } from './page-store.ts'

/** One page with everything on it, live. What an edit leaves alone stays the same object, and is not rendered again. */
export function usePage(pageId: string): PageData | null | undefined {
  const { db } = useDesk()
  const store = useMemo(() => new PageStore(db, pageId), [db, pageId])
  useEffect(() => store.start(), [store])
  return useSyncExternalStore(store.subscribe, store.snapshot)
}
