import type { ImportWish, TmxFailure, TmxPhase, TmxReply, TmxRequest, TmxSums } from '../../../workers/tmx/protocol.ts'

export type { ImportWish, TmxFailure, TmxSums } from '../../../workers/tmx/protocol.ts'

/** How far the worker is: bytes of files, or records where they are taken back. */
export interface TmxProgress {
  readonly phase: TmxPhase
  readonly done: number
  readonly total: number
}

export type TmxOutcome =
  | { readonly kind: 'done'; readonly sums: TmxSums }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly failure: TmxFailure }

interface Waiting {
  readonly kind: 'read' | 'write'
  readonly done: (outcome: TmxOutcome) => void
  readonly onProgress: (progress: TmxProgress) => void
}

/** The page's side of the TMX worker; one for as long as a dialog is open. A newer request ends the one before. */
export class TmxClient {
  readonly #worker = new Worker(new URL('../../../workers/tmx/worker.ts', import.meta.url), { type: 'module' })
  readonly #waiting = new Map<number, Waiting>()
  #seq = 0
  #isClosing = false

  constructor() {
    this.#worker.addEventListener('message', (event: MessageEvent<TmxReply>) => this.#receive(event.data))
    this.#worker.addEventListener('error', () => {
      for (const seq of this.#waiting.keys())
        this.#settle(seq, { kind: 'failed', failure: { error: { code: 'command.failed' } } })
    })
  }

  /** Looks through files from beginning to end, and writes nothing. */
  read(
    database: string,
    files: readonly File[],
    wish: ImportWish,
    onProgress: Waiting['onProgress'],
  ): Promise<TmxOutcome> {
    return this.#ask({ kind: 'read', seq: ++this.#seq, database, files, wish }, onProgress)
  }

  /** Writes what was read last, as one step of undo. Cancelled or failed: nothing of it stays. */
  write(memberId: string, batchId: string, onProgress: Waiting['onProgress']): Promise<TmxOutcome> {
    return this.#ask({ kind: 'write', seq: ++this.#seq, memberId, batchId }, onProgress)
  }

  /** Stops what is under way. */
  cancel(): void {
    this.#post({ kind: 'cancel', seq: this.#seq })
  }

  /** Ends the worker; one that writes first takes back what it has written. */
  close(): void {
    this.#isClosing = true
    this.cancel()
    this.#endIfDone()
  }

  #ask(request: Extract<TmxRequest, { kind: 'read' | 'write' }>, onProgress: Waiting['onProgress']) {
    return new Promise<TmxOutcome>((done) => {
      this.#waiting.set(request.seq, { kind: request.kind, done, onProgress })
      this.#post(request)
    })
  }

  #post(request: TmxRequest): void {
    this.#worker.postMessage(request)
  }

  #receive(reply: TmxReply): void {
    const { kind, seq } = reply
    if (kind === 'progress') this.#waiting.get(seq)?.onProgress(reply)
    else this.#settle(seq, reply)
  }

  #settle(seq: number, outcome: TmxOutcome): void {
    this.#waiting.get(seq)?.done(outcome)
    this.#waiting.delete(seq)
    if (this.#isClosing) this.#endIfDone()
  }

  #endIfDone(): void {
    if (![...this.#waiting.values()].some(({ kind }) => kind === 'write')) this.#worker.terminate()
  }
}
