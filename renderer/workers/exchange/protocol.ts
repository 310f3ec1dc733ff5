import type { MemberRole } from '../../../shared/model/member.ts'
import type { MadeChoice, ReturnPlan } from '../../../shared/translation/exchange/return-plan.ts'
import type { DeskError, Result } from '../../../shared/result.ts'
import type { ReturnedFile } from '../../../shared/translation/exchange/returned-file.ts'
import type { TableWords } from '../../../shared/translation/exchange/write-docx.ts'
import type { OutgoingFormat, OutgoingWork } from '../../../shared/translation/exchange/write-outgoing.ts'
import type { TakenReturn, TakeReturned } from '../../features/pages/commands/take-returned.ts'

/** What would become of a file: where it is held against, by whom it was returned, and which sections are taken. */
export interface PlanWish {
  readonly database: string
  readonly place: { readonly pageId: string; readonly locale: string }
  readonly file: ReturnedFile
  readonly by: { readonly memberId: string; readonly role: MemberRole }
  readonly sections: ReadonlyMap<string, MadeChoice>
}

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
  | { readonly kind: 'plan'; readonly seq: number; readonly wish: PlanWish }
  /** Takes a file back, as the person at the desk (`memberId`). */
  | {
      readonly kind: 'take'
      readonly seq: number
      readonly database: string
      readonly memberId: string
      readonly input: TakeReturned
    }
  /** Stops the taking of `seq`; nothing of it stays. */
  | { readonly kind: 'stop'; readonly seq: number }

export type ExchangeReply =
  | { readonly kind: 'read'; readonly seq: number; readonly result: Result<ReturnedFile> }
  | { readonly kind: 'written'; readonly seq: number; readonly content: Blob }
  | { readonly kind: 'planned'; readonly seq: number; readonly result: Result<ReturnPlan> }
  | { readonly kind: 'progress'; readonly seq: number; readonly done: number; readonly total: number }
  | { readonly kind: 'taken'; readonly seq: number; readonly result: Result<TakenReturn> }
  | { readonly kind: 'failed'; readonly seq: number; readonly error: DeskError }
