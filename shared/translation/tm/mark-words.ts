import { codedPlainText, tokeniseCoded } from '../coded-text.ts'
import { wordsOf } from '../words.ts'
import { foldWord, NUMBER } from './match-text.ts'

export type MarkedPiece =
  | { readonly kind: 'text'; readonly text: string; readonly isHit: boolean }
  | { readonly kind: 'open' | 'close'; readonly n: number }

/**
 * Coded text in pieces, the words that a concordance found marked: as `findConcordance` compares, so a word also as the
 * beginning of a longer one, numbers as they are. A word with a code inside is marked on both sides of it.
 */
export function markWords(coded: string, query: string): MarkedPiece[] {
  const hits = hitsIn(codedPlainText(coded), query)
  let at = 0
  return tokeniseCoded(coded).flatMap((token): MarkedPiece[] => {
    if (token.kind !== 'text') return [token]
    const from = at
    at += token.text.length
    return cut(token.text, from, hits)
  })
}

interface Range {
  readonly from: number
  readonly to: number
}

function hitsIn(plain: string, query: string): readonly Range[] {
  const asked = wordsOf(query.normalize('NFC')).map((written) => ({ written, folded: foldWord(written) }))
  const isAsked = (word: string) =>
    asked.some(({ written, folded }) =>
      folded === NUMBER ? word === written : foldWord(word) !== NUMBER && foldWord(word).startsWith(folded),
    )
  let from = 0
  return wordsOf(plain).flatMap((word) => {
    // Between two words stands nothing a word can begin with: the next occurrence is this word.
    const at = plain.indexOf(word, from)
    from = at + word.length
    return isAsked(word.normalize('NFC')) ? [{ from: at, to: from }] : []
  })
}

/** A text that begins at `start`, in runs inside and outside of the ranges. */
function cut(text: string, start: number, hits: readonly Range[]): MarkedPiece[] {
  const pieces: MarkedPiece[] = []
  const add = (from: number, to: number, isHit: boolean) => {
    if (to > from) pieces.push({ kind: 'text', text: text.slice(from - start, to - start), isHit })
  }
  const end = start + text.length
  let at = start
  for (const { from, to } of hits) {
    if (to <= at || from >= end) continue
    add(at, Math.max(at, from), false)
    add(Math.max(at, from), Math.min(to, end), true)
    at = Math.min(to, end)
  }
  add(at, end, false)
  return pieces
}
