import { mapLastWords } from './coded-edit.ts'
import type { CheckInput, SegmentCheck } from './segment-check.ts'

/** Short forms whose point is theirs: no end of a sentence. In all languages of the desk. */
const abbreviated =
  /(?:^|[\s(\u00a0.])(?:etc|ecc|usw|usf|utt|osv|o\.?s\.?v|m\.?m|mv|m\.?v|enz|e\.?d|e\.?a|al|jne|yms|itd|itp|κ\.?λ\.?π|κ\.?ά|κτλ|inc|ltd|co|corp|plc|no|nr|n|st|stk|art|vol|pp?|fig|cf|cap|u\.?\s?a|u\.?\s?ä|o\.?\s?ä|d\.?o\.?o|s\.?r\.?l|s\.?p\.?a|s\.?a|lda|a\.?s|b\.?v|n\.?v|g|gg|p\.?\s?m|a\.?\s?m|[\p{Lu}])\.$/iu

/** The kind of end, alike in all scripts: `;` ends a Greek question. */
function endOf(text: string, language: string | undefined): string {
  const bare = text.trimEnd()
  const end = /([.!?:;…。]+)[\s\u00a0\u202f"'”’“»)\]]*$/.exec(bare.slice(-20))
  if (!end) return ''
  const last = end[1] ?? ''
  if (last === '…' || last.endsWith('..')) return '…'
  const mark = last.at(-1) ?? ''
  if (mark === ';' && (language === 'el' || language === undefined)) return language === 'el' ? '?' : ';?'
  // A Latin question mark ends no Greek question.
  if (mark === '?' && language === 'el') return 'latin ?'
  return mark === '。' ? '.' : mark
}

function agree(source: string, target: string, { sourcePlain, targetPlain }: CheckInput): boolean {
  if (source === target || (source === ';?' && target === ';') || (target === ';?' && ['?', ';'].includes(source)))
    return true
  // "etc." against "und so weiter": whether the point ends the sentence cannot be seen.
  if (source === '.' && target === '') return abbreviated.test(sourcePlain.trim())
  if (source === '' && target === '.') return abbreviated.test(targetPlain.trim())
  return false
}

/** The sentence ends as the source's does. */
export const endPunctuation: SegmentCheck = {
  find: (input) => {
    const source = endOf(input.sourcePlain, input.from)
    const target = endOf(input.targetPlain, input.to)
    return agree(source, target, input) ? undefined : []
  },
  fix: (input) => {
    const wanted = endOf(input.sourcePlain, input.from)
    const mark = wanted === '?' && input.to === 'el' ? ';' : wanted
    const gap = input.to === 'fr' && mark === ':' ? '\u00a0' : input.to === 'fr' && /[;!?]/.test(mark) ? '\u202f' : ''
    return mapLastWords(input.target, (words) => withEnd(words, mark === '' ? '' : `${gap}${mark}`))
  },
}

const closers = `"'”’“»)]`
const isGap = (character: string | undefined) => character !== undefined && /[\s\u00a0\u202f]/.test(character)

/** The text with another end: before closing quotes and brackets, and before the white space of the end. */
function withEnd(words: string, end: string): string {
  let last = words.length
  while (last > 0 && isGap(words[last - 1])) last -= 1
  let close = last
  while (close > 0 && closers.includes(words[close - 1] ?? ' ')) close -= 1
  // A French quotation closes with a gap before its mark.
  if (close < last && isGap(words[close - 1])) close -= 1
  let text = close
  while (text > 0 && '.!?:;…。'.includes(words[text - 1] ?? ' ')) text -= 1
  while (text > 0 && isGap(words[text - 1])) text -= 1
  return `${words.slice(0, text)}${end}${words.slice(close)}`
}
