import type { Lexicon, WordPlace } from './lexicon.ts'

/** Shorter parts make words of nearly anything (hunspell(5), COMPOUNDMIN, is 2 in the German dictionary). */
const SHORTEST = 3
/** Longer ones are not made by people, and would take long. */
const LONGEST = 80

/**
 * What German puts between the parts of a compound, or nothing (Duden, "Fugenelement"). The dictionary says for most nouns
 * with which joint they open one; these serve the nouns it says nothing about.
 */
const joints = ['', 's', 'es', 'n', 'en', 'er', 'e'] as const

/**
 * Whether a word is a compound of words of the lexicon, such as `Lieferauftragsvergabe`. Only the last part decides how it
 * begins: with a capital where that is a noun.
 */
export function isCompound(word: string, lexicon: Lexicon): boolean {
  if (word.length < 2 * SHORTEST || word.length > LONGEST) return false
  return new Splitter(word, lexicon).splits()
}

class Splitter {
  readonly #word: string
  readonly #lexicon: Lexicon
  readonly #isNoun: boolean
  /** Starts from which the rest of the word is known to be, or not to be, made of parts. */
  readonly #known = new Map<number, boolean>()

  constructor(word: string, lexicon: Lexicon) {
    this.#word = word
    this.#lexicon = lexicon
    this.#isNoun = /^\p{Lu}/u.test(word)
  }

  splits(): boolean {
    return this.#splitsFrom(0)
  }

  #splitsFrom(start: number): boolean {
    const known = this.#known.get(start)
    if (known !== undefined) return known
    this.#known.set(start, false)
    const found = this.#search(start)
    this.#known.set(start, found)
    return found
  }

  #search(start: number): boolean {
    if (start > 0 && this.#isEnd(this.#word.slice(start))) return true
    // The longest part first: `Bundesland` is not `Bund`, `es` and `Land` where the dictionary has it whole.
    for (let end = this.#word.length - SHORTEST; end >= start + SHORTEST; end -= 1) {
      if (this.#isOpening(this.#word.slice(start, end), start) && this.#splitsFrom(end)) return true
    }
    return false
  }

  #isOpening(part: string, start: number): boolean {
    const place = start === 0 ? 'begin' : 'middle'
    if (this.#isPart(part, place)) return true
    return joints.some((joint) => {
      if (!part.endsWith(joint)) return false
      const noun = capitalised(part.slice(0, part.length - joint.length))
      return noun.length > SHORTEST && this.#lexicon.has(noun) && !this.#hasOpening(noun)
    })
  }

  /** Whether the dictionary says how the noun opens a compound. */
  #hasOpening(noun: string): boolean {
    return joints.some((joint) => this.#lexicon.has(`${noun}${joint}`, 'begin'))
  }

  #isPart(part: string, place: WordPlace): boolean {
    return this.#lexicon.has(capitalised(part), place) || this.#lexicon.has(part.toLowerCase(), place)
  }

  /** The last part: a noun makes a noun, which has a capital; anything else a word without. */
  #isEnd(part: string): boolean {
    if (part.length < SHORTEST) return false
    const noun = capitalised(part)
    const isNounEnd = this.#lexicon.has(part, 'end') && this.#lexicon.has(noun)
    if (this.#isNoun && (isNounEnd || (part.length > SHORTEST && this.#lexicon.has(noun)))) return true
    // An adjective has a capital at the start of a sentence only.
    return part.length > SHORTEST && this.#isAdjective(part)
  }

  /**
   * What is declined as one (`-er`, `-em`, `-es`); verbs are not, and open words do not end a compound. `verfahren` could
   * be one, but with a capital it is a noun: a compound with it is meant to have a capital, too.
   */
  #isAdjective(part: string): boolean {
    if (!this.#lexicon.has(part)) return false
    return [part, part.replace(/e[rnms]?$/, '')].some(
      (base) =>
        !this.#lexicon.has(capitalised(base)) && ['er', 'em', 'es'].every((ending) => this.#lexicon.has(base + ending)),
    )
  }
}

function capitalised(part: string): string {
  return `${part[0]?.toUpperCase() ?? ''}${part.slice(1)}`
}
