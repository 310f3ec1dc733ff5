import type { LocaleForms } from '../forms-of-locale.ts'
import { tokeniseWords, type WordToken } from '../tokenise-words.ts'

const LONGEST_PHRASE = 3
const SHORTEST_WORD = 4
/** An ending takes at most this much from a word. */
const LONGEST_ENDING = 4

export interface Phrase {
  /** Alike for all forms of the words. */
  readonly key: string
  /** As it stands, without inline codes. */
  readonly form: string
  /** The words beside it; empty at the edge of the text. */
  readonly before: string
  readonly after: string
}

/** What the forms of a word have in common, roughly: the shortest stem that leaves most of it. */
export function commonStem(word: string, { words }: LocaleForms): string {
  const least = Math.max(SHORTEST_WORD, word.length - LONGEST_ENDING)
  return words
    .keys(word)
    .map((key) => key.slice(key.indexOf(' ') + 1))
    .filter((stem) => stem.length >= least)
    .reduce(
      (best, stem) => (stem.length < best.length || (stem.length === best.length && stem < best) ? stem : best),
      word,
    )
}

/** Whether a phrase may be a term by its outer words: no function word at either end, and a noun last where that shows. */
function mayBeTerm(
  tokens: readonly WordToken[],
  { language }: LocaleForms,
  functionWords: ReadonlySet<string>,
): boolean {
  const [first, last] = [tokens[0], tokens.at(-1)]
  if (!first || !last) return false
  for (const { word } of [first, last]) {
    if (word.length < SHORTEST_WORD || functionWords.has(word) || /\p{N}/u.test(word)) return false
  }
  return !language.capitalNouns || last.capital !== 'none'
}

/** Places of a text, in UTF-16 code units. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** The phrases of one to three words of a text that may be terms, each once. What lies within a known term is none. */
export function phrasesOf(
  text: string,
  forms: LocaleForms,
  functionWords: ReadonlySet<string>,
  known: readonly Span[],
): ReadonlyMap<string, Phrase> {
  const tokens = tokeniseWords(text, forms.language)
  const phrases = new Map<string, Phrase>()
  for (let start = 0; start < tokens.length; start++) {
    for (let end = start + 1; end <= Math.min(tokens.length, start + LONGEST_PHRASE); end++) {
      if (end > start + 1 && !tokens[end - 1]?.joined) break
      const run = tokens.slice(start, end)
      if (!mayBeTerm(run, forms, functionWords)) continue
      const [from, to] = [run[0]?.from ?? 0, run.at(-1)?.to ?? 0]
      if (known.some((span) => span.from <= from && to <= span.to)) continue
      const key = run.map(({ word }) => commonStem(word, forms)).join(' ')
      const form = text.slice(from, to).replaceAll(/<\/?[1-9]\d{0,3}>/g, '')
      if (phrases.has(key)) continue
      phrases.set(key, { key, form, before: tokens[start - 1]?.word ?? '', after: tokens[end]?.word ?? '' })
    }
  }
  return phrases
}
