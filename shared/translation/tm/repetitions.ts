import type { InlineCode } from '../../model/page.ts'

interface Text {
  /** Coded text. */
  readonly source: string
  readonly codes: readonly InlineCode[]
}

/** Equal for segments that one translation fits: the same coded text, with codes of the same kinds. Links may differ. */
export function repetitionKey({ source, codes }: Text): string {
  return [source, ...codes.map(({ kind }) => kind)].join('\u0000')
}
