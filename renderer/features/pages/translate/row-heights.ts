/**
 * What a row takes that was never drawn, in CSS pixels. Always the same: a better guess later would move everything below it
 * under the eyes of whoever reads.
 */
const GUESS = 96

/** How high rows are: those that were drawn as measured, all others by guess. Plain arithmetic over pixels. */
export class RowHeights {
  readonly #known = new Map<string, number>()

  set(id: string, height: number): void {
    this.#known.set(id, height)
  }

  of(id: string): number {
    return this.#known.get(id) ?? GUESS
  }

  /** Pixels of the rows from one place up to another, `to` not included. */
  between(ids: readonly string[], from: number, to: number): number {
    let sum = 0
    for (let at = from; at < to; at += 1) sum += this.of(ids[at] ?? '')
    return sum
  }

  /** The row at so many pixels from the top of the first. */
  rowAt(ids: readonly string[], top: number): number {
    let bottom = 0
    for (let at = 0; at < ids.length; at += 1) {
      bottom += this.of(ids[at] ?? '')
      if (bottom > top) return at
    }
    return Math.max(0, ids.length - 1)
  }
}
