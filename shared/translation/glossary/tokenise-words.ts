import { foldWord } from './fold-term.ts'
import type { LanguageForms } from './language-forms.ts'

export interface WordToken {
  /** Folded. */
  readonly word: string
  /** Where it stands in the text, in UTF-16 code units; `to` is the first one behind it. */
  readonly from: number
  readonly to: number
  readonly capital: 'none' | 'first' | 'all'
  /** Nothing but blanks, hyphens or inline codes stand between this word and the one before. */
  readonly joined: boolean
}

/** Inline codes and escaped signs of coded text are no words. */
const piece = /<\/?[1-9]\d{0,3}>|&(?:lt|gt|amp);|[\p{L}\p{M}\p{N}\u00AD]+(?:['’ʼ][\p{L}\p{M}]+)*['’ʼ]?/gu
const joining = /^(?:[\s\u00A0\u202F\u00AD\-\u2010\u2011]|<\/?[1-9]\d{0,3}>)*$/
const apostrophe = /['’ʼ]/

function capitalOf(raw: string): WordToken['capital'] {
  const letters = raw.replaceAll(/[^\p{L}]/gu, '')
  if (letters === '' || letters === letters.toLowerCase()) return 'none'
  return letters.length > 1 && letters === letters.toUpperCase() ? 'all' : first(letters)
}

function first(letters: string): WordToken['capital'] {
  const [initial = ''] = letters
  return initial === initial.toUpperCase() ? 'first' : 'none'
}

/** The pieces of a word with an apostrophe: `l'appalto` is two words, `authority's` one with something behind. */
function pieces(raw: string, at: number, elisions: ReadonlySet<string>): readonly (readonly [string, number])[] {
  const mark = raw.search(apostrophe)
  if (mark === -1) return [[raw, at]]
  const before = raw.slice(0, mark)
  if (elisions.has(foldWord(before))) {
    const rest = raw.slice(mark + 1)
    return [[before, at], ...(rest === '' ? [] : pieces(rest, at + mark + 1, elisions))]
  }
  if (/^['’ʼ]s?$/.test(raw.slice(mark))) return [[before, at]]
  return [[raw, at]]
}

const elisionSets = new WeakMap<LanguageForms, ReadonlySet<string>>()

function elisionsOf(language: LanguageForms): ReadonlySet<string> {
  const known = elisionSets.get(language)
  if (known) return known
  const made = new Set((language.elisions ?? '').split(' ').filter((word) => word !== ''))
  elisionSets.set(language, made)
  return made
}

/** The words of a text, plain or coded, in order. Any text will do. */
export function tokeniseWords(text: string, language: LanguageForms): readonly WordToken[] {
  const elisions = elisionsOf(language)
  const tokens: WordToken[] = []
  let end = 0
  for (const match of text.matchAll(piece)) {
    if (match[0].startsWith('<') || match[0].startsWith('&')) continue
    for (const [raw, from] of pieces(match[0], match.index, elisions)) {
      const joined = tokens.length > 0 && joining.test(text.slice(end, from).replace(/^['’ʼ]s?/, ''))
      tokens.push({ word: foldWord(raw), from, to: from + raw.length, capital: capitalOf(raw), joined })
      end = from + raw.length
    }
  }
  return tokens
}
