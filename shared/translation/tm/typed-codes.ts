import { codedPlainText, serialiseCoded, tokeniseCoded, type CodedToken } from '../coded-text.ts'
import { escapeText } from '../escape.ts'

const typedMark = /&lt;(\/?[1-9]\d{0,3})&gt;/g

/** Coded text as it is shown in a plain field: the words as they are read, each half of a pair as `<1>` or `</1>`. */
export function toTyped(coded: string): string {
  return tokeniseCoded(coded)
    .map((token) => (token.kind === 'text' ? token.text : serialiseCoded([token])))
    .join('')
}

/** What was typed as coded text. Whatever looks like half of a pair is one: words that do cannot be typed. */
export function fromTyped(typed: string): string {
  return escapeText(typed.replaceAll(/\s+/g, ' ').trim()).replaceAll(typedMark, '<$1>')
}

export type TypedFault = 'empty' | 'codes'

/** What keeps an edited text from standing for the one before: no words, or other codes, or codes that cross. */
export function typedFault(before: string, after: string): TypedFault | undefined {
  if (codedPlainText(after).trim() === '') return 'empty'
  return codesOf(before) === codesOf(after) && isNested(after) ? undefined : 'codes'
}

function codesOf(coded: string): string {
  return tokeniseCoded(coded)
    .flatMap((token) => (token.kind === 'text' ? [] : [`${token.n} ${token.kind}`]))
    .toSorted()
    .join('|')
}

function isNested(coded: string): boolean {
  const open: number[] = []
  const isInPlace = (token: CodedToken): boolean => {
    if (token.kind === 'open') open.push(token.n)
    return token.kind !== 'close' || open.pop() === token.n
  }
  return tokeniseCoded(coded).every(isInPlace) && open.length === 0
}
