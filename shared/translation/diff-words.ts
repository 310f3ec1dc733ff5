import { diffArrays } from 'diff'
import { codedPlainText } from './coded-text.ts'

export interface DiffPart {
  readonly kind: 'same' | 'added' | 'removed'
  readonly text: string
}

/** What changed from one coded text to another, word by word, without the codes. */
export function diffCoded(before: string, after: string): DiffPart[] {
  return diffTexts(codedPlainText(before), codedPlainText(after))
}

/** Words and figures whole, so that `17,000` in the place of `205,000` is one change; blanks together, marks one by one. */
const token = /[\p{L}\p{N}\p{M}]+(?:['’.,-][\p{L}\p{N}\p{M}]+)*|\s+|[^]/gu

/** What changed from one plain text to another, word by word. */
export function diffTexts(before: string, after: string): DiffPart[] {
  return diffArrays(before.match(token) ?? [], after.match(token) ?? []).map((part) => ({
    kind: part.added ? 'added' : part.removed ? 'removed' : 'same',
    text: part.value.join(''),
  }))
}
