import type { DeskError, Result } from '../../../shared/result.ts'
import type { CsvLocales } from '../../../shared/translation/glossary/exchange/read-terms-csv.ts'
import type { TermImportPlan } from '../../../shared/translation/glossary/exchange/plan-import.ts'
import type { TermProblem } from '../../../shared/translation/glossary/exchange/term-draft.ts'
import type { TermProposal } from '../../../shared/translation/glossary/harvest/harvest-terms.ts'

export interface LanguagePair {
  readonly sourceLocale: string
  readonly targetLocale: string
}

/** `seq` comes back with the answer. */
export type GlossaryRequest =
  | {
      readonly kind: 'read'
      readonly seq: number
      readonly database: string
      readonly files: readonly File[]
      readonly locales: CsvLocales
    }
  | { readonly kind: 'harvest'; readonly seq: number; readonly database: string; readonly pair: LanguagePair }

/** What files hold, and what of it the glossary has not got yet. */
export interface ImportOffer {
  readonly problems: readonly TermProblem[]
  readonly wantsMore: boolean
  readonly plan: TermImportPlan
}

/** What approved translations of a pair of languages propose. */
export interface Harvest {
  /** Sentences that were looked at. */
  readonly sentences: number
  readonly proposals: readonly TermProposal[]
}

export type GlossaryReply =
  | { readonly kind: 'read'; readonly seq: number; readonly result: Result<ImportOffer> }
  | { readonly kind: 'harvested'; readonly seq: number; readonly harvest: Harvest }
  | { readonly kind: 'failed'; readonly seq: number; readonly error: DeskError }
