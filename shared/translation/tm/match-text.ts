import type { InlineCode } from '../../model/page.ts'
import { tokeniseCoded } from '../coded-text.ts'
import { wordsOf } from '../words.ts'

/** What every number folds to: `12` and `2,644` are one word when words are compared, and differ as numbers. */
export const NUMBER = '#'

/** The kinds of inline code in the order in which they are counted. A new kind: a row here. */
export const codeKinds = { bold: 0, italic: 1, link: 2 } as const satisfies Record<InlineCode['kind'], number>
const KINDS = Object.keys(codeKinds).length

/** A coded text as matching sees it. */
export interface MatchText {
  /** Words and numbers as they are written, in order. */
  readonly words: readonly string[]
  /** The text with a mark in the place of each word, and each run of spaces as one. */
  readonly gaps: string
  /** How many pairs there are of each kind, by `codeKinds`. */
  readonly tagCounts: readonly number[]
  /** Which halves of pairs stand where, counted in characters that are no spaces. */
  readonly tagPlaces: string
}

const number = /^\p{N}+(?:['’.,-]\p{N}+)*$/u
const word = /[\p{L}\p{N}\p{M}]+(?:['’.,-][\p{L}\p{N}\p{M}]+)*/gu
const spaces = /[ \t\r\n]+/g

/** The form in which words are compared: lower case; a number of any size is `NUMBER`. Accents count. */
export function foldWord(written: string): string {
  return number.test(written) ? NUMBER : written.toLowerCase()
}

/** `words` are those of `wordsOf`, so that statistics and matching count the same ones. */
export function matchText(coded: string, codes: readonly InlineCode[]): MatchText {
  // Most sentences have no markup: they need not be taken to pieces.
  if (!coded.includes('<') && !coded.includes('&')) return fromPlain(coded, noTags, '')
  const tagCounts = Array.from({ length: KINDS }, () => 0)
  let plain = ''
  let characters = 0
  const places: string[] = []
  for (const token of tokeniseCoded(coded)) {
    if (token.kind === 'text') {
      plain += token.text
      characters += token.text.replaceAll(spaces, '').length
      continue
    }
    const code = codes[token.n - 1]
    if (!code) continue
    const kind = codeKinds[code.kind]
    if (token.kind === 'open') tagCounts[kind] = (tagCounts[kind] ?? 0) + 1
    places.push(`${token.kind} ${kind} ${characters}`)
  }
  return fromPlain(plain, tagCounts, places.join('|'))
}

const noTags: readonly number[] = Array.from({ length: KINDS }, () => 0)

function fromPlain(text: string, tagCounts: readonly number[], tagPlaces: string): MatchText {
  const plain = text.normalize('NFC')
  const gaps = plain.replaceAll(word, '\u0001').replaceAll(spaces, ' ').trim()
  return { words: wordsOf(plain), gaps, tagCounts, tagPlaces }
}
