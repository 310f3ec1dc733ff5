import { ok, type Result } from '../result.ts'
import type { SyncRun } from './sync-run.ts'

/**
 * Reads on from the cursor to the end of the feed. While one page is written, the next is already on its way: the
 * disk and the network work at the same time.
 */
export async function pullPages(run: SyncRun): Promise<Result<void>> {
  const { store, transport } = run.ports
  const pageSize = run.limits.pageSize
  const cursor = await store.cursor()
  let coming = transport.changes(cursor, pageSize)
  while (!run.watch.cancelled()) {
    const page = await coming
    if (!page.ok) return page
    const { changes, newState, hasMore } = page.value
    if (hasMore) coming = transport.changes(newState, pageSize)
    // An idle sync writes nothing, not even the cursor it already has.
    if (changes.length > 0 || newState !== cursor) {
      const applied = await store.applyPage(page.value, !hasMore)
      if (!applied.ok) return applied
      run.pulled += applied.value.changed
      run.merged += applied.value.merged
      for (const record of applied.value.received) run.received.push(record)
      run.watch.onProgress(run.pulled)
    }
    if (!hasMore) break
  }
  return ok(undefined)
}
