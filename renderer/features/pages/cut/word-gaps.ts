/** Places between two words of a plain text where a sentence may be cut: the first character of the later word, UTF-16. */
export function wordGaps(plain: string): readonly number[] {
  return [...plain.matchAll(/(?<=\S\s+)\S/g)].map(({ index }) => index)
}

/** Where a person most likely wants to cut: behind a sign that ends a clause, else in the middle. An index into `gaps`. */
export function likelyGap(plain: string, gaps: readonly number[]): number {
  const middle = plain.length / 2
  const weight = (at: number): number => {
    const sign = plain.slice(0, at).trimEnd().at(-1) ?? ''
    const bonus = /[.!?;:…]/.test(sign) ? 2 : /[,–—)]/.test(sign) ? 1 : 0
    return bonus * plain.length - Math.abs(at - middle)
  }
  return gaps.reduce((best, at, index) => (weight(at) > weight(gaps[best] ?? 0) ? index : best), 0)
}
