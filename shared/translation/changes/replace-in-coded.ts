import { serialiseCoded, tokeniseCoded } from '../coded-text.ts'

/** Characters `from` to `to` of the plain text, and what comes in their place. Edits do not overlap. */
export interface TextEdit {
  readonly from: number
  readonly to: number
  readonly text: string
}

export interface Replaced {
  readonly text: string
  /** Edits that ran across a code, and were left. */
  readonly left: readonly TextEdit[]
}

/** Edits words of a coded text by their place in its plain text. Every code stays, where it is and as it is. */
export function replaceInCoded(coded: string, edits: readonly TextEdit[]): Replaced {
  const waiting = new Set(edits)
  let start = 0
  const tokens = tokeniseCoded(coded).map((token) => {
    if (token.kind !== 'text') return token
    const from = start
    start += token.text.length
    const inside = [...waiting].filter((edit) => edit.from >= from && edit.to <= start).sort((a, b) => b.from - a.from)
    let text = token.text
    for (const edit of inside) {
      waiting.delete(edit)
      text = text.slice(0, edit.from - from) + edit.text + text.slice(edit.to - from)
    }
    return { ...token, text }
  })
  return { text: serialiseCoded(tokens), left: [...waiting] }
}
