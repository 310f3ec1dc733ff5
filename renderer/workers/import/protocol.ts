import type { RowProblem, RowRules } from '../../../shared/recruitment/import/check-row.ts'
import type { Dialect } from '../../../shared/recruitment/import/dialect.ts'
import type { EncodingGuess, FileEncoding, FileRefusal } from '../../../shared/recruitment/import/encoding.ts'
import type { NumberEvidence } from '../../../shared/recruitment/import/numbers.ts'
import type { ValueProblem } from '../../../shared/recruitment/import/values.ts'
import type { DeskError } from '../../../shared/result.ts'

/** How a file is read: guessed first, corrected by the person. */
export interface FileFormat extends Dialect {
  readonly encoding: FileEncoding
}

/** What the first look at a file finds. */
export type Inspection =
  | { readonly kind: 'refused'; readonly reason: FileRefusal }
  | {
      readonly kind: 'list'
      readonly format: FileFormat
      readonly because: Extract<EncodingGuess, { kind: 'text' }>['because'] | 'chosen'
      /** Names of the columns; numbered ones where the file has no header. */
      readonly header: readonly string[]
      readonly duplicates: readonly string[]
      /** The first rows of data. */
      readonly preview: readonly (readonly string[])[]
    }

/** Everything decided before rows are read. */
export interface ImportPlan {
  readonly format: FileFormat
  readonly header: readonly string[]
  readonly rules: RowRules
}

/** Counts of one pass. `read = imported + unchanged + updated + rejected`, always. */
export interface ImportCounts {
  readonly read: number
  readonly imported: number
  readonly unchanged: number
  readonly updated: number
  readonly rejected: number
}

export interface ImportReport {
  readonly counts: ImportCounts
  /** The first problems, in the order of the file; `problemCount` says how many there are. */
  readonly problems: readonly RowProblem[]
  readonly problemCount: number
  /** By column, for columns that hold figures. */
  readonly evidence: Readonly<Record<number, NumberEvidence>>
  readonly seconds: number
}

/** `workspace` says where to match and write. */
export type ImportRequest =
  | { readonly kind: 'inspect'; readonly seq: number; readonly file: Blob; readonly chosen: Partial<FileFormat> }
  | {
      readonly kind: 'check'
      readonly seq: number
      readonly file: Blob
      readonly plan: ImportPlan
      readonly workspace: ImportWorkspace
    }
  | {
      readonly kind: 'run'
      readonly seq: number
      readonly file: Blob
      readonly fileName: string
      readonly plan: ImportPlan
      readonly workspace: ImportWorkspace
      readonly batchId: string
      /** Words for the file of rejected rows, in the person's language. */
      readonly reasons: Readonly<Record<ValueProblem, string>>
    }
  | { readonly kind: 'cancel'; readonly seq: number }

export interface ImportWorkspace {
  readonly database: string
  readonly memberId: string
}

export type ImportPhase = 'matching' | 'reading' | 'takingBack'

export type ImportReply =
  | {
      readonly kind: 'progress'
      readonly seq: number
      readonly phase: ImportPhase
      readonly done: number
      readonly total: number
    }
  | { readonly kind: 'inspected'; readonly seq: number; readonly inspection: Inspection }
  | { readonly kind: 'checked'; readonly seq: number; readonly report: ImportReport }
  | { readonly kind: 'finished'; readonly seq: number; readonly report: ImportReport; readonly rejects: Blob }
  | { readonly kind: 'cancelled'; readonly seq: number }
  | { readonly kind: 'failed'; readonly seq: number; readonly error: DeskError }
