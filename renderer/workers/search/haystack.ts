/**
 * Many short texts as one long string: searching it is several times faster than asking each text, because the engine
 * runs through memory once instead of following 100,000 pointers.
 */
export class Haystack {
  readonly #text: string
  /** Where each text begins; one more at the end. */
  readonly #starts: Uint32Array

  /** Texts must not contain a line feed; folded text never does. */
  constructor(texts: readonly string[]) {
    this.#text = texts.join('\n')
    this.#starts = new Uint32Array(texts.length + 1)
    let start = 0
    texts.forEach((text, at) => {
      this.#starts[at] = start
      start += text.length + 1
    })
    this.#starts[texts.length] = start
  }

  /** Positions of the texts that contain a word, ascending. */
  indexesOf(word: string): readonly number[] {
    const found: number[] = []
    const starts = this.#starts
    const count = starts.length - 1
    let text = 0
    let at = this.#text.indexOf(word)
    while (at >= 0) {
      while ((starts[text + 1] ?? Infinity) <= at) text++
      found.push(text)
      text++
      if (text >= count) break
      at = this.#text.indexOf(word, starts[text])
    }
    return found
  }
}
