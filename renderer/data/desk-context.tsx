import { createContext, useContext, useSyncExternalStore, type ReactNode } from 'react'
import type { DeskBridge } from '../../shared/bridge.ts'
import type { ConnectionControl } from './connect.ts'
import type { WriteDoor } from './door-types.ts'
import type { ErasureControl } from './erasure.ts'
import type { ReadDatabase } from './read-database.ts'
import type { SnapshotControl } from './snapshots/snapshot-control.ts'
import type { SyncControl, SyncState } from './sync-types.ts'
import type { Workspace } from './workspace.ts'

/** What a screen works with: records to read, the door to write through, the host, and sync. */
export interface Desk {
  readonly db: ReadDatabase
  readonly door: WriteDoor
  readonly bridge: DeskBridge
  readonly workspace: Workspace
  readonly sync: SyncControl
  readonly snapshots: SnapshotControl
  readonly connection: ConnectionControl
  readonly erasure: ErasureControl
}

const DeskContext = createContext<Desk | undefined>(undefined)

export function DeskProvider({ desk, children }: { readonly desk: Desk; readonly children: ReactNode }) {
  return <DeskContext value={desk}>{children}</DeskContext>
}

/** The open desk. Only below `DeskProvider`: the shell renders it when a workspace is open. */
export function useDesk(): Desk {
  const desk = useContext(DeskContext)
  if (!desk) throw new Error('useDesk outside DeskProvider')
  return desk
}

/** What sync is doing, kept current. */
export function useSyncState(): SyncState {
  const { sync } = useDesk()
  return useSyncExternalStore(sync.subscribe, sync.state)
}
