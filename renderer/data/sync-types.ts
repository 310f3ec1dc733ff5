import type { DeskError } from '../../shared/result.ts'

/**
 * What sync is doing. `starting`: not known yet. `off`: this workspace never syncs (sample), or the desk is not connected.
 * `waiting`: the last sync did not get through.
 */
export type SyncPhase = 'starting' | 'off' | 'idle' | 'session' | 'pull' | 'push' | 'digest' | 'waiting'

export interface SyncState {
  readonly phase: SyncPhase
  /** While pulling and pushing: records done, and of how many where that is known. */
  readonly progress: { readonly done: number; readonly total?: number }
  /** Records that wait for the secretariat, and since when the oldest does (ISO instant). */
  readonly waiting: number
  readonly oldestWaiting: string | undefined
  readonly lastSyncAt: string | undefined
  /** Why the last sync did not get through; sync tries again at `retryAt` (ISO instant), unless a person has to act. */
  readonly error: DeskError | undefined
  readonly retryAt: string | undefined
  readonly conflictsOpen: number
  /** Records the secretariat refused. */
  readonly parked: number
  /** Commands whose journal entry the host has not written yet. */
  readonly journalBehind: number
  /** The last command of a person, ISO instant: "All work saved on this computer 10:41". */
  readonly savedAt: string | undefined
}

/** Sync of the open workspace. `subscribe` and `state` fit React's `useSyncExternalStore`. */
export interface SyncControl {
  readonly state: () => SyncState
  readonly subscribe: (listener: () => void) => () => void
  /** Starts now, whatever the schedule, or right after the one that runs. Resolves when it has ended. */
  syncNow(): Promise<SyncState>
  /** Ends the running sync at once, whether or not the secretariat answers; nothing is lost. */
  cancel(): void
  /** Minutes between two syncs by itself; 0: only by hand. */
  setEvery(minutes: number): void
  readonly every: () => number
  /** Keeps a waiting record back, or lets it go. */
  hold(type: string, id: string, held: boolean): Promise<void>
  /** Tries a refused record again. */
  retryParked(type: string, id: string): Promise<void>
}
