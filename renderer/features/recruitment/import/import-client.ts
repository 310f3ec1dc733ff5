import type { DeskError } from '../../../../shared/result.ts'
import type { ValueProblem } from '../../../../shared/recruitment/import/values.ts'
import type {
  FileFormat,
  ImportPhase,
  ImportPlan,
  ImportReply,
  ImportReport,
  ImportRequest,
  ImportWorkspace,
  Inspection,
} from '../../../workers/import/protocol.ts'

export interface ImportProgress {
  readonly phase: ImportPhase
  readonly done: number
  readonly total: number
}

export type ImportOutcome =
  | { readonly kind: 'finished'; readonly report: ImportReport; readonly rejects: Blob }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly error: DeskError }

/** The page's side of the import worker. A newer question ends the one before. */
export class ImportClient {
  readonly #worker = new Worker(new URL('../../../workers/import/worker.ts', import.meta.url), { type: 'module' })
  readonly #waiting = new Map<
    number,
    { readonly done: (reply: ImportReply) => void; readonly progress: (progress: ImportProgress) => void }
  >()
  readonly #workspace: ImportWorkspace
  #seq = 0
  #running: number | undefined
  #isClosing = false

  constructor(workspace: ImportWorkspace) {
    this.#workspace = workspace
    this.#worker.addEventListener('message', (event: MessageEvent<ImportReply>) => this.#receive(event.data))
  }

  async inspect(file: Blob, chosen: Partial<FileFormat>): Promise<Inspection | DeskError> {
    const reply = await this.#ask((seq) => ({ kind: 'inspect', seq, file, chosen }))
    return reply.kind === 'inspected' ? reply.inspection : errorOf(reply)
  }

  /** A dry run: what an import would do, and every problem. `undefined`: a newer one took its place. */
  async check(
    file: Blob,
    plan: ImportPlan,
    progress: (progress: ImportProgress) => void,
  ): Promise<ImportReport | DeskError | undefined> {
    const reply = await this.#ask((seq) => ({ kind: 'check', seq, file, plan, workspace: this.#workspace }), progress)
    if (reply.kind === 'cancelled') return undefined
    return reply.kind === 'checked' ? reply.report : errorOf(reply)
  }

  /** Imports; `cancel` of the answer stops it and takes back what was written. */
  run(
    file: File,
    plan: ImportPlan,
    batchId: string,
    reasons: Readonly<Record<ValueProblem, string>>,
    progress: (progress: ImportProgress) => void,
  ): {
    readonly outcome: Promise<ImportOutcome>
    readonly cancel: () => void
    readonly pause: () => void
    readonly resume: () => void
  } {
    const asked = this.#ask(
      (seq) => ({ kind: 'run', seq, file, fileName: file.name, plan, workspace: this.#workspace, batchId, reasons }),
      progress,
    )
    const seq = this.#seq
    this.#running = seq
    const tell = (kind: 'cancel' | 'pause' | 'resume') => () =>
      this.#worker.postMessage({ kind, seq } satisfies ImportRequest)
    return {
      outcome: asked.then((reply): ImportOutcome => {
        if (reply.kind === 'finished') return { kind: 'finished', report: reply.report, rejects: reply.rejects }
        return reply.kind === 'cancelled' ? { kind: 'cancelled' } : { kind: 'failed', error: errorOf(reply) }
      }),
      cancel: tell('cancel'),
      pause: tell('pause'),
      resume: tell('resume'),
    }
  }

  /** Ends the worker. An import that still runs is cancelled first, so that no half of it stays; answers whether. */
  close(): boolean {
    if (this.#running === undefined) {
      this.#worker.terminate()
      return false
    }
    this.#isClosing = true
    this.#worker.postMessage({ kind: 'cancel', seq: this.#running } satisfies ImportRequest)
    return true
  }

  #ask(
    request: (seq: number) => ImportRequest,
    progress: (progress: ImportProgress) => void = () => undefined,
  ): Promise<ImportReply> {
    const seq = ++this.#seq
    return new Promise((done) => {
      this.#waiting.set(seq, { done, progress })
      this.#worker.postMessage(request(seq))
    })
  }

  #receive(reply: ImportReply): void {
    const waiting = this.#waiting.get(reply.seq)
    if (reply.kind === 'progress') {
      waiting?.progress({ phase: reply.phase, done: reply.done, total: reply.total })
      return
    }
    this.#waiting.delete(reply.seq)
    if (reply.seq === this.#running) {
      this.#running = undefined
      if (this.#isClosing) this.#worker.terminate()
    }
    waiting?.done(reply)
  }
}

function errorOf(reply: ImportReply): DeskError {
  return reply.kind === 'failed' ? reply.error : { code: 'command.failed' }
}

export function isError(value: object): value is DeskError {
  return 'code' in value
}
