import { codedPlainText } from './coded-text.ts'
import { countWords } from './words.ts'

/** Counted before, by the record: a source does not change under its record. */
const known = new WeakMap<object, number>()

/** Words of a segment's source (coded text), counted once for each version of the segment. */
export function sourceWords(segment: { readonly source: string }): number {
  const count = known.get(segment) ?? countWords(codedPlainText(segment.source))
  known.set(segment, count)
  return count
}
