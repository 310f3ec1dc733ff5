import type { DeskBridge } from '../../shared/bridge.ts'
import { randomIds } from '../../shared/ids.ts'
import { err, ok, type Result } from '../../shared/result.ts'
import { systemClock } from './clock.ts'
import { connect, disconnect } from './connect.ts'
import type { Desk } from './desk-context.tsx'
import { sweepDocuments } from './documents.ts'
import { openDoor } from './door/open-door.ts'
import { openErasure } from './erasure.ts'
import { takeBackInterrupted } from './import-batches.ts'
import { openJournal } from './journal.ts'
import { copyBeforeMigration } from './snapshots/before-migration.ts'
import { openSnapshots } from './snapshots/open-snapshots.ts'
import { startSync } from './sync/sync-control.ts'
import { activeDatabase, openWorkspace, type OpenWorkspace } from './workspace.ts'

export interface RunningDesk extends Desk {
  /** Ends sync, journal and schedules, and closes the database. */
  stop(): void
}

/**
 * Opens the active workspace and everything that runs beside it. `undefined`: there is none yet, the first run begins
 * (`createWorkspace`, then `startDesk`). An error is one for the rescue screen: nothing was deleted or changed. Of these,
 * `database.absent` leaves the first run open as well.
 */
export async function bootDesk(bridge: DeskBridge): Promise<Result<RunningDesk | undefined>> {
  const safe = await copyBeforeMigration(bridge, activeDatabase())
  if (!safe.ok) return safe
  const opened = await openWorkspace()
  if (!opened.ok) return opened
  if (!opened.value) return (await hasCopies(bridge)) ? err('database.absent') : ok(undefined)
  return ok(startDesk(bridge, opened.value))
}

/** Starts the door, the journal, the snapshots and sync on an open workspace. */
export function startDesk(bridge: DeskBridge, { db, workspace }: OpenWorkspace): RunningDesk {
  const door = openDoor({ db, memberId: workspace.memberId, clock: systemClock, ids: randomIds })
  const journal = openJournal(db, bridge, workspace.id)
  const snapshots = openSnapshots(db, bridge, workspace)
  // No half of an import stays; a database that is closed meanwhile is looked at the next time.
  takeBackInterrupted(db, door).catch(() => undefined)
  // Only tidying up: it waits for nobody, and a failure is made good the next time.
  sweepDocuments(db, bridge, workspace.id).catch(() => undefined)
  const erasure = openErasure(db, bridge, workspace)
  // What a full disk kept from being done when the desk was last open.
  void erasure.resume()
  const sync = startSync(db, bridge, workspace, journal)
  return {
    db,
    door,
    bridge,
    workspace,
    sync,
    snapshots,
    erasure,
    connection: {
      connect: async (input) => {
        const connected = await connect({ db, workspace }, bridge, input)
        // Under other ids the page starts anew, and sync with it.
        const same = connected.ok && connected.value.workspace.focalPointId === workspace.focalPointId
        if (same && connected.value.workspace.memberId === workspace.memberId) void sync.connectionChanged()
        return connected
      },
      disconnect: async () => {
        const left = await disconnect(bridge)
        await sync.connectionChanged()
        return left
      },
    },
    stop: () => {
      sync.stop()
      snapshots.stop()
      journal.stop()
      db.close()
    },
  }
}

/** A browser may lose its database, and the same data folder serves another browser or host: the copies are still there. */
async function hasCopies(bridge: DeskBridge): Promise<boolean> {
  const list = await bridge.call('snapshot.list', {})
  return list.ok && list.value.snapshots.some(({ intact }) => intact)
}
