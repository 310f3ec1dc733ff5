import type { InlineCode } from '../../model/page.ts'
import { codedPlainText } from '../coded-text.ts'
import type { TermFinding } from './term-finding.ts'

export interface CheckedText {
  /** Coded text of the segment and of its translation. */
  readonly source: string
  readonly codes: readonly InlineCode[]
  readonly target: string
  /** BCP 47. Without them, what depends on a language is not checked, and figures are read in every way there is. */
  readonly sourceLocale?: string | undefined
  readonly locale?: string | undefined
  /** In characters of the text without codes. */
  readonly limit?: number | undefined
  /** What the glossary has to say; the glossary finds terms in spite of inflection, the check words them. */
  readonly terms?: readonly TermFinding[] | undefined
  /** The match of the memory it was made from. `score` 0 to 100. */
  readonly match?: { readonly score: number; readonly target: string } | undefined
  /** A person has said that it is done. */
  readonly isConfirmed?: boolean | undefined
}

/** What a check looks at: the text, and what is worked out of it once for all checks. */
export interface CheckInput extends CheckedText {
  readonly sourcePlain: string
  readonly targetPlain: string
  /** Language without region, lower case; undefined where it is not known. */
  readonly from: string | undefined
  readonly to: string | undefined
}

export interface SegmentCheck {
  /** Target languages it knows; absent: all. */
  readonly languages?: readonly string[]
  /**
   * What is wrong, each a piece of the text it is about; an empty list is a finding about the whole; undefined is none.
   */
  readonly find: (input: CheckInput) => readonly string[] | undefined
  /** The target with the fault put right, coded text again. Answers it unchanged where it does not know how. */
  readonly fix?: (input: CheckInput) => string
}

export function checkInput(text: CheckedText): CheckInput {
  return {
    ...text,
    sourcePlain: codedPlainText(text.source),
    targetPlain: codedPlainText(text.target),
    from: baseLanguage(text.sourceLocale),
    to: baseLanguage(text.locale),
  }
}

/** `de-AT` → `de`. */
export function baseLanguage(locale: string | undefined): string | undefined {
  return locale?.split(/[-_]/)[0]?.toLowerCase()
}

/** A list of faults as `find` answers it: none is no finding. */
export function faults(list: readonly string[]): readonly string[] | undefined {
  return list.length > 0 ? [...new Set(list)] : undefined
}
