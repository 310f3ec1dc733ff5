import type { BulkChange } from '../../../shared/recruitment/finding/bulk-change.ts'
import type { DeskError } from '../../../shared/result.ts'
import type { CommandLabel } from '../../data/door-types.ts'

/** A change of many organisations, to be done apart from the page. */
export interface BulkJob {
  readonly database: string
  readonly memberId: string
  readonly ids: readonly string[]
  readonly change: BulkChange
  readonly batchId: string
  readonly label: CommandLabel
}

export type BulkRequest = { readonly kind: 'run'; readonly job: BulkJob } | { readonly kind: 'cancel' }

/** `skipped`: they were that way already, are gone, or are not to be deleted. */
export interface BulkCounts {
  readonly changed: number
  readonly skipped: number
}

export type BulkReply =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number; readonly isTakingBack: boolean }
  | { readonly kind: 'done'; readonly counts: BulkCounts }
  /** Nothing is left of it. */
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly error: DeskError }
