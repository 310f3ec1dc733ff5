/** What a language writes where others write something else. One row a language; a region of it may have its own. */
export interface PunctuationRule {
  /** Pairs of quotation marks that may be used, the usual one first. */
  readonly quotes: readonly (readonly [open: string, close: string])[]
  /** A no-break space stands before these marks, and inside guillemets. */
  readonly spaced: string
  /** A no-break space stands between a figure and the percent sign. */
  readonly isPercentSpaced?: boolean
}

const guillemets = ['«', '»'] as const
const high = ['“', '”'] as const
const lowHigh = ['„', '“'] as const
const lowRight = ['„', '”'] as const
const right = ['”', '”'] as const
const inward = ['»', '«'] as const
const outwardRight = ['»', '»'] as const

/** Sources: the European Union's Interinstitutional style guide, part four, and the academies it follows. */
const rules: Readonly<Record<string, PunctuationRule>> = {
  en: { quotes: [high], spaced: '' },
  de: { quotes: [lowHigh, inward], spaced: '', isPercentSpaced: true },
  'de-ch': { quotes: [guillemets, lowHigh], spaced: '', isPercentSpaced: true },
  fr: { quotes: [guillemets, high], spaced: ':;!?', isPercentSpaced: true },
  // Switzerland sets guillemets with a space, Canada sets no space before ; ! ?.
  'fr-ch': { quotes: [guillemets, high], spaced: ':;!?', isPercentSpaced: true },
  'fr-ca': { quotes: [guillemets, high], spaced: ':', isPercentSpaced: true },
  it: { quotes: [guillemets, high], spaced: '' },
  pt: { quotes: [guillemets, high], spaced: '' },
  es: { quotes: [guillemets, high], spaced: '', isPercentSpaced: true },
  da: { quotes: [right, inward, lowHigh, high, lowRight], spaced: '', isPercentSpaced: true },
  sv: { quotes: [right, outwardRight], spaced: '', isPercentSpaced: true },
  nl: { quotes: [high, lowRight], spaced: '' },
  lv: { quotes: [lowRight, high, lowHigh, guillemets], spaced: '' },
  fi: { quotes: [right, outwardRight], spaced: '', isPercentSpaced: true },
  pl: { quotes: [lowRight, guillemets], spaced: '' },
  el: { quotes: [guillemets, high], spaced: '' },
}

/** Languages without region that have a rule. */
export const punctuationLanguages: readonly string[] = Object.keys(rules).filter((tag) => !tag.includes('-'))

/** The rule of a locale, else of its language; undefined where there is none. */
export function punctuationRule(locale: string | undefined): PunctuationRule | undefined {
  if (locale === undefined) return undefined
  const tag = locale.toLowerCase().replaceAll('_', '-')
  const [language = '', region = ''] = tag.split('-')
  return rules[`${language}-${region}`] ?? rules[language]
}
