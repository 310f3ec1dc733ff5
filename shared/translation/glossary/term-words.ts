import type { TermEntry } from './compile-glossary.ts'
import type { LanguageForms } from './language-forms.ts'
import { tokeniseWords, type WordToken } from './tokenise-words.ts'

export interface TermWord extends WordToken {
  /** As written, for what must not change. */
  readonly raw: string
  /** What the word is read as where citation forms are sought; `exact`: only as it stands. */
  readonly as: 'noun' | 'adjective' | 'either' | 'exact'
  /** Capitals alone, such as GPP: neither `it` nor `It` is IT. */
  readonly acronym: boolean
}

/** A term in words, or a taught form of it. */
export interface TermWords<T extends TermEntry = TermEntry> {
  readonly term: T
  /** The words that are looked for; the term's own, or those of a taught form. */
  readonly text: string
  readonly words: readonly TermWord[]
  readonly found: 'inflected' | 'taught' | 'verbatim'
}

const LONGEST_ACRONYM = 6

function readAs(token: WordToken, at: number, count: number, language: LanguageForms): TermWord['as'] {
  if (!language.capitalNouns) return 'either'
  if (token.capital === 'none') return 'adjective'
  // "Öffentliche Beschaffung", as a heading writes it: the first word says nothing.
  return at === 0 && count > 1 ? 'either' : 'noun'
}

export function readTerm<T extends TermEntry>(
  term: T,
  text: string,
  language: LanguageForms,
  found: TermWords['found'],
): TermWords<T> {
  const tokens = tokeniseWords(text, language)
  const words = tokens.map((token, at) => ({
    ...token,
    raw: text.slice(token.from, token.to),
    as: found === 'inflected' ? readAs(token, at, tokens.length, language) : ('exact' as const),
    acronym: token.capital === 'all' && token.to - token.from <= LONGEST_ACRONYM && found === 'inflected',
  }))
  return { term, text, words, found }
}
