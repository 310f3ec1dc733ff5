/**
 * How the words of a language change their form. A *paradigm* is a set of endings that one stem takes, written
 *
 *     um ums en            citation endings and others alike
 *     a as | ai u ā ām     only a word with an ending before the bar may be a term's own form
 *     haus amt: - s ^er    only for stems that end in one of these
 *     =alt =bass: o a i e  only for these stems
 *
 * `-` is no ending at all. A sign before an ending says what it does to the stem: `^` changes its last vowel as `vowels`
 * says (Vertrag, Verträge), `~` its last consonant as `consonants` says (brālis, brāļa), `+` doubles it (stof, stoffen),
 * `%` shortens a double vowel (inkoop, inkopen).
 */
export interface LanguageForms {
  readonly nouns: readonly string[]
  readonly adjectives: readonly string[]
  /** `ä:a ö:o`: the changed sound, then the one of the stem. */
  readonly vowels?: string
  readonly consonants?: string
  /** Endings that stand behind any form, such as a genitive s. */
  readonly clitics?: string
  /** Words that lose their vowel before an apostrophe and stand for themselves: `l'appalto`. */
  readonly elisions?: string
  /** Nouns have a capital, so that *vergaben* is no form of *Vergabe*. */
  readonly capitalNouns?: true
  /** Accents come and go with the form. */
  readonly looseAccents?: true
  readonly compounds?: CompoundRules
}

/** How words are put together to longer ones. All lists are words separated by spaces. */
export interface CompoundRules {
  /** What may stand between two parts; `-` is nothing. */
  readonly linkers: string
  /** Vowels that the first part may lose at its end: Schule, Schulbau. */
  readonly dropped?: string
  /** What makes another word of a stem and is no part of a compound. */
  readonly prefixes: string
  readonly suffixes: string
}
