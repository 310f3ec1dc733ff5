import { mapWords } from './coded-edit.ts'
import { withoutAddresses } from './addresses.ts'
import { punctuationRule } from './punctuation-rules.ts'
import { baseLanguage, faults, type CheckInput, type SegmentCheck } from './segment-check.ts'

const NARROW = '\u202f'
const NO_BREAK = '\u00a0'

interface SpacingRule {
  readonly pattern: RegExp
  readonly put: string
}

/** A mark at the end of a word without the gap its language sets before it, or with one that breaks the line. */
const frenchColon: SpacingRule = { pattern: /(?<=[\p{L}\p{N})\]»%”"])[ \t]?:(?=\s|$)/gu, put: `${NO_BREAK}:` }
const frenchHigh: SpacingRule = {
  pattern: /(?<=[\p{L}\p{N})\]»%”"])[ \t]?([;!?])(?=[\s)\]»…]|$)/gu,
  put: `${NARROW}$1`,
}
const frenchOpen: SpacingRule = { pattern: /«[ \t]?(?=[^\s\u00a0\u202f])/gu, put: `«${NO_BREAK}` }
const frenchClose: SpacingRule = { pattern: /(?<=[^\s\u00a0\u202f])[ \t]?»/gu, put: `${NO_BREAK}»` }
/** No gap before a mark at the end of a word; `.5`, `…` and a path are none. */
const noGap: SpacingRule = { pattern: /(?<=[\p{L}\p{N})\]”“"%])[ \t\u00a0\u202f]+([,;:!?])(?=\s|$)/gu, put: '$1' }
const noGapComma: SpacingRule = { pattern: /(?<=[\p{L}\p{N})\]»”“"%])[ \t\u00a0\u202f]+([,.])(?=\s|$)/gu, put: '$1' }
/** A comma or semicolon between two words without any gap. */
const gapAfter: SpacingRule = { pattern: /(?<=\p{L}{2})([,;])(?=\p{L}{2})/gu, put: '$1 ' }
/** A full stop between two sentences: `word.Next`. */
const gapAfterStop: SpacingRule = { pattern: /(?<=\p{Ll}{3})\.(?=\p{Lu}\p{Ll}{2})/gu, put: '. ' }
const insideBracket: SpacingRule = {
  pattern: /(?<=[([])[ \t\u00a0]+(?=[\p{L}\p{N}])|(?<=[\p{L}\p{N}.])[ \t\u00a0]+(?=[)\]])/gu,
  put: '',
}
/** An ordinary space is right as well: only a sign that sticks to its figure is read differently. */
const percentGap: SpacingRule = { pattern: /(?<=\d)%/gu, put: `${NO_BREAK}%` }

function rulesFor(locale: string | undefined): readonly SpacingRule[] {
  const rule = punctuationRule(locale)
  const isFrench = baseLanguage(locale) === 'fr'
  if (!rule) return [gapAfter, gapAfterStop, insideBracket]
  return [
    ...(isFrench
      ? [frenchColon, ...(rule.spaced.includes(';') ? [frenchHigh] : []), frenchOpen, frenchClose, noGapComma]
      : [noGap, noGapComma]),
    gapAfter,
    gapAfterStop,
    insideBracket,
    ...(rule.isPercentSpaced ? [percentGap] : []),
  ]
}

/** Gaps around marks as the language sets them. Languages without a row: what is wrong in all of them. */
export const spacing: SegmentCheck = {
  find: ({ targetPlain, locale }: CheckInput) => {
    const text = withoutAddresses(targetPlain)
    const found = rulesFor(locale).flatMap(({ pattern }) =>
      [...text.matchAll(pattern)].map((match) => around(text, match.index, match[0].length)),
    )
    return faults(found)
  },
  fix: ({ target, locale }) =>
    mapWords(target, (words) => {
      const kept = withoutAddresses(words)
      return kept === words
        ? rulesFor(locale).reduce((text, { pattern, put }) => text.replaceAll(pattern, put), words)
        : words
    }),
}

/** The mark with the letter before it: enough to find it by. */
function around(text: string, at: number, length: number): string {
  const end = at + length
  return text.slice(Math.max(0, at - 1), Math.max(end, at + 1)).trim()
}
