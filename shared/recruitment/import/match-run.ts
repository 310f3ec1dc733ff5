import { MatchIndex, type Namesake, type SuspectReason } from './match-index.ts'
import { keysOf, type Comparable } from './match-keys.ts'

/** One that is there and may be the same. */
export interface PerhapsSame {
  readonly id: string
  readonly because: SuspectReason
}

export type Match =
  | { readonly kind: 'new'; readonly id: string; readonly suspect?: PerhapsSame }
  /** There before this import; `suspect` where somebody had to say so. */
  | { readonly kind: 'known'; readonly id: string; readonly suspect?: PerhapsSame }
  /** An earlier row of this file. */
  | { readonly kind: 'repeated'; readonly id: string }

/** What a person, or the rule for all, decides about a row that may mean an organisation that is there. */
export type SuspectDecision = 'new' | 'same' | 'leaveOut'

/**
 * One pass over a file. An organisation that an earlier row already stands for is taken a second time only when nothing
 * contradicts: two authorities of one name stay two, today and when the file is imported again.
 */
export class MatchRun {
  readonly #known: MatchIndex
  readonly #fresh = new MatchIndex(false)
  readonly #claimed = new Set<string>()
  readonly #nextId: () => string

  constructor(known: MatchIndex, nextId: () => string) {
    this.#known = known
    this.#nextId = nextId
  }

  /** `decide` is asked where the organisation is perhaps there already; a row that is left out is not remembered. */
  match(draft: Comparable, decide: () => SuspectDecision = () => 'new'): Match {
    const keys = keysOf(draft, this.#known.size > 0)
    if (this.#known.size > 0) {
      const known =
        this.#known.findById(keys) ??
        this.#best(this.#known.namesakes(keys)) ??
        this.#unclaimed(this.#known.sameSite(keys))
      if (known !== undefined) return this.#claim(known)
    }
    const repeated =
      this.#fresh.findById(keys) ?? this.#fresh.namesakes(keys).find(({ conflicts }) => conflicts === 0)?.id
    if (repeated !== undefined) return { kind: 'repeated', id: repeated }
    const suspect = this.#known.size > 0 ? this.#known.suspect(keys) : undefined
    const decision = suspect === undefined ? 'new' : decide()
    if (suspect !== undefined && decision === 'same') return { ...this.#claim(suspect.id), suspect }
    const id = this.#nextId()
    if (decision !== 'leaveOut') this.#fresh.insert(id, keys)
    return suspect === undefined ? { kind: 'new', id } : { kind: 'new', id, suspect }
  }

  #claim(id: string): Extract<Match, { kind: 'known' }> {
    this.#claimed.add(id)
    return { kind: 'known', id }
  }

  #unclaimed(id: string | undefined): string | undefined {
    return id === undefined || this.#claimed.has(id) ? undefined : id
  }

  #best(namesakes: readonly Namesake[]): string | undefined {
    const possible = namesakes.filter(({ id, conflicts }) => conflicts === 0 || !this.#claimed.has(id))
    const order = (each: Namesake) => each.conflicts * 2 + Number(this.#claimed.has(each.id))
    return possible.toSorted((a, b) => order(a) - order(b))[0]?.id
  }
}
