import { da, de, nl, sv } from './sentence-rules-germanic.ts'
import { en } from './sentence-rules-english.ts'
import { bg, el, fi, lv, pl } from './sentence-rules-north-east.ts'
import { es, fr, it, pt } from './sentence-rules-romance.ts'

/**
 * What a language needs for its sentences to be told apart. Lists are words separated by spaces, without the full stop
 * behind them; stops inside stay (`z.b`). Lower case stands for any case; a word with a capital, which without one is
 * another word (`Rep`), only for itself.
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
  /** Tells by the text before a stop that its last word is whole, so that it ends a sentence even before a small letter. */
  readonly wholeWord?: RegExp
  /** Whole words may end in the consonants that elsewhere show an abbreviation: `metr`. */
  readonly endsInClusters?: boolean
}

const byLanguage: Readonly<Record<string, SentenceRules>> = { en, de, fr, it, pt, da, lv, nl, es, sv, fi, pl, el, bg }

/** Names, titles and signs that many languages share; enough for a language without a table of its own. */
const common: SentenceRules = {
  before: 'dr prof mr mrs ms mme mlle ing arch Prov Arr',
  within: 'vs cf ca approx resp i.e e.g lic st mt',
  ending: 'etc al ltd inc co corp plc jr sr',
  beforeNumber: 'no nr n° art fig p pp vol tel',
  starters: '',
}

export interface CompiledRules {
  /** The language, without region or script. */
  readonly locale: string
  readonly before: ReadonlySet<string>
  readonly within: ReadonlySet<string>
  readonly ending: ReadonlySet<string>
  readonly beforeNumber: ReadonlySet<string>
  readonly starters: ReadonlySet<string>
  readonly ordinalsBeforeCapitals: boolean
  readonly terminators: string
  readonly wholeWord: RegExp | undefined
  readonly endsInClusters: boolean
}

const compiled = new Map<string, CompiledRules>()

/** Whether the desk has a table of a locale's language. */
export function hasOwnTable(locale: string): boolean {
  return Object.hasOwn(byLanguage, locale.split('-')[0]?.toLowerCase() ?? '')
}

/** The rules of a locale's language; the common ones where we have no table. */
export function sentenceRulesFor(locale: string): CompiledRules {
  const language = locale.split('-')[0]?.toLowerCase() ?? ''
  const known = compiled.get(language)
  if (known) return known
  const own = byLanguage[language]
  const merge = (pick: (rules: SentenceRules) => string) =>
    new Set(`${pick(common)} ${own ? pick(own) : ''}`.split(/\s+/).filter((word) => word !== ''))
  const rules: CompiledRules = {
    locale: language,
    before: merge((r) => r.before),
    within: merge((r) => r.within),
    ending: merge((r) => r.ending),
    beforeNumber: merge((r) => r.beforeNumber),
    starters: merge((r) => r.starters),
    ordinalsBeforeCapitals: own?.ordinalsBeforeCapitals ?? false,
    terminators: own?.terminators ?? '',
    wholeWord: own?.wholeWord,
    endsInClusters: own?.endsInClusters ?? false,
  }
  compiled.set(language, rules)
  return rules
}
