import type { NotDuplicate } from '../../../shared/model/not-duplicate.ts'
import { SURE } from '../../../shared/recruitment/matching/compare-organisations.ts'
import { DuplicateFinder, type DuplicatePair } from '../../../shared/recruitment/matching/duplicate-finder.ts'
import type { ComparableOrganisation } from '../../../shared/recruitment/matching/organisation-profile.ts'
import type { ExplainedPair } from './protocol.ts'

/** The pairs found, without those a person has decided on, kept current while organisations change. */
export class PairReview {
  finder = new DuplicateFinder()
  #pairs: readonly DuplicatePair[] | undefined
  #decided = new Set<string>()
  #open: readonly DuplicatePair[] | undefined

  get size(): number {
    return this.finder.size
  }

  clear(): void {
    this.finder = new DuplicateFinder()
    this.setPairs(undefined)
  }

  setPairs(pairs: readonly DuplicatePair[] | undefined): void {
    this.#pairs = pairs
    this.#open = undefined
  }

  setDecided(decided: readonly NotDuplicate[]): void {
    this.#decided = new Set(decided.map(({ organisationId, otherId }) => keyOf(organisationId, otherId)))
    this.#open = undefined
  }

  /** Takes the new state of an organisation; `undefined`: it is gone. */
  change(id: string, organisation: ComparableOrganisation | undefined): void {
    if (organisation === undefined) this.finder.remove(id)
    else this.finder.put(id, organisation)
    if (this.#pairs === undefined) return
    const others = this.#pairs.filter(({ a, b }) => a !== id && b !== id)
    this.setPairs([...others, ...this.finder.pairsOf(id)])
  }

  counts(): { readonly open: number; readonly sure: number } {
    const open = this.#waiting()
    return { open: open.length, sure: open.filter(isSure).length }
  }

  open(from: number, count: number): readonly ExplainedPair[] {
    return this.#waiting()
      .slice(from, from + count)
      .map((pair) => this.#explained(pair))
  }

  sure(most: number): readonly ExplainedPair[] {
    return this.#waiting()
      .filter(isSure)
      .slice(0, most)
      .map((pair) => this.#explained(pair))
  }

  pairsOf(id: string): readonly ExplainedPair[] {
    return this.finder
      .pairsOf(id)
      .filter(({ a, b }) => !this.#decided.has(keyOf(a, b)))
      .toSorted(best)
      .map((pair) => this.#explained(pair))
  }

  #waiting(): readonly DuplicatePair[] {
    this.#open ??= (this.#pairs ?? []).filter(({ a, b }) => !this.#decided.has(keyOf(a, b))).toSorted(best)
    return this.#open
  }

  #explained(pair: DuplicatePair): ExplainedPair {
    return { ...pair, reasons: this.finder.explain(pair.a, pair.b) }
  }
}

function isSure({ score, contradictory }: DuplicatePair): boolean {
  return score >= SURE && !contradictory
}

function keyOf(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`
}

/** By score, and in a steady order among equals. */
function best(x: DuplicatePair, y: DuplicatePair): number {
  return y.score - x.score || (x.a < y.a ? -1 : x.a > y.a ? 1 : x.b < y.b ? -1 : 1)
}
