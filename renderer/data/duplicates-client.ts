import type {
  DuplicatesCall,
  DuplicatesCalls,
  DuplicatesReply,
  DuplicatesRequest,
  DuplicatesState,
} from '../workers/duplicates/protocol.ts'

export type { DuplicatesState, ExplainedPair } from '../workers/duplicates/protocol.ts'

const notYet: DuplicatesState = { phase: 'reading', done: 0, total: 0, open: 0, sure: 0, version: 0 }

interface Pending {
  readonly resolve: (answer: never) => void
  readonly reject: (fault: Error) => void
}

/** The page's side of the duplicates worker. Questions asked before the organisations are read are answered when they are. */
export class DuplicatesClient {
  readonly #database: string
  readonly #pending = new Map<number, Pending>()
  readonly #listeners = new Set<() => void>()
  #worker: Worker | undefined
  #seq = 0
  #state = notYet

  constructor(database: string) {
    this.#database = database
  }

  /** Starts reading the organisations. */
  start(): void {
    if (this.#worker !== undefined) return
    this.#worker = new Worker(new URL('../workers/duplicates/worker.ts', import.meta.url), { type: 'module' })
    this.#worker.addEventListener('message', (event: MessageEvent<DuplicatesReply>) => this.#receive(event.data))
    this.#send({ kind: 'open', database: this.#database })
  }

  /** For `useSyncExternalStore`. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }
  readonly state = (): DuplicatesState => this.#state

  /** Looks for all pairs; the state tells how far it is. */
  compare(): void {
    this.start()
    this.#send({ kind: 'compare' })
  }

  cancel(): void {
    this.#send({ kind: 'cancel' })
  }

  ask<C extends DuplicatesCall>(kind: C, input: DuplicatesCalls[C]['input']): Promise<DuplicatesCalls[C]['answer']> {
    this.start()
    const seq = ++this.#seq
    return new Promise((resolve, reject) => {
      this.#pending.set(seq, { resolve, reject })
      this.#send({ kind, seq, input } as unknown as DuplicatesRequest)
    })
  }

  /** Ends the worker. Questions that wait are refused. */
  close(): void {
    this.#worker?.terminate()
    this.#worker = undefined
    for (const { reject } of this.#pending.values()) reject(new Error('the search for duplicates was closed'))
    this.#pending.clear()
  }

  #send(request: DuplicatesRequest): void {
    this.#worker?.postMessage(request)
  }

  #receive(reply: DuplicatesReply): void {
    if (reply.kind === 'state') {
      this.#state = reply.state
      for (const listener of this.#listeners) listener()
      return
    }
    const pending = this.#pending.get(reply.seq)
    this.#pending.delete(reply.seq)
    if (reply.kind === 'failed') pending?.reject(new Error('the search for duplicates did not answer'))
    else pending?.resolve(reply.answer as never)
  }
}

let client: { readonly database: string; readonly duplicates: DuplicatesClient } | undefined

/** The duplicates of a workspace: one worker, whoever asks. Another workspace ends the one before. */
export function duplicatesOf(database: string): DuplicatesClient {
  if (client?.database !== database) {
    client?.duplicates.close()
    client = { database, duplicates: new DuplicatesClient(database) }
  }
  return client.duplicates
}
