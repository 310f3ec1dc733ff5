import { codedPlainText } from '../coded-text.ts'
import { replaceInCoded } from './replace-in-coded.ts'

export interface TextQuery {
  readonly text: string
  readonly isCaseSensitive: boolean
  readonly isWholeWord: boolean
}

export interface FoundText {
  readonly from: number
  readonly to: number
}

/** The pattern of what a person looks for, every sign of it taken literally; `undefined` when it is empty. */
function patternOf({ text, isCaseSensitive, isWholeWord }: TextQuery): RegExp | undefined {
  if (text === '') return undefined
  // Whoever types a blank means any: translators type no-break spaces where French or numbers want them.
  const literal = text.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`).replaceAll(/\s+/g, String.raw`\s+`)
  const whole = isWholeWord ? String.raw`(?<![\p{L}\p{N}\p{M}_])${literal}(?![\p{L}\p{N}\p{M}_])` : literal
  return new RegExp(whole, isCaseSensitive ? 'gu' : 'giu')
}

/** Where a plain text has what is looked for, from left to right, without overlaps. */
export function findText(plain: string, query: TextQuery): FoundText[] {
  const pattern = patternOf(query)
  return pattern
    ? [...plain.matchAll(pattern)].map(({ index, 0: hit }) => ({ from: index, to: index + hit.length }))
    : []
}

export interface ReplacedText {
  readonly text: string
  /** Places that were changed, and places left because they run across a code. */
  readonly changed: number
  readonly left: number
}

/** Replaces all a query finds in a coded text. Codes are neither found nor changed. */
export function replaceText(coded: string, query: TextQuery, replacement: string): ReplacedText {
  const edits = findText(codedPlainText(coded), query).map((found) => ({ ...found, text: replacement }))
  const { text, left } = replaceInCoded(coded, edits)
  const changed = edits.length - left.length
  return { text: changed === 0 ? coded : text.trim(), changed, left: left.length }
}
