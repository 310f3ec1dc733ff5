import { GrowingArray } from './growing-array.ts'
import { foldWord, NUMBER } from './match-text.ts'

/** The number of `NUMBER` in every vocabulary. */
export const NUMBER_ID = 0
/** Stands for a word that no text of the memory has. */
export const UNKNOWN = 0xffff_ffff

/** Every spelling of every word of a memory, numbered; grows only, so that what was written down stays true. */
export class Vocabulary {
  readonly #numbers = new Map<string, number>()
  readonly #words: string[] = []
  readonly #folds = new GrowingArray()

  constructor() {
    this.intern(NUMBER)
  }

  get size(): number {
    return this.#words.length
  }

  /** By number of a spelling, the number of its folded form. */
  get folds(): Uint32Array {
    return this.#folds.values
  }

  intern(written: string): number {
    const known = this.#numbers.get(written)
    if (known !== undefined) return known
    const folded = foldWord(written)
    const foldId = folded === written ? this.#words.length : this.#foldId(folded)
    return this.#add(written, foldId)
  }

  find(written: string): number {
    return this.#numbers.get(written) ?? UNKNOWN
  }

  /** The number of a word's folded form, also where this very spelling never occurred. */
  findFolded(written: string): number {
    return this.find(foldWord(written))
  }

  /** Folded words that begin with a folded text, in no order. */
  startingWith(beginning: string): number[] {
    const found: number[] = []
    this.#words.forEach((word, id) => {
      if (this.#folds.values[id] === id && word.startsWith(beginning)) found.push(id)
    })
    return found
  }

  /** What came since the first `from` words: one word a line, for `restore`. Words never contain a line feed. */
  textFrom(from: number): string {
    return this.#words.slice(from).join('\n')
  }

  /** Adds what `textFrom` wrote, in the same order. */
  restore(text: string): void {
    if (text === '') return
    for (const word of text.split('\n')) this.intern(word)
  }

  #foldId(folded: string): number {
    return this.#numbers.get(folded) ?? this.#add(folded, this.#words.length)
  }

  #add(word: string, foldId: number): number {
    const id = this.#words.length
    this.#words.push(word)
    this.#numbers.set(word, id)
    this.#folds.push(foldId)
    return id
  }
}
