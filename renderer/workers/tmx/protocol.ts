import type { DeskError } from '../../../shared/result.ts'
import type { TmxReport } from '../../../shared/translation/tmx/tmx-report.ts'
import type { TmxWish } from '../../../shared/translation/tmx/tmx-unit.ts'

/** Which languages to take from files. */
export type ImportWish = Pick<TmxWish, 'sourceLocale' | 'targetLocales'>

/** `seq` comes back with the answer. */
export type TmxRequest =
  /** Reads files and writes nothing. */
  | {
      readonly kind: 'read'
      readonly seq: number
      readonly database: string
      readonly files: readonly File[]
      readonly wish: ImportWish
    }
  /** Writes what the last `read` read, as one step of undo. */
  | { readonly kind: 'write'; readonly seq: number; readonly memberId: string; readonly batchId: string }
  /** Ends what is under way; what of it was written is taken back. */
  | { readonly kind: 'cancel'; readonly seq: number }

/** What files hold, or what became of it. */
export interface TmxSums {
  /** Units that are not in the memory. */
  readonly fresh: number
  /** Units that are in it, and learn something. */
  readonly merged: number
  /** Units that are in it, and learn nothing. */
  readonly unchanged: number
  /** Units that the files have more than once. */
  readonly repeated: number
  /** By file, in the order given. */
  readonly reports: readonly { readonly name: string; readonly report: TmxReport }[]
}

export type TmxPhase = 'reading' | 'writing' | 'takingBack'

/** A fault, and in which file. */
export interface TmxFailure {
  readonly error: DeskError
  readonly file?: string
}

export type TmxReply =
  /** `done` of `total` bytes, or of records where they are taken back. */
  | {
      readonly kind: 'progress'
      readonly seq: number
      readonly phase: TmxPhase
      readonly done: number
      readonly total: number
    }
  | { readonly kind: 'done'; readonly seq: number; readonly sums: TmxSums }
  | { readonly kind: 'cancelled'; readonly seq: number }
  | { readonly kind: 'failed'; readonly seq: number; readonly failure: TmxFailure }
