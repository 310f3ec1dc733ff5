import { serialiseCoded, tokeniseCoded, type CodedToken } from '../coded-text.ts'

/**
 * Coded text for people with an ordinary word processor: pair n is written `⟦n⟧…⟦/n⟧`. The brackets are mathematical ones
 * (U+27E6, U+27E7) that no page uses; a text that has them all the same gets them doubled.
 */
export function toMarked(coded: string): string {
  return tokeniseCoded(coded)
    .map((token) =>
      token.kind === 'text'
        ? token.text.replaceAll(/[⟦⟧]/g, '$&$&')
        : token.kind === 'open'
          ? `⟦${token.n}⟧`
          : `⟦/${token.n}⟧`,
    )
    .join('')
}

const mark = /⟦⟦|⟧⟧|⟦\s*(\/?)\s*([1-9]\d{0,3})\s*⟧/g

/** What a person typed around the marks, as coded text. Total: a bracket that is no mark stays a sign of the text. */
export function fromMarked(marked: string): string {
  const tokens: CodedToken[] = []
  let text = ''
  let at = 0
  const flush = () => {
    if (text !== '') tokens.push({ kind: 'text', text })
    text = ''
  }
  for (const match of marked.matchAll(mark)) {
    text += marked.slice(at, match.index)
    at = match.index + match[0].length
    if (match[2] === undefined) text += match[0][0] ?? ''
    else {
      flush()
      tokens.push({ kind: match[1] === '/' ? 'close' : 'open', n: Number(match[2]) })
    }
  }
  text += marked.slice(at)
  flush()
  return serialiseCoded(tokens)
}

/** A sentence is one line: what a person or a program broke is joined again, and the space at its ends goes. */
export function oneLine(text: string): string {
  return text.replaceAll(/\s*\n\s*/g, ' ').trim()
}

/** A coded text as it comes back from a table in which nobody touched it. */
export function markedLine(coded: string): string {
  return fromMarked(oneLine(toMarked(coded)))
}
