import type { Segment } from '../../../../shared/model/page.ts'
import { contextKey } from '../../../../shared/translation/tm/context-key.ts'
import type { MemoryClient, MemoryMatch } from '../../../data/memory-client.ts'
import { neighboursIn } from '../../../../shared/translation/tm/neighbours.ts'

/** Below this share of equal words a match costs more than it saves. */
const THRESHOLD = 60
/** As many as there are keys. */
const SHOWN = 9
/** Answers kept: the sentences around the one in hand. */
const KEPT = 24

/** What it needs of the memory: its version, and what it has for a sentence. */
export type AskedMemory = Pick<MemoryClient, 'lookup'> & { readonly state: () => { readonly version: number } }

interface Languages {
  readonly sourceLocale: string
  readonly locale: string
}

interface Answer {
  /** What was asked: of which memory, between which neighbours. */
  readonly question: string
  readonly matches: readonly MemoryMatch[]
}

/**
 * Asks the memory for matches of one page's sentences, and keeps the answers: those of the next sentence are there before it
 * comes into hand. Answers of a memory that has changed since are shown until the new ones are there.
 */
export class MatchAsker {
  readonly #memory: AskedMemory
  readonly #languages: Languages
  readonly #answers = new Map<Segment, Answer>()
  readonly #listeners = new Set<() => void>()
  readonly #asking = new Map<Segment, string>()

  constructor(memory: AskedMemory, languages: Languages) {
    this.#memory = memory
    this.#languages = languages
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** `undefined`: not known yet. The same list until there is another answer. */
  matchesOf(segment: Segment): readonly MemoryMatch[] | undefined {
    return this.#answers.get(segment)?.matches
  }

  /** Asks, unless the answer is there. `segments`: those of the page, for what stands before and after. */
  ask(segment: Segment, segments: readonly Segment[]): void {
    const section = segments.filter(({ sectionId }) => sectionId === segment.sectionId)
    const context = contextKey(neighboursIn(section, segment.id))
    const question = `${this.#memory.state().version} ${context}`
    if (this.#answers.get(segment)?.question === question || this.#asking.get(segment) === question) return
    this.#asking.set(segment, question)
    const { source, codes } = segment
    const { sourceLocale, locale } = this.#languages
    const query = { source, codes, context, sourceLocale, targetLocale: locale, threshold: THRESHOLD, limit: SHOWN }
    void this.#memory.lookup(query).then(
      ({ matches }) => this.#keep(segment, { question, matches }),
      // The worker went with its workspace; there is nobody left to tell.
      () => undefined,
    )
  }

  #keep(segment: Segment, answer: Answer): void {
    // Another question was asked since: its answer is on its way.
    if (this.#asking.get(segment) !== answer.question) return
    this.#asking.delete(segment)
    const before = this.#answers.get(segment)?.matches
    const isSame = before !== undefined && isEqual(before, answer.matches)
    this.#answers.delete(segment)
    this.#answers.set(segment, isSame ? { ...answer, matches: before } : answer)
    const oldest = this.#answers.size > KEPT ? this.#answers.keys().next().value : undefined
    if (oldest) this.#answers.delete(oldest)
    if (isSame) return
    for (const listener of this.#listeners) listener()
  }
}

/** Whether a person would see no difference: most of what the memory learns is about other sentences. */
function isEqual(one: readonly MemoryMatch[], other: readonly MemoryMatch[]): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
