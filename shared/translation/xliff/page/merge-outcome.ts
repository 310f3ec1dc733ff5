import type { TranslationState } from '../../../model/page.ts'
import type { ExchangeNote } from './desk-vocabulary.ts'

/** A text that came back, and the state it would have. */
export interface ReturnedText {
  readonly text: string
  readonly state: TranslationState
}

/** What becomes of a segment that came back. Only `taken` changes a translation; the others show a person what there is. */
export type ReturnOutcome =
  /** Nothing new in the file. */
  | { readonly kind: 'unchanged' }
  /** New in the file, and the desk has what it sent. */
  | ({ readonly kind: 'taken' } & ReturnedText)
  /** New in the file, and the desk has something newer than what it sent, or no longer knows what it sent. */
  | ({ readonly kind: 'proposal'; readonly current: string } & ReturnedText)
  /** New in the file, for a source that is another by now. */
  | ({ readonly kind: 'sourceChanged'; readonly oldSource: string; readonly newSource: string } & ReturnedText)
  /** New in a package is only where its links lead. The state is that of the text with them. */
  | {
      readonly kind: 'linksChanged'
      readonly hrefs: Readonly<Record<string, string>>
      readonly state: TranslationState
    }
  /** The page has no such segment. */
  | { readonly kind: 'unknownSegment'; readonly text?: string }
  /** New in the file, with other pairs of codes than the source has. */
  | ({
      readonly kind: 'codesLost'
      readonly missing: readonly number[]
      readonly extra: readonly number[]
    } & ReturnedText)
  /** Not to be taken for what it says. */
  | { readonly kind: 'refused'; readonly reason: RefusedReason; readonly text?: string }

export const refusedReasons = {
  sourceAltered: 'the source in the file is not the one that was sent',
  emptied: 'there was a text when it was sent, and none came back',
  repeated: 'the file has the segment more than once',
} as const
export type RefusedReason = keyof typeof refusedReasons

/** What came back of one segment, and what did not. */
export interface ReceiptRow {
  readonly segmentId: string
  readonly outcome: ReturnOutcome
  /** Remarks that are new in the file. */
  readonly newNotes: readonly ExchangeNote[]
  readonly lost: LostOnReturn
}

export interface LostOnReturn {
  /** Pairs of codes of the source that the target is without. */
  readonly codes: readonly number[]
  /** Codes of the other program that the desk has no place for; their words are kept. */
  readonly foreignCodes: number
  /** A state that came back lower than it was sent, or higher than the person may set it. */
  readonly state?: { readonly from: TranslationState; readonly to: TranslationState | undefined }
  /** Ids of comments that were sent and did not come back. */
  readonly notes: readonly string[]
  /** The marks of the desk did not come back: it cannot tell who changed what. */
  readonly marks: boolean
}

export interface Receipt {
  readonly pageId: string
  readonly locale: string
  /** Who answers for what came back. */
  readonly by: string
  readonly rows: readonly ReceiptRow[]
  /** Segments of the page the file says nothing of, in the order of the page. */
  readonly notReturned: readonly string[]
  readonly totals: Readonly<Record<ReturnOutcome['kind'], number>>
}
