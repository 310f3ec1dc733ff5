import { escapeText } from '../escape.ts'
import type { TermEntry, TermMatch } from './compile-glossary.ts'
import type { TermIndex } from './term-index.ts'
import type { TermWord, TermWords } from './term-words.ts'
import { formIn, type TextWords } from './text-words.ts'
import type { WordToken } from './tokenise-words.ts'

/** Whether capitals allow the word to be a form: acronyms keep theirs, and so do nouns where nouns have one. */
export function capitalsAgree(word: TermWord, token: WordToken, text: string): boolean {
  if (word.acronym) {
    const raw = text.slice(token.from, token.to)
    return raw.startsWith(word.raw) && /^\p{Ll}*$/u.test(raw.slice(word.raw.length))
  }
  return word.as !== 'noun' || token.capital !== 'none'
}

const wordBefore = /[\p{L}\p{M}\p{N}]$/u
const wordAfter = /^[\p{L}\p{M}\p{N}]/u

/** Where a text that must not change stands around a place, letter by letter; also as coded text escapes it. */
function verbatimAt(text: string, term: TermWords, at: number): readonly [number, number] | undefined {
  const lead = term.words[0]?.from ?? 0
  for (const [literal, offset] of [
    [term.text, lead],
    [escapeText(term.text), escapeText(term.text.slice(0, lead)).length],
  ] as const) {
    const from = at - offset
    if (!text.startsWith(literal, from)) continue
    const to = from + literal.length
    const bounded = !wordBefore.test(text.slice(0, from).slice(-2)) && !wordAfter.test(text.slice(to, to + 2))
    if (from >= 0 && bounded) return [from, to]
  }
  return undefined
}

function matchFrom<T extends TermEntry>(
  opened: TextWords,
  index: TermIndex<T>,
  entry: TermWords<T>,
  start: number,
): TermMatch<T> | undefined {
  const { text, tokens, keys } = opened
  let exact = true
  for (const [at, word] of entry.words.entries()) {
    const token = tokens[start + at]
    // What stands between the words of a text that must not change is compared letter by letter below.
    if (!token || (at > 0 && !token.joined && entry.found !== 'verbatim')) return undefined
    if (!capitalsAgree(word, token, text) || !index.accepts(word, keys(start + at))) return undefined
    exact &&= token.word === word.word
  }
  const first = tokens[start]
  const last = tokens[start + entry.words.length - 1]
  if (!first || !last) return undefined
  const { term, found } = entry
  if (found === 'verbatim') {
    const span = verbatimAt(text, entry, first.from)
    return span && { term, from: span[0], to: span[1], form: term.text, by: 'verbatim' }
  }
  const by = found === 'taught' ? 'taught' : exact ? 'exact' : 'inflected'
  return { term, from: first.from, to: last.to, form: formIn(text, first.from, last.to), by }
}

/** Every place where all words of a term stand one after the other, in any form. */
export function wholeMatches<T extends TermEntry>(opened: TextWords, index: TermIndex<T>): readonly TermMatch<T>[] {
  const found: TermMatch<T>[] = []
  for (let at = 0; at < opened.tokens.length; at++) {
    const tried = new Set<TermWords<T>>()
    for (const key of opened.keys(at)) {
      for (const { entry, anchor } of index.at(key)) {
        if (tried.has(entry) || at < anchor) continue
        tried.add(entry)
        const match = matchFrom(opened, index, entry, at - anchor)
        if (match) found.push(match)
      }
    }
  }
  return found
}
