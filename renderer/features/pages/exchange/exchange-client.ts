import { err, ok, type Result } from '../../../../shared/result.ts'
import type { ReturnedFile } from '../../../../shared/translation/exchange/returned-file.ts'
import type { TableWords } from '../../../../shared/translation/exchange/write-docx.ts'
import type { OutgoingFormat, OutgoingWork } from '../../../../shared/translation/exchange/write-outgoing.ts'
import type { ReturnPlan } from '../../../../shared/translation/exchange/return-plan.ts'
import type { ExchangeReply, ExchangeRequest, PlanWish } from '../../../workers/exchange/protocol.ts'
import type { TakenReturn, TakeProgress, TakeReturned } from '../commands/take-returned.ts'

type Answer = Exclude<ExchangeReply, { kind: 'progress' }>

/** The page's side of the exchange worker; one for as long as a dialog is open. */
export class ExchangeClient {
  #worker: Worker | undefined
  readonly #answers = new Map<number, (reply: Answer) => void>()
  readonly #progress = new Map<number, TakeProgress['onProgress']>()
  #seq = 0

  /** What a file brings, or why it is refused. */
  async read(file: Blob): Promise<Result<ReturnedFile>> {
    const reply = await this.#ask((seq) => ({ kind: 'read', seq, file }))
    return reply.kind === 'read' ? reply.result : failed(reply)
  }

  async write(work: OutgoingWork, format: OutgoingFormat, words: TableWords): Promise<Result<Blob>> {
    const reply = await this.#ask((seq) => ({ kind: 'write', seq, work, format, words }))
    return reply.kind === 'written' ? ok(reply.content) : failed(reply)
  }

  /** What would become of a file if it were taken now; nothing is written. */
  async plan(wish: PlanWish): Promise<Result<ReturnPlan>> {
    const reply = await this.#ask((seq) => ({ kind: 'plan', seq, wish }))
    return reply.kind === 'planned' ? reply.result : failed(reply)
  }

  /** `takeReturned`, away from the page. */
  async take(
    desk: { readonly database: string; readonly memberId: string },
    input: TakeReturned,
    { signal, onProgress }: TakeProgress,
  ): Promise<Result<TakenReturn>> {
    let mine = 0
    const answered = this.#ask((seq) => {
      mine = seq
      this.#progress.set(seq, onProgress)
      return { kind: 'take', seq, ...desk, input }
    })
    const stop = () => this.#worker?.postMessage({ kind: 'stop', seq: mine } satisfies ExchangeRequest)
    signal.addEventListener('abort', stop)
    const reply = await answered
    signal.removeEventListener('abort', stop)
    this.#progress.delete(mine)
    return reply.kind === 'taken' ? reply.result : failed(reply)
  }

  /** Ends what is under way; its question is answered `exchange.cancelled`. The next question starts anew. */
  cancel(): void {
    this.#worker?.terminate()
    this.#worker = undefined
    this.#answerAll('exchange.cancelled')
  }

  #ask(request: (seq: number) => ExchangeRequest): Promise<Answer> {
    const seq = ++this.#seq
    this.#worker ??= this.#start()
    const worker = this.#worker
    return new Promise((resolve) => {
      this.#answers.set(seq, resolve)
      worker.postMessage(request(seq))
    })
  }

  #start(): Worker {
    const worker = new Worker(new URL('../../../workers/exchange/worker.ts', import.meta.url), { type: 'module' })
    worker.addEventListener('message', (event: MessageEvent<ExchangeReply>) => {
      const reply = event.data
      if (reply.kind === 'progress') {
        this.#progress.get(reply.seq)?.(reply.done, reply.total)
        return
      }
      this.#answers.get(reply.seq)?.(reply)
      this.#answers.delete(reply.seq)
    })
    worker.addEventListener('error', () => this.#answerAll('command.failed'))
    return worker
  }

  #answerAll(code: string): void {
    for (const [seq, answer] of this.#answers) answer({ kind: 'failed', seq, error: { code } })
    this.#answers.clear()
  }
}

function failed(reply: Answer): Result<never> {
  return reply.kind === 'failed' ? { ok: false, error: reply.error } : err('command.failed')
}
