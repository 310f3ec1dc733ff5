import { mapWords } from './coded-edit.ts'
import { punctuationLanguages, punctuationRule, type PunctuationRule } from './punctuation-rules.ts'
import { faults, type SegmentCheck } from './segment-check.ts'

/** Double quotation marks of all kinds. Single ones are apostrophes and feet as well, and left alone. */
const marks = /["“”„‟«»]/g
/** Inches and minutes: `24"`. */
const measure = /\d"/g

function allowed(rule: PunctuationRule): ReadonlySet<string> {
  return new Set(rule.quotes.flat())
}

/** Quotation marks of another language, or of a typewriter. */
export const quotes: SegmentCheck = {
  languages: punctuationLanguages,
  find: ({ targetPlain, locale }) => {
    const rule = punctuationRule(locale)
    const text = targetPlain.replaceAll(measure, '  ')
    const found = rule && text.match(marks)
    if (!found) return undefined
    const known = allowed(rule)
    const foreign = found.filter((mark) => !known.has(mark))
    if (foreign.length > 0) return faults(foreign)
    // Each mark is known; now as pairs: German “so” closes with the mark that opens in English.
    return pairsUp(found, rule) ? undefined : faults(found)
  },
  fix: ({ target, targetPlain, locale }) => {
    const rule = punctuationRule(locale)
    const pair = rule?.quotes[0]
    const count = targetPlain.replaceAll(measure, '  ').match(marks)?.length ?? 0
    // An odd number: which one is missing is for a person to see.
    if (!pair || count === 0 || count % 2 === 1) return target
    let seen = 0
    const gap = rule.spaced !== '' && pair[0] === '«' ? '\u00a0' : ''
    return mapWords(target, (words) =>
      words
        .replaceAll(/(?<!\d)["“”„‟«»]|(?<=\d)[“”„‟«»]/g, () =>
          seen++ % 2 === 0 ? `${pair[0]}${gap}` : `${gap}${pair[1]}`,
        )
        .replaceAll(/«[\s\u00a0\u202f]{2,}/g, '«\u00a0')
        .replaceAll(/[\s\u00a0\u202f]{2,}»/g, '\u00a0»'),
    )
  },
}

/** Read from the left, each opening mark has one that may close it. */
function pairsUp(found: readonly string[], rule: PunctuationRule): boolean {
  const open: string[] = []
  for (const mark of found) {
    const last = open.at(-1)
    if (last !== undefined && rule.quotes.some(([start, end]) => start === last && end === mark)) open.pop()
    else if (rule.quotes.some(([start]) => start === mark)) open.push(mark)
    else return false
  }
  // A quotation may go on in the next segment.
  return open.length <= 1
}
