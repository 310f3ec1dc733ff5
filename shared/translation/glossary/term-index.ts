import type { TermEntry } from './compile-glossary.ts'
import type { LocaleForms } from './forms-of-locale.ts'
import type { LanguageForms } from './language-forms.ts'
import type { TermWord, TermWords } from './term-words.ts'

export interface Posting<T extends TermEntry> {
  readonly entry: TermWords<T>
  /** Which of its words stands in the index. */
  readonly anchor: number
}

/** Terms by the keys of one word each: the one that fewest other terms have. */
export interface TermIndex<T extends TermEntry> {
  readonly at: (key: string) => readonly Posting<T>[]
  /** Whether a word of a text, by its keys, is a form of a word of a term. */
  readonly accepts: (word: TermWord, keys: readonly string[]) => boolean
  /** False where no term of one word can begin so: quick to ask before a part of a compound is looked at. */
  readonly mayBegin: (part: string) => boolean
}

/**
 * How a word begins, whatever its form: no ending reaches so far, and vowels may change. Where consonants change as well,
 * less of the word is sure.
 */
function beginning(word: string, language: LanguageForms): string {
  return word.slice(0, language.consonants === undefined ? 4 : 2).replaceAll(/[aeiouyäöüåæøáéó]/g, '*')
}

const nothing: readonly never[] = []

export function openTermIndex<T extends TermEntry>(
  entries: readonly TermWords<T>[],
  { words, language }: LocaleForms,
): TermIndex<T> {
  const frequency = new Map<string, number>()
  for (const entry of entries) {
    for (const { word } of entry.words) frequency.set(word, (frequency.get(word) ?? 0) + 1)
  }

  const citations = new Map<string, ReadonlySet<string>>()
  const citationsOf = (word: TermWord): ReadonlySet<string> => {
    const name = `${word.as} ${word.word}`
    const known = citations.get(name)
    if (known) return known
    const made =
      word.as === 'exact' || word.acronym
        ? new Set([`= ${word.word}`])
        : new Set(words.citationKeys(word.word, word.as))
    citations.set(name, made)
    return made
  }

  const beginnings = new Set(
    entries.flatMap(({ words: [word, ...more] }) =>
      word && more.length === 0 ? [beginning(word.word, language)] : [],
    ),
  )

  const postings = new Map<string, Posting<T>[]>()
  for (const entry of entries) {
    const rarest = Math.min(...entry.words.map(({ word }) => frequency.get(word) ?? 0))
    const anchor = entry.words.findIndex(({ word }) => frequency.get(word) === rarest)
    const word = entry.words[anchor]
    if (!word) continue
    const posting = { entry, anchor }
    for (const key of citationsOf(word)) {
      const known = postings.get(key)
      if (known) known.push(posting)
      else postings.set(key, [posting])
    }
    // CPVs is a form of CPV in any language.
    if (word.acronym) postings.set(`= ${word.word}s`, [...(postings.get(`= ${word.word}s`) ?? []), posting])
  }

  return {
    mayBegin: (part) => beginnings.has(beginning(part, language)),
    at: (key) => postings.get(key) ?? nothing,
    accepts: (word, keys) => {
      const accepted = citationsOf(word)
      return keys.some((key) => accepted.has(key) || (word.acronym && key === `= ${word.word}s`))
    },
  }
}
