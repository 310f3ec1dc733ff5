import { checkTranslation } from '../../shared/translation/checks/check-translation.ts'
import { checkCodes, checkKinds, type CheckCode } from '../../shared/translation/checks/check-codes.ts'
import { inconsistentSources, inconsistentTargets } from '../../shared/translation/checks/consistency.ts'
import { legalReferencesIn } from '../../shared/translation/checks/legal-references.ts'
import { escapeText } from '../../shared/translation/escape.ts'
import { countWords } from '../../shared/translation/words.ts'
import type { Pair } from './eforms-pairs.ts'

/** Most findings on translations by professionals, as a share of the pairs. What blocks must never be wrong. */
const MOST = { blocking: 0, warning: 0.03 } as const
/** Names of places and codes make up most of the data and say little: texts from so many words on are counted apart. */
const PHRASE_WORDS = 4

export interface Found {
  readonly findings: number
  readonly rate: number
  readonly phraseFindings: number
  readonly phraseRate: number
}

export interface CheckRates {
  readonly code: CheckCode
  readonly severity: 'blocking' | 'warning'
  readonly passed: boolean
  readonly perLanguage: Readonly<Record<string, Found>>
}

export interface LanguagePairs {
  readonly language: string
  readonly pairs: readonly Pair[]
}

/**
 * How often each check finds something in pairs from English, per language. Checks that need more than two texts (terms,
 * matches, the blocks and facts of a page) are not among them.
 */
export function falsePositives(languages: readonly LanguagePairs[]): CheckRates[] {
  const tables = languages.map(({ language, pairs }) => ({ language, pairs, found: findingsOf(language, pairs) }))
  return checkCodes.filter(isMeasured).map((code) => {
    const { severity } = checkKinds[code]
    const perLanguage = Object.fromEntries(
      tables.map(({ language, pairs, found }) => [language, count(pairs, found.get(code) ?? new Set())]),
    )
    const limit = MOST[severity]
    const passed = Object.values(perLanguage).every(
      ({ rate, phraseRate }) => isBelow(rate, limit) && isBelow(phraseRate, limit),
    )
    return { code, severity, passed, perLanguage }
  })
}

function isBelow(rate: number, limit: number): boolean {
  return limit === 0 ? rate === 0 : rate < limit
}

function isMeasured(code: CheckCode): boolean {
  const needsMore: readonly CheckCode[] = [
    'lengthLimit',
    'glossary',
    'doNotTranslate',
    'fuzzyUnedited',
    'shape',
    'linkLanguage',
    'altText',
    'factNumbers',
    'factDates',
    'factNames',
  ]
  return !needsMore.includes(code)
}

/** Code → keys of the pairs it found something in. */
function findingsOf(language: string, pairs: readonly Pair[]): Map<CheckCode, Set<string>> {
  const found = new Map<CheckCode, Set<string>>()
  const note = (code: CheckCode, key: string) => found.set(code, (found.get(code) ?? new Set<string>()).add(key))
  for (const { key, source, target } of pairs) {
    const text = {
      source: escapeText(source),
      codes: [],
      target: escapeText(target),
      sourceLocale: 'en',
      locale: language,
    }
    for (const { code } of checkTranslation(text)) note(code, key)
    const said = new Set(legalReferencesIn(target))
    if (legalReferencesIn(source).some((reference) => !said.has(reference))) note('legalReference', key)
  }
  const texts = pairs.map(({ key, source, target }) => ({ id: key, source, target }))
  for (const { code, placeId } of [...inconsistentTargets(texts), ...inconsistentSources(texts)]) note(code, placeId)
  return found
}

function count(pairs: readonly Pair[], keys: ReadonlySet<string>): Found {
  const phrases = pairs.filter(({ source }) => countWords(source) >= PHRASE_WORDS)
  const phraseFindings = phrases.filter(({ key }) => keys.has(key)).length
  return {
    findings: keys.size,
    rate: keys.size / Math.max(1, pairs.length),
    phraseFindings,
    phraseRate: phraseFindings / Math.max(1, phrases.length),
  }
}
