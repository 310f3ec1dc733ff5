import type { LegalBasis } from '../../../shared/model/legal-basis.ts'
import type { RowProblem, RowRules } from '../../../shared/recruitment/import/row-rules.ts'
import type { DateEvidence } from '../../../shared/recruitment/import/dates.ts'
import type { Dialect } from '../../../shared/recruitment/import/dialect.ts'
import type { EncodingGuess, FileEncoding, FileRefusal } from '../../../shared/recruitment/import/encoding.ts'
import type { SuspectReason } from '../../../shared/recruitment/import/match-index.ts'
import type { SuspectDecision } from '../../../shared/recruitment/import/match-run.ts'
import type { NumberEvidence } from '../../../shared/recruitment/import/numbers.ts'
import type { UpdatePolicies } from '../../../shared/recruitment/import/update-policy.ts'
import type { ValueProblem } from '../../../shared/recruitment/import/values.ts'
import type { DeskError } from '../../../shared/result.ts'
import type { WorkbookRefusal } from '../../../shared/text/xlsx/workbook-refusal.ts'

/** How a file is read: guessed first, corrected by the person. */
export interface FileFormat extends Dialect {
  /** Absent: delimited text. */
  readonly kind?: 'text' | 'workbook' | 'cards'
  readonly encoding: FileEncoding
  /** Rows above the list: titles and remarks. */
  readonly skip?: number
  /** The sheet of a workbook. */
  readonly sheet?: string
  /** Whether each cell of a merged area has its value. */
  readonly fillsMerged?: boolean
}

/** What a workbook holds beside the rows that are read. */
export interface WorkbookFacts {
  readonly sheets: readonly { readonly name: string; readonly isHidden: boolean }[]
  readonly merged: readonly string[]
  readonly hiddenRows: number
  readonly hiddenColumns: number
  readonly uncalculated: number
}

/** `tooLarge`: `limit` is in megabytes. */
export type Refused =
  | { readonly kind: 'refused'; readonly reason: Exclude<FileRefusal, 'workbook'> | WorkbookRefusal }
  | { readonly kind: 'refused'; readonly reason: 'tooLarge'; readonly limit: number }

/** What the first look at a file finds. */
export type Inspection =
  | Refused
  | {
      readonly kind: 'list'
      readonly format: FileFormat
      readonly because: Extract<EncodingGuess, { kind: 'text' }>['because'] | 'chosen'
      /** Names of the columns; numbered ones where the file has no header. */
      readonly header: readonly string[]
      readonly duplicates: readonly string[]
      /** The first rows of data, and the line of each. */
      readonly preview: readonly (readonly string[])[]
      readonly previewLines: readonly number[]
      readonly workbook?: WorkbookFacts
    }

/** On what grounds people's data is kept. */
export interface PeoplePlan {
  readonly basis: LegalBasis['basis']
  /** Where the data comes from, for the person to be told. */
  readonly evidence: string
  /** Words for the line in it, with `{{line}}`. */
  readonly lineWords: string
  /** `YYYY-MM-DD`. */
  readonly today: string
}

/** Everything decided before rows are read. */
export interface ImportPlan {
  readonly format: FileFormat
  readonly header: readonly string[]
  readonly rules: RowRules
  readonly policies?: UpdatePolicies
  readonly people?: PeoplePlan
  readonly suspects?: {
    readonly all: SuspectDecision
    readonly byLine: Readonly<Record<number, SuspectDecision>>
  }
  /** Line → column → what the person put into the cell. */
  readonly fixes?: Readonly<Record<number, Readonly<Record<number, string>>>>
}

/** Counts of one pass. `read = imported + unchanged + updated + rejected`, always. */
export interface ImportCounts {
  readonly read: number
  readonly imported: number
  readonly unchanged: number
  readonly updated: number
  readonly rejected: number
}

/** A new row that may be an organisation that is there. */
export interface Suspect {
  readonly line: number
  readonly name: string
  readonly because: SuspectReason
  readonly knownId: string
  readonly knownName: string
}

export interface ImportReport {
  readonly counts: ImportCounts
  /** People added. */
  readonly contacts: number
  /** Lines with somebody who must not come back; the first of them, and how many. */
  readonly suppressedLines: readonly number[]
  readonly suppressedCount: number
  readonly suspects: readonly Suspect[]
  readonly suspectCount: number
  /** The first problems, in the order of the file; `problemCount` says how many there are. */
  readonly problems: readonly RowProblem[]
  readonly problemCount: number
  /** By column, for columns that hold figures, and days. */
  readonly evidence: Readonly<Record<number, NumberEvidence>>
  readonly dates: Readonly<Record<number, DateEvidence>>
  /** By column: figures with zeros in front, and the first of them. */
  readonly zeros: Readonly<Record<number, { readonly count: number; readonly example: string }>>
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
  | { readonly kind: 'cancel' | 'pause' | 'resume'; readonly seq: number }

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
