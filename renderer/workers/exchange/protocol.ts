import type { DeskError, Result } from '../../../shared/result.ts'
import type { ReturnedFile } from '../../../shared/translation/exchange/returned-file.ts'
import type { TableWords } from '../../../shared/translation/exchange/write-docx.ts'
import type { OutgoingFormat, OutgoingWork } from '../../../shared/translation/exchange/write-outgoing.ts'

/** `seq` comes back with the answer. */
export type ExchangeRequest =
  | { readonly kind: 'read'; readonly seq: number; readonly file: Blob }
  | {
      readonly kind: 'write'
      readonly seq: number
      readonly work: OutgoingWork
      readonly format: OutgoingFormat
      readonly words: TableWords
    }

export type ExchangeReply =
  | { readonly kind: 'read'; readonly seq: number; readonly result: Result<ReturnedFile> }
  | { readonly kind: 'written'; readonly seq: number; readonly content: Blob }
  | { readonly kind: 'failed'; readonly seq: number; readonly error: DeskError }
