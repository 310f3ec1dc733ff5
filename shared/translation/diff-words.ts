import { diffWordsWithSpace } from 'diff'
import { codedPlainText } from './coded-text.ts'

export interface DiffPart {
  readonly kind: 'same' | 'added' | 'removed'
  readonly text: string
}

/** What changed from one coded text to another, word by word, without the codes. */
export function diffCoded(before: string, after: string): DiffPart[] {
  return diffTexts(codedPlainText(before), codedPlainText(after))
}

/** What changed from one plain text to another, word by word. */
export function diffTexts(before: string, after: string): DiffPart[] {
  return diffWordsWithSpace(before, after).map((part) => ({
    kind: part.added ? 'added' : part.removed ? 'removed' : 'same',
    text: part.value,
  }))
}
