import type { SnapshotInfo, snapshotReasons } from '../../../shared/bridge.ts'
import type { Result } from '../../../shared/result.ts'

export type SnapshotReason = (typeof snapshotReasons)[number]

export interface SnapshotProgress {
  readonly done: number
  readonly total: number
}

/** Safety copies of the open workspace, kept by the host outside the browser. */
export interface SnapshotControl {
  list(): Promise<Result<{ readonly folder: string; readonly snapshots: readonly SnapshotInfo[] }>>
  make(reason: SnapshotReason, onProgress?: (progress: SnapshotProgress) => void): Promise<Result<SnapshotInfo>>
  /**
   * Puts the records of a snapshot in place of the present ones, after a snapshot of those: whole or, when it is
   * interrupted, not at all. The page starts again afterwards.
   */
  restore(id: string, onProgress?: (progress: SnapshotProgress) => void): Promise<Result<void>>
}
