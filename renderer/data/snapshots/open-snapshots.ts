import type { DeskBridge } from '../../../shared/bridge.ts'
import { err, type Result } from '../../../shared/result.ts'
import { entityTypes } from '../../../shared/model/entities.ts'
import { announceEverything } from '../changes.ts'
import { systemClock } from '../clock.ts'
import { DATABASE_VERSION } from '../migrations/all.ts'
import type { DeskDatabase } from '../schema.ts'
import type { Workspace } from '../workspace.ts'
import { copyToSnapshot } from './copy.ts'
import { restoreBeside, restoreInto } from './restore.ts'
import type { SnapshotControl, SnapshotProgress, SnapshotReason } from './snapshot-control.ts'

const DAY_MS = 24 * 60 * 60_000
/** Looked at this often; made once a day. */
const LOOK_EVERY_MS = 30 * 60_000
const FIRST_LOOK_MS = 60_000

export interface RunningSnapshots extends SnapshotControl {
  stop(): void
}

/** Makes and restores the safety copies of the open workspace, and makes one a day when the desk has nothing else to do. */
export function openSnapshots(db: DeskDatabase, bridge: DeskBridge, workspace: Workspace): RunningSnapshots {
  async function make(reason: SnapshotReason, onProgress?: (progress: SnapshotProgress) => void) {
    const focalPoint = await db.focalPoint.get(workspace.focalPointId)
    return copyToSnapshot({ db, bridge, reason, workspaceName: focalPoint?.name ?? '', onProgress })
  }

  async function restore(id: string, onProgress?: (progress: SnapshotProgress) => void): Promise<Result<void>> {
    // The real records have no place in the sample.
    if (workspace.sample) return err('snapshot.not-here')
    const list = await bridge.call('snapshot.list', {})
    if (!list.ok) return list
    const snapshot = list.value.snapshots.find((one) => one.id === id)
    if (!snapshot) return err('snapshot.unknown')
    if (!snapshot.intact) return err('snapshot.damaged')
    const before = await make('beforeRestore')
    if (!before.ok) return before
    if (snapshot.schemaVersion === DATABASE_VERSION) {
      const restored = await restoreInto(db, bridge, snapshot, onProgress)
      if (restored.ok) announceEverything(db.name, entityTypes)
      return restored
    }
    return restoreBeside(bridge, snapshot, onProgress)
  }

  async function makeIfDue(): Promise<void> {
    const list = await bridge.call('snapshot.list', {})
    if (!list.ok) return
    const latest = Math.max(0, ...list.value.snapshots.map(({ at }) => Date.parse(at)))
    // A clock that jumped back must not end the daily copies.
    if (Math.abs(systemClock.now() - latest) < DAY_MS) return
    await navigator.locks.request(`desk-snapshot:${db.name}`, { ifAvailable: true }, async (lock) => {
      if (lock) await make('scheduled')
    })
  }

  let timer: ReturnType<typeof setTimeout> | undefined
  function look(after: number): void {
    timer = setTimeout(() => {
      requestIdleCallback(
        () =>
          void makeIfDue()
            .catch(() => undefined)
            .finally(() => look(LOOK_EVERY_MS)),
        { timeout: 60_000 },
      )
    }, after)
  }
  if (!workspace.sample) look(FIRST_LOOK_MS)

  return {
    list: () => bridge.call('snapshot.list', {}),
    make,
    restore,
    stop: () => clearTimeout(timer),
  }
}
