import type { MemoryStatistics } from '../../shared/translation/tm/statistics.ts'
import type {
  ConcordanceResult,
  ConcordanceSearch,
  MemoryCall,
  MemoryCalls,
  MemoryCheck,
  MemoryLookup,
  MemoryMatches,
  MemoryReply,
  MemoryRequest,
  MemoryState,
  StatisticsRequest,
} from '../workers/memory/protocol.ts'

export type { MemoryMatch, MemoryMatches, MemoryState } from '../workers/memory/protocol.ts'

const notYet: MemoryState = { phase: 'loading', done: 0, total: 0, units: 0, bytes: 0, version: 0, saved: false }

interface Pending {
  readonly resolve: (answer: never) => void
  readonly reject: (fault: Error) => void
}

/** The page's side of the memory worker. Questions asked before the index is there are answered when it is. */
export class MemoryClient {
  readonly #database: string
  readonly #pending = new Map<number, Pending>()
  readonly #listeners = new Set<() => void>()
  #worker: Worker | undefined
  #seq = 0
  #state = notYet

  constructor(database: string) {
    this.#database = database
  }

  /** The memory of a workspace, its worker started. */
  static open(database: string): MemoryClient {
    const client = new MemoryClient(database)
    client.start()
    return client
  }

  /** Reads or builds the index. Best called once the first screen is painted. */
  start(): void {
    if (this.#worker !== undefined) return
    this.#worker = new Worker(new URL('../workers/memory/worker.ts', import.meta.url), { type: 'module' })
    this.#worker.addEventListener('message', (event: MessageEvent<MemoryReply>) => this.#receive(event.data))
    this.#worker.postMessage({ kind: 'open', database: this.#database } satisfies MemoryRequest)
  }

  /** For `useSyncExternalStore`. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }
  readonly state = (): MemoryState => this.#state

  /** Units that fit a sentence, best first, their codes those of the sentence. */
  lookup(query: MemoryLookup): Promise<MemoryMatches> {
    return this.#ask('lookup', query)
  }

  /** Units with all words of a text in their source or target. */
  concordance(search: ConcordanceSearch): Promise<ConcordanceResult> {
    return this.#ask('concordance', search)
  }

  /** Segments, words, characters, repetitions and match bands of a selection. */
  statistics(request: StatisticsRequest): Promise<MemoryStatistics> {
    return this.#ask('statistics', request)
  }

  /** Whether the index finds what a comparison with every unit finds, and how long each takes. */
  check(query: Omit<MemoryLookup, 'limit'>): Promise<MemoryCheck> {
    return this.#ask('check', query)
  }

  /** Ends the worker. Questions that wait are refused. */
  close(): void {
    this.#worker?.terminate()
    this.#worker = undefined
    for (const { reject } of this.#pending.values()) reject(new Error('the memory was closed'))
    this.#pending.clear()
  }

  #ask<C extends MemoryCall>(kind: C, input: MemoryCalls[C]['input']): Promise<MemoryCalls[C]['answer']> {
    this.start()
    const seq = ++this.#seq
    return new Promise((resolve, reject) => {
      this.#pending.set(seq, { resolve, reject })
      this.#worker?.postMessage({ kind, seq, input })
    })
  }

  #receive(reply: MemoryReply): void {
    if (reply.kind === 'state') {
      this.#state = reply.state
      for (const listener of this.#listeners) listener()
      return
    }
    const pending = this.#pending.get(reply.seq)
    this.#pending.delete(reply.seq)
    if (reply.kind === 'failed') pending?.reject(new Error('the memory did not answer'))
    else pending?.resolve(reply.answer as never)
  }
}

let client: { readonly database: string; readonly memory: MemoryClient } | undefined

/** The memory of a workspace: one worker, whoever asks. Another workspace ends the one before. */
export function memoryOf(database: string): MemoryClient {
  if (client?.database !== database) {
    client?.memory.close()
    client = { database, memory: new MemoryClient(database) }
  }
  return client.memory
}
