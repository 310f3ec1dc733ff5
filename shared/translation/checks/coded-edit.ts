import { serialiseCoded, tokeniseCoded } from '../coded-text.ts'

/** Coded text with each stretch of words between codes rewritten; the codes stay where they are. */
export function mapWords(coded: string, change: (words: string) => string): string {
  return serialiseCoded(
    tokeniseCoded(coded).map((token) => (token.kind === 'text' ? { kind: 'text', text: change(token.text) } : token)),
  )
}

/** Coded text with the last stretch that has any words rewritten. */
export function mapLastWords(coded: string, change: (words: string) => string): string {
  const tokens = tokeniseCoded(coded)
  const last = tokens.findLastIndex((token) => token.kind === 'text' && token.text.trim() !== '')
  return serialiseCoded(
    tokens.map((token, at) => (at === last && token.kind === 'text' ? { ...token, text: change(token.text) } : token)),
  )
}
