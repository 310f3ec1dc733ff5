import type { TermEntry, TermMatch } from './compile-glossary.ts'
import type { LocaleForms } from './forms-of-locale.ts'
import type { TermIndex } from './term-index.ts'
import { formIn, type TextWords } from './text-words.ts'
import { capitalsAgree } from './whole-matches.ts'

/** How many words may stand between a shortened word and the one that completes it. */
const REACH = 5
const SHORTEST_PART = 3

/**
 * Terms of which a text shows only the beginning, because the same ending follows soon: *Zuschlags- und
 * Ausschlusskriterien* has the Zuschlagskriterien in it. The form is the shortened word with its hyphen.
 */
export function findShortened<T extends TermEntry>(
  { text, tokens }: TextWords,
  index: TermIndex<T>,
  { language, words }: LocaleForms,
): readonly TermMatch<T>[] {
  if (!language.compounds) return []
  return tokens.flatMap((token, at) => {
    const to = token.to + 1
    if (text.charAt(token.to) !== '-' || !/^[\s,;/]/.test(text.slice(to, to + 1))) return []
    const found = new Map<T, TermMatch<T>>()
    for (const later of tokens.slice(at + 1, at + 1 + REACH)) {
      for (let cut = SHORTEST_PART; cut <= later.word.length - SHORTEST_PART; cut++) {
        for (const key of words.keys(token.word + later.word.slice(cut))) {
          for (const { entry } of index.at(key)) {
            const [word] = entry.words
            if (entry.words.length !== 1 || !word || entry.found !== 'inflected') continue
            if (word.acronym || !capitalsAgree(word, token, text)) continue
            const form = formIn(text, token.from, to)
            found.set(entry.term, { term: entry.term, from: token.from, to, form, by: 'compound' })
          }
        }
      }
    }
    return [...found.values()]
  })
}
