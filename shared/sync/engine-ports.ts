/** What the engine needs from outside: a store, a way to the secretariat, time and chance (law 6). */
import type { Clock, Random } from '../ports.ts'
import type { DeskError, Result } from '../result.ts'
import type { Retry } from './back-off.ts'
import type { ChangesResponse, DigestResponse, PushOp, PushResult } from './wire.ts'

export interface Limits {
  readonly pushOps: number
  /** Of a push body, in bytes of UTF-8 JSON. */
  readonly pushBytes: number
  readonly pageSize: number
}

/** Ops on their way: frozen with their ids and the key of the request, kept until the secretariat has answered. */
export interface PushBatch {
  readonly key: string
  readonly ops: readonly PushOp[]
}

/** A record that came in, for the person to read. */
export interface ReceivedRecord {
  readonly type: string
  readonly id: string
  readonly how: 'new' | 'changed' | 'merged' | 'removed'
}

export interface PageApplied {
  /** Records that differ from before; 0 for a page of what was there already. */
  readonly changed: number
  readonly merged: number
  readonly received: readonly ReceivedRecord[]
}

export interface BatchSettled {
  readonly applied: number
  readonly merged: number
  readonly conflicts: number
  readonly parked: number
}

export interface SyncReport {
  /** ISO instants. */
  readonly startedAt: string
  readonly finishedAt: string
  readonly outcome: 'done' | 'cancelled' | 'failed'
  readonly pulled: number
  readonly pushed: number
  readonly merged: number
  readonly conflicts: number
  readonly parked: number
  readonly received: readonly ReceivedRecord[]
  /** Types whose digest differed and that were read again. */
  readonly reread: readonly string[]
  readonly error?: DeskError
  readonly retry?: Retry
}

/** Every method is one transaction: killed before, between or after any two of them, the next sync goes on. */
export interface SyncStore {
  /** Where to read on, opaque; `undefined`: from the beginning. */
  cursor(): Promise<string | undefined>
  retry(): Promise<Retry | undefined>
  /** Forgets the cursor. What waits to be sent stays. */
  beginFullRead(): Promise<Result<void>>
  /** Writes a page and its cursor. `last`: no page follows; a full read then looks for what did not come. */
  applyPage(page: ChangesResponse, last: boolean): Promise<Result<PageApplied>>
  /** The batch an earlier sync froze and got no answer for. */
  unansweredBatch(): Promise<PushBatch | undefined>
  /** Freezes the next ops, parents before what refers to them; `undefined`: nothing is left to send. */
  freezeBatch(limits: Limits): Promise<Result<PushBatch | undefined>>
  /** Takes over the answers; an op that was rejected, or got none, is parked or stays. */
  settleBatch(batch: PushBatch, results: readonly PushResult[]): Promise<Result<BatchSettled>>
  /** The secretariat refused the request as such: the ops wait again, or are parked for `reason`. */
  thawBatch(batch: PushBatch, reason?: DeskError): Promise<Result<void>>
  /** Of what the secretariat is known to hold. */
  digest(): Promise<DigestResponse['types']>
  /** Notes the sync: where it left off, when to try again, and, if it changed something or failed, a line for the person. */
  finish(report: SyncReport): Promise<void>
}

export interface SyncTransport {
  session(): Promise<Result<{ readonly limits: Limits }>>
  changes(since: string | undefined, limit: number): Promise<Result<ChangesResponse>>
  /** `state`: the cursor the ops stand on. */
  push(batch: PushBatch, state: string | undefined): Promise<Result<readonly PushResult[]>>
  digest(): Promise<Result<DigestResponse>>
}

export interface SyncPorts {
  readonly store: SyncStore
  readonly transport: SyncTransport
  readonly clock: Clock
  readonly random: Random
}
