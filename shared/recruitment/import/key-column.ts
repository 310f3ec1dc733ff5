/** Rows per piece: a list that grows is never copied. */
const PIECE = 1 << 14

/** Numbers of 32 bits by row, in memory that grows piece by piece. */
export class Words {
  readonly #pieces: Uint32Array[] = []

  set(row: number, value: number): void {
    const piece = row >>> 14
    while (this.#pieces.length <= piece) this.#pieces.push(new Uint32Array(PIECE))
    const words = this.#pieces[piece]
    if (words !== undefined) words[row & (PIECE - 1)] = value
  }

  get(row: number): number {
    return this.#pieces[row >>> 14]?.[row & (PIECE - 1)] ?? 0
  }
}

/**
 * Finds rows by a 53-bit key; several rows may share one. About twenty bytes a row, where a Map of numbers takes eighty.
 * The key 0 is none, and is not found.
 */
export class KeyColumn {
  readonly #high = new Words()
  readonly #low = new Words()
  /** The row of the same slot added before, plus one. */
  readonly #next = new Words()
  #slots = new Uint32Array(1 << 10)
  #used = 0

  add(row: number, key: number): void {
    if (key === 0) return
    this.#high.set(row, Math.floor(key / 0x1_0000_0000))
    this.#low.set(row, key >>> 0)
    if (++this.#used > this.#slots.length) this.#grow(row)
    this.#link(row)
  }

  /** Rows of a key, the latest first. */
  rows(key: number): readonly number[] {
    if (key === 0) return NONE
    const high = Math.floor(key / 0x1_0000_0000)
    const low = key >>> 0
    let found: number[] | undefined
    for (let link = this.#slots[this.#slot(low)] ?? 0; link !== 0; link = this.#next.get(link - 1)) {
      if (this.#low.get(link - 1) !== low || this.#high.get(link - 1) !== high) continue
      if (found === undefined) found = [link - 1]
      else found.push(link - 1)
    }
    return found ?? NONE
  }

  #slot(low: number): number {
    return low & (this.#slots.length - 1)
  }

  #link(row: number): void {
    const slot = this.#slot(this.#low.get(row))
    this.#next.set(row, this.#slots[slot] ?? 0)
    this.#slots[slot] = row + 1
  }

  #grow(before: number): void {
    this.#slots = new Uint32Array(this.#slots.length * 2)
    for (let row = 0; row < before; row++) {
      if (this.#low.get(row) !== 0 || this.#high.get(row) !== 0) this.#link(row)
    }
  }
}

const NONE: readonly number[] = []
