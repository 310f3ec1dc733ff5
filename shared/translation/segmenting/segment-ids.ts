import { derivedId } from '../../ids.ts'

/** Two desks that write the same sentence into the same section offline make the same segment. */
export class SegmentIds {
  readonly #sectionId: string
  readonly #taken: ReadonlySet<string>
  readonly #counts = new Map<string, number>()

  constructor(sectionId: string, old: readonly { readonly id: string }[]) {
    this.#sectionId = sectionId
    this.#taken = new Set(old.map((segment) => segment.id))
  }

  /** The first free id of a sentence; equal sentences are counted on from the last one made. */
  next(hash: string): string {
    for (let nth = this.#counts.get(hash) ?? 0; ; nth += 1) {
      const id = derivedId(this.#sectionId, 'segment', hash, String(nth))
      if (this.#taken.has(id)) continue
      this.#counts.set(hash, nth + 1)
      return id
    }
  }
}
