import { da, de, nl, sv } from './sentence-rules-germanic.ts'
import { en } from './sentence-rules-english.ts'
import { bg, el, fi, lv, pl } from './sentence-rules-north-east.ts'
import { es, fr, it, pt } from './sentence-rules-romance.ts'

/**
 * What a language needs for its sentences to be told apart. Lists are words separated by spaces, lower case, without the
 * full stop behind them; stops inside stay (`z.b`).
 */
export interface SentenceRules {
  /** Never end a sentence: titles and the like, a name follows (`Dr.`). */
  readonly before: string
  /** End a sentence only where a word follows that usually starts one (`bzw.`). */
  readonly within: string
  /** May well end a sentence: they do when a capital follows (`etc.`). */
  readonly ending: string
  /** A number belongs to them (`No. 5`). */
  readonly beforeNumber: string
  /** Words that, capitalised, mostly start a sentence. */
  readonly starters: string
  /** Ordinals are written with a stop and a capitalised noun may follow: `am 3. Oktober`. */
  readonly ordinalsBeforeCapitals?: boolean
  /** Characters that end a sentence besides . ! ? … */
  readonly terminators?: string
}

const byLanguage: Readonly<Record<string, SentenceRules>> = { en, de, fr, it, pt, da, lv, nl, es, sv, fi, pl, el, bg }

/** Names, titles and signs that many languages share; enough for a language without a table of its own. */
const common: SentenceRules = {
  before: 'dr prof st mr mrs ms mme mlle ing arch hon jr sr',
  within: 'vs cf ca approx resp i.e e.g lic',
  ending: 'etc al ltd inc co corp plc',
  beforeNumber: 'no nr art fig p pp vol tel',
  starters: '',
}

export interface CompiledRules {
  readonly before: ReadonlySet<string>
  readonly within: ReadonlySet<string>
  readonly ending: ReadonlySet<string>
  readonly beforeNumber: ReadonlySet<string>
  readonly starters: ReadonlySet<string>
  readonly ordinalsBeforeCapitals: boolean
  readonly terminators: string
}

const compiled = new Map<string, CompiledRules>()

/** The rules of a locale's language; the common ones where we have no table. */
export function sentenceRulesFor(locale: string): CompiledRules {
  const language = locale.split('-')[0]?.toLowerCase() ?? ''
  const known = compiled.get(language)
  if (known) return known
  const own = byLanguage[language]
  const merge = (pick: (rules: SentenceRules) => string) =>
    new Set(`${pick(common)} ${own ? pick(own) : ''}`.split(/\s+/).filter((word) => word !== ''))
  const rules: CompiledRules = {
    before: merge((r) => r.before),
    within: merge((r) => r.within),
    ending: merge((r) => r.ending),
    beforeNumber: merge((r) => r.beforeNumber),
    starters: merge((r) => r.starters),
    ordinalsBeforeCapitals: own?.ordinalsBeforeCapitals ?? false,
    terminators: own?.terminators ?? '',
  }
  compiled.set(language, rules)
  return rules
}
