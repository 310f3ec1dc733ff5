import { diffArrays } from 'diff'
import { changeItems, cosmeticKey } from './change-items.ts'

/** A piece of the new source, with the blanks and marks behind it. */
export interface Clause {
  readonly text: string
  /** It said the same before: what was approved of it still stands. */
  readonly isSame: boolean
}

/** Behind a comma, colon or dash that stands free, and around brackets. `2,644` and `2020–2025` have no such place. */
const boundary = /(?<=[,;:.!?–—]["'”’»]?\s+)(?=\S)|(?<=\s)(?=\()|(?<=\)\s*)(?=\S)/gu

/** Cuts a plain text into clauses; joined again they are the text. */
export function splitClauses(plain: string): string[] {
  return plain.split(boundary).filter((clause) => clause !== '')
}

/** The clauses of the new source, and which of them stood in the old one, in that order. */
export function compareClauses(before: string, after: string, locale: string): Clause[] {
  const keyed = (plain: string) =>
    splitClauses(plain).map((text) => ({ text, key: cosmeticKey(changeItems(text, locale)) }))
  const parts = diffArrays(keyed(before), keyed(after), { comparator: (a, b) => a.key === b.key })
  const clauses = keyed(after)
  let at = 0
  return parts
    .filter((part) => !part.removed)
    .flatMap((part) =>
      part.value.map(() => {
        const clause = clauses[at]
        at += 1
        return { text: clause?.text ?? '', isSame: !part.added || clause?.key === '' }
      }),
    )
}
