import type { Limits, ReceivedRecord, SyncPorts } from './engine-ports.ts'

export type SyncStep = 'session' | 'resend' | 'pull' | 'push' | 'digest'

export interface SyncWatch {
  /** Asked before every step and page. */
  readonly cancelled: () => boolean
  readonly onStep: (step: SyncStep) => void
  /** Records pulled or pushed so far in this step. */
  readonly onProgress: (done: number) => void
}

/** What one sync has seen so far. Nothing in it is needed by the next one. */
export interface SyncRun {
  readonly ports: SyncPorts
  readonly watch: SyncWatch
  limits: Limits
  pulled: number
  pushed: number
  merged: number
  conflicts: number
  parked: number
  received: ReceivedRecord[]
  reread: readonly string[]
  /** The cursor was refused, or the digests differed: at most once per sync. */
  readAgain: boolean
  /** Read on once more, because the secretariat's digest was of a newer state. */
  caughtUp: boolean
  /** Where reading on leads: to what waits here, or, when that is sent, to comparing. */
  afterPull: 'push' | 'digest'
}
