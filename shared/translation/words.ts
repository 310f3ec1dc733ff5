const word = /[\p{L}\p{N}\p{M}]+(?:['’.,-][\p{L}\p{N}\p{M}]+)*/gu

/** The words and numbers of a plain text, in order. */
export function wordsOf(text: string): string[] {
  return text.match(word) ?? []
}

export function countWords(text: string): number {
  return wordsOf(text).length
}
