import {
  compareOrganisations,
  explainOrganisations,
  POSSIBLE,
  type MatchReason,
  type OrganisationComparison,
} from './compare-organisations.ts'
import { lowerAmbiguous } from './ambiguous.ts'
import { NameIndex } from './name-index.ts'
import { profileOrganisation, type ComparableOrganisation, type OrganisationProfile } from './organisation-profile.ts'

export interface DuplicatePair extends OrganisationComparison {
  /** Ids, the smaller first. */
  readonly a: string
  readonly b: string
}

export interface SimilarOrganisation extends OrganisationComparison {
  readonly id: string
  readonly reasons: readonly MatchReason[]
}

/** A word two records have is a word, not a slip of another one. */
const ORDINARY = 3
/** Records compared between two reports of progress: some tens of milliseconds. */
const STEP = 500

/**
 * All organisations of a workspace, kept so that possible duplicates of one, or of all, are found without comparing each
 * with each. Memory: a few kilobytes per organisation.
 */
export class DuplicateFinder {
  readonly #index = new NameIndex(ORDINARY)
  readonly #slots = new Map<string, number>()
  readonly #ids: string[] = []
  readonly #profiles: (OrganisationProfile | undefined)[] = []

  get size(): number {
    return this.#slots.size
  }

  /** Adds an organisation, or takes its new state. */
  put(id: string, organisation: ComparableOrganisation): void {
    this.remove(id)
    const slot = this.#ids.push(id) - 1
    const profile = profileOrganisation(organisation)
    this.#slots.set(id, slot)
    this.#profiles[slot] = profile
    this.#index.add(slot, profile.names, profile.keys)
  }

  remove(id: string): void {
    const slot = this.#slots.get(id)
    if (slot === undefined) return
    this.#index.remove(slot, this.#profiles[slot]?.keys)
    this.#slots.delete(id)
    this.#profiles[slot] = undefined
  }

  /** Pairs of one organisation with those it may be the same as. */
  pairsOf(id: string): readonly DuplicatePair[] {
    const slot = this.#slots.get(id)
    return slot === undefined ? [] : lowerAmbiguous(this.#pairsOf(slot, () => true))
  }

  /** All pairs, each once. Yields how many organisations are done; whoever asks goes on or lets it be. */
  *allPairs(): Generator<number, readonly DuplicatePair[]> {
    const found: DuplicatePair[] = []
    let done = 0
    for (const slot of this.#slots.values()) {
      for (const pair of this.#pairsOf(slot, (other) => other < slot)) found.push(pair)
      if (++done % STEP === 0) yield done
    }
    return lowerAmbiguous(found)
  }

  /** The organisations most like one that is being typed, best first. */
  similar(organisation: ComparableOrganisation, least: number, most: number): readonly SimilarOrganisation[] {
    const profile = profileOrganisation(organisation)
    const found: { readonly slot: number; readonly comparison: OrganisationComparison }[] = []
    for (const slot of this.#index.candidates(profile.names, profile.keys)) {
      const other = this.#profiles[slot]
      if (other === undefined) continue
      const comparison = compareOrganisations(profile, other, this.#index)
      if (comparison.score >= least) found.push({ slot, comparison })
    }
    return found
      .sort((x, y) => y.comparison.score - x.comparison.score)
      .slice(0, most)
      .flatMap(({ slot, comparison }) => {
        const other = this.#profiles[slot]
        if (other === undefined) return []
        return [
          { ...comparison, id: this.#ids[slot] ?? '', reasons: explainOrganisations(profile, other, this.#index) },
        ]
      })
  }

  /** Why two organisations may be one, or nothing where one is not there. */
  explain(a: string, b: string): readonly MatchReason[] {
    const left = this.#profiles[this.#slots.get(a) ?? -1]
    const right = this.#profiles[this.#slots.get(b) ?? -1]
    return left === undefined || right === undefined ? [] : explainOrganisations(left, right, this.#index)
  }

  #pairsOf(slot: number, wanted: (other: number) => boolean): readonly DuplicatePair[] {
    const profile = this.#profiles[slot]
    const id = this.#ids[slot]
    if (profile === undefined || id === undefined) return []
    const found: DuplicatePair[] = []
    for (const other of this.#index.candidates(profile.names, profile.keys)) {
      const second = this.#profiles[other]
      const otherId = this.#ids[other]
      if (other === slot || second === undefined || otherId === undefined || !wanted(other)) continue
      const comparison = compareOrganisations(profile, second, this.#index)
      if (comparison.score < POSSIBLE) continue
      found.push(id < otherId ? { ...comparison, a: id, b: otherId } : { ...comparison, a: otherId, b: id })
    }
    return found
  }
}
