import { languageOf } from './fold-term.ts'
import { el, lv, pl } from './forms-baltic-slavic-greek.ts'
import { da, fi, sv } from './forms-nordic.ts'
import { es, fr, it, pt } from './forms-romance.ts'
import { de, en, nl } from './forms-west-germanic.ts'
import type { LanguageForms } from './language-forms.ts'
import { openWordForms, type WordForms } from './word-forms.ts'

const byLanguage: Readonly<Record<string, LanguageForms>> = { en, de, fr, it, pt, da, lv, nl, es, sv, fi, pl, el }
/** A language without tables of its own: a term is found only as it is written. */
const unknown: LanguageForms = { nouns: [], adjectives: [] }

export interface LocaleForms {
  readonly language: LanguageForms
  readonly words: WordForms
}

const opened = new Map<string, LocaleForms>()

/** The word forms of a locale's language, read from their tables once. */
export function formsOfLocale(locale: string): LocaleForms {
  const language = languageOf(locale)
  const known = opened.get(language)
  if (known) return known
  const forms = byLanguage[language] ?? unknown
  const made: LocaleForms = { language: forms, words: openWordForms(forms) }
  opened.set(language, made)
  return made
}

/** The languages whose inflection is known. */
export const inflectedLanguages: readonly string[] = Object.keys(byLanguage)
