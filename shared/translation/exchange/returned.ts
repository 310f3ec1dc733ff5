import type { TranslationState } from '../../model/page.ts'

/**
 * One sentence as it came back from outside the desk, whatever the format: XLIFF, a table in a document, a package. What
 * the format does not carry is absent.
 */
export interface ReturnedSegment {
  readonly segmentId: string
  /** The source it was translated from, as coded text. */
  readonly source: string
  /** The translation, as coded text. Empty: none was made. */
  readonly target: string
  readonly state?: TranslationState
  readonly notes: readonly string[]
}
