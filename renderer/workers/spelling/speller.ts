import { isBritishFor } from './british.ts'
import { isCompound } from './compounds.ts'
import type { Lexicon } from './lexicon.ts'
import { spelledWords, type SpelledWord } from './spelled-words.ts'

export interface Misspelling {
  readonly word: string
  readonly from: number
  readonly to: number
}

/** Words met before are remembered, up to this many. */
const MOST_KNOWN = 20_000

/** Checks texts of one language against its dictionary. */
export class Speller {
  readonly lexicon: Lexicon
  readonly #language: string
  readonly #known = new Map<string, boolean>()

  /** `language`: a primary subtag (BCP 47), such as `de`. */
  constructor(language: string, lexicon: Lexicon) {
    this.#language = language
    this.lexicon = lexicon
  }

  /**
   * Words of a plain text that the dictionary does not have. `accepts` says of any word that it is right all the same:
   * a person's own, or a name of the source.
   */
  check(text: string, accepts: (word: string) => boolean): Misspelling[] {
    return spelledWords(text)
      .filter((word) => !accepts(word.text) && !this.#isRight(word))
      .map(({ text: word, from, to }) => ({ word, from, to }))
  }

  /** Whether a word on its own is right. */
  has(word: string): boolean {
    const plain = word.replaceAll('’', "'").replaceAll('\u00ad', '')
    const known = this.#known.get(plain)
    if (known !== undefined) return known
    const found = this.#look(plain)
    if (this.#known.size >= MOST_KNOWN) this.#known.clear()
    this.#known.set(plain, found)
    return found
  }

  #isRight({ text, half, isDotted }: SpelledWord): boolean {
    if (this.has(text) || (isDotted && this.lexicon.has(`${text}.`))) return true
    const { lexicon } = this
    if (half === undefined || !lexicon.hasCompounds) return false
    // Half of a compound: as if the other half were there.
    return half === 'first'
      ? lexicon.has(text, 'begin') || lexicon.has(`${text}-`) || isCompound(`${text}haus`, lexicon)
      : isCompound(`Haus${text}`, lexicon) || lexicon.has(text, 'end')
  }

  #look(word: string): boolean {
    const { lexicon } = this
    if (lexicon.isForbidden(word)) return false
    // The first word of a sentence has a capital whatever it is.
    const small = /^\p{Lu}/u.test(word) ? `${word[0]?.toLowerCase() ?? ''}${word.slice(1)}` : word
    if (lexicon.has(word) || (small !== word && lexicon.has(small))) return true
    if (lexicon.hasCompounds && isCompound(word, lexicon)) return true
    return this.#language === 'en' && (isBritishFor(word, lexicon) || isBritishFor(small, lexicon))
  }
}
