/** What is marked on the page: the segment in hand, and those with a word that is too wide. */
export interface Marked {
  readonly current: string | undefined
  /** The part of the page it stands in. */
  readonly part: string | undefined
  readonly overflowing: ReadonlySet<string>
}

const nothing: Marked = { current: undefined, part: undefined, overflowing: new Set() }

/** Marks move without drawing the page: each segment looks whether it is the one. */
export class PageMarks {
  readonly #listeners = new Set<() => void>()
  #marked = nothing

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  set(marked: Marked): void {
    this.#marked = marked
    for (const listener of this.#listeners) listener()
  }

  isCurrent(segmentId: string): boolean {
    return this.#marked.current === segmentId
  }

  overflows(segmentId: string): boolean {
    return this.#marked.overflowing.has(segmentId)
  }

  /** Whether a part has to be there, wherever it is. */
  needs(part: string): boolean {
    return this.#marked.part === part
  }
}
