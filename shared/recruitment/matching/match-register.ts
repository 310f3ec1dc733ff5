import { compareNames, type NameComparison } from './compare-names.ts'
import { NameIndex } from './name-index.ts'
import { profileName, readingsOf, type NameProfile } from './name-profile.ts'
import type { WordStatistics } from './word-statistics.ts'

export interface RegisterEntry {
  readonly id: string
  readonly name: string
}

export interface RegisterMatch {
  readonly entry: RegisterEntry
  /** 0 to 100. */
  readonly score: number
  /** Close enough, and no other entry comes near. */
  readonly accepted: boolean
}

/** From this score on a match is accepted. */
const ACCEPTED = 82
/** How far the next entry must be behind; an entry of exactly the name needs less. */
const AHEAD = 4
const AHEAD_WHEN_SAME = 1.5
const SAME = 98.5

/** Finds the entry of a register that a name means. Reads nothing but names. */
export class Register {
  readonly #index = new NameIndex(1)
  readonly #entries: readonly RegisterEntry[]

  constructor(entries: readonly RegisterEntry[]) {
    this.#entries = entries
    entries.forEach(({ name }, at) => this.#index.add(at, readingsOf(name).map(profileName)))
  }

  /** The best entry for a name, accepted or not; nothing where no entry has anything in common with it. */
  match(name: string): RegisterMatch | undefined {
    const profiles = readingsOf(name).map(profileName)
    let best: { readonly at: number; readonly score: number } | undefined
    let next = 0
    for (const at of this.#index.candidates(profiles)) {
      const score = similarity(profiles, this.#index.profiles(at), this.#index) * 100
      const isSame = best !== undefined && this.#entries[best.at]?.id === this.#entries[at]?.id
      if (score > (best?.score ?? 0)) {
        if (!isSame) next = best?.score ?? 0
        best = { at, score }
      } else if (!isSame) next = Math.max(next, score)
    }
    const entry = best === undefined ? undefined : this.#entries[best.at]
    if (best === undefined || entry === undefined) return undefined
    const ahead = best.score >= SAME ? AHEAD_WHEN_SAME : AHEAD
    const score = Math.round(best.score * 10) / 10
    return { entry, score, accepted: best.score >= ACCEPTED && best.score - next >= ahead }
  }
}

function similarity(a: readonly NameProfile[], b: readonly NameProfile[], statistics: WordStatistics): number {
  return bestComparison(a, b, statistics)?.similarity ?? 0
}

/** The most alike of all names of one authority with all names of another. */
export function bestComparison(
  a: readonly NameProfile[],
  b: readonly NameProfile[],
  statistics: WordStatistics,
): (NameComparison & { readonly a: number; readonly b: number }) | undefined {
  let best: (NameComparison & { readonly a: number; readonly b: number }) | undefined
  a.forEach((left, atA) => {
    b.forEach((right, atB) => {
      const found = compareNames(left, right, statistics)
      if (best === undefined || found.similarity > best.similarity) best = { ...found, a: atA, b: atB }
    })
  })
  return best
}
