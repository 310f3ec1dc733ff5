import { NearestPoint } from '../../../shared/recruitment/finding/distance.ts'
import {
  isOpenToApproach,
  likeness,
  likenessReasonsOf,
  type LikenessReason,
} from '../../../shared/recruitment/finding/look-alikes.ts'
import type { Entry } from './entry.ts'

/** Whom look-alikes are sought of: every participant, or the organisation of an id. */
export type LikenessOf = 'participants' | (string & {})

export interface Likeness {
  readonly score: number
  /** Whom it resembles most. */
  readonly id: string
  readonly name: string
  readonly reasons: readonly LikenessReason[]
}

/**
 * What an organisation is beside the participants: how far from the nearest one, and how like them. Reckoned when first
 * asked for, for all at once; afterwards a change of one organisation costs only that one, unless participants changed.
 */
export class Neighbours {
  #nearest: NearestPoint | undefined
  #models: { readonly of: LikenessOf; readonly entries: readonly Entry[] } | undefined

  /** Fills `kilometres` of all entries, unless they are up to date; answers whether it had to. */
  measure(entries: Iterable<Entry>): boolean {
    if (this.#nearest !== undefined) return false
    const all = [...entries]
    const located: Entry[] = []
    for (const entry of all) if (isParticipant(entry) && entry.location !== undefined) located.push(entry)
    this.#nearest = new NearestPoint(located.flatMap(({ location }) => (location === undefined ? [] : [location])))
    for (const entry of all) this.#measureOne(entry)
    return true
  }

  /** Fills `likeness` of all entries, unless they are up to date; answers whether it had to. */
  compare(entries: Iterable<Entry>, of: LikenessOf): boolean {
    if (this.#models?.of === of) return false
    const all = [...entries]
    const models: Entry[] = []
    for (const entry of all) if (of === 'participants' ? isParticipant(entry) : entry.id === of) models.push(entry)
    this.#models = { of, entries: models }
    for (const entry of all) this.#compareOne(entry)
    return true
  }

  /** Why an organisation is among the look-alikes; `undefined`: it is not, or nobody asked. */
  explain(entry: Entry): Likeness | undefined {
    const model = entry.likeness === 0 ? undefined : this.#closest(entry)?.model
    if (model === undefined) return undefined
    return { score: entry.likeness, id: model.id, name: model.row.name, reasons: likenessReasonsOf(entry, model) }
  }

  /** An organisation changed, came (`before` undefined) or went (`after` undefined). */
  note(before: Pick<Entry, 'id' | 'stage' | 'isAbolished'> | undefined, after: Entry | undefined): void {
    const wasModel = before !== undefined && this.#isModel(before)
    const isModel = after !== undefined && this.#isModel(after)
    if (wasModel || isModel) {
      this.reset()
      return
    }
    if (after === undefined) return
    if (this.#nearest !== undefined) this.#measureOne(after)
    if (this.#models !== undefined) this.#compareOne(after)
  }

  reset(): void {
    this.#nearest = undefined
    this.#models = undefined
  }

  #isModel(entry: Pick<Entry, 'id' | 'stage' | 'isAbolished'>): boolean {
    return isParticipant(entry) || this.#models?.of === entry.id
  }

  #measureOne(entry: Entry): void {
    entry.kilometres = entry.location === undefined ? undefined : this.#nearest?.kilometresFrom(entry.location)
  }

  #compareOne(entry: Entry): void {
    const isCandidate = isOpenToApproach(entry.stage) && !entry.isAbolished && this.#models?.of !== entry.id
    entry.likeness = isCandidate ? (this.#closest(entry)?.score ?? 0) : 0
  }

  #closest(entry: Entry): { readonly model: Entry; readonly score: number } | undefined {
    let best: Entry | undefined
    let score = 0
    for (const model of this.#models?.entries ?? []) {
      const of = likeness(entry, model)
      if (of > score) [best, score] = [model, of]
    }
    return best === undefined ? undefined : { model: best, score }
  }
}

function isParticipant({ stage, isAbolished }: Pick<Entry, 'stage' | 'isAbolished'>): boolean {
  return stage === 'joined' && !isAbolished
}
