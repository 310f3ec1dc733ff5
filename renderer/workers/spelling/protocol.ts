import type { DictionaryLanguage } from './dictionaries.ts'
import type { Misspelling } from './speller.ts'

export type SpellingRequest =
  | {
      readonly kind: 'check'
      readonly seq: number
      readonly language: DictionaryLanguage
      readonly text: string
      /** Folded by `foldOwnWord`: words that are right whatever the dictionary says. */
      readonly accepted: readonly string[]
    }
  | { readonly kind: 'suggest'; readonly seq: number; readonly language: DictionaryLanguage; readonly word: string }

export type SpellingReply =
  | { readonly kind: 'checked'; readonly seq: number; readonly misspellings: readonly Misspelling[] }
  | { readonly kind: 'suggested'; readonly seq: number; readonly words: readonly string[] }
  /** The dictionary is not where the build puts it: the desk is damaged, or its host gone. */
  | { readonly kind: 'unavailable'; readonly seq: number }
