import type { InlineCode, TranslationState } from '../../../model/page.ts'
import type { ExchangeNote } from './desk-vocabulary.ts'

/** What a file brings back for one language of one page. */
export interface ReturnedPage {
  readonly pageId: string
  readonly sourceLocale: string
  readonly locale: string
  readonly segments: readonly ReturnedSegment[]
}

export interface ReturnedSegment {
  readonly segmentId: string
  /** Of the source the file was made with. Of what it holds now, where the mark of the desk was lost. */
  readonly sourceHash: string
  /** The source is still the one that was sent. */
  readonly isSourceIntact: boolean
  readonly source: string
  readonly codes: readonly (InlineCode | undefined)[]
  /** Coded text; absent where there are no words. */
  readonly target?: string
  /** Absent where there is no target. */
  readonly state?: TranslationState
  /** Sent as outdated, and still said to be. */
  readonly isOutdated: boolean
  readonly notes: readonly ExchangeNote[]
  /** Codes in the target that are none of the desk's: their words are kept, they are not. */
  readonly foreignCodes: number
  /** What was sent, where the marks of the desk are still there. */
  readonly sent?: {
    readonly mark: string
    readonly state?: TranslationState
    readonly isOutdated: boolean
    readonly commentIds: readonly string[]
  }
}
