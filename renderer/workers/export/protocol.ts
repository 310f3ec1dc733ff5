import type { CustomField } from '../../../shared/model/custom-field.ts'
import type { DeskError } from '../../../shared/result.ts'

export const fileFormats = ['csv', 'xlsx', 'vcard'] as const
export type FileFormat = (typeof fileFormats)[number]

/** Organisations to be written to a file, in the order of the ids. */
export interface ExportJob {
  readonly database: string
  readonly ids: readonly string[]
  readonly format: FileFormat
  /** Ids of the columns; `undefined`: all. */
  readonly columns: readonly string[] | undefined
  readonly customFields: readonly CustomField[]
  /** The name of the sheet in a workbook. */
  readonly sheet: string
}

export type ExportReply =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  /** `count`: organisations, or people in a file of contacts. */
  | { readonly kind: 'done'; readonly file: Blob; readonly count: number }
  | { readonly kind: 'failed'; readonly error: DeskError }
