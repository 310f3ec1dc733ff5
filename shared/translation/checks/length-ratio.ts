import type { SegmentCheck } from './segment-check.ts'

/** How long a text is against the same in English, about; the ratio of a pair is that of its two rows. */
const lengths: Readonly<Record<string, number>> = {
  en: 1,
  de: 1.15,
  fr: 1.2,
  it: 1.15,
  pt: 1.12,
  es: 1.18,
  da: 1.02,
  sv: 1,
  nl: 1.12,
  lv: 1.05,
  fi: 1.05,
  pl: 1.1,
  el: 1.2,
}
/** Long texts differ by less than short ones: a label of one word may become a phrase, and a phrase one compound. */
const SHORT_MARGIN = 30
const SHARE = 0.65

/** Half a sentence lost, or another one pasted behind it. */
export const lengthRatio: SegmentCheck = {
  find: ({ sourcePlain, targetPlain, from, to }) => {
    const source = sourcePlain.trim().length
    const target = targetPlain.trim().length
    if (source === 0 || target === 0) return undefined
    const expected = source * ((lengths[to ?? ''] ?? 1.1) / (lengths[from ?? ''] ?? 1))
    const isLong = target > expected * (1 + SHARE) + SHORT_MARGIN
    const isShort = target * (1 + SHARE) + SHORT_MARGIN < expected
    return isLong || isShort ? [`${Math.round((100 * target) / source)} %`] : undefined
  },
}
