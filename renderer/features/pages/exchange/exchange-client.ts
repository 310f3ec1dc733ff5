import { err, ok, type Result } from '../../../../shared/result.ts'
import type { ReturnedFile } from '../../../../shared/translation/exchange/returned-file.ts'
import type { TableWords } from '../../../../shared/translation/exchange/write-docx.ts'
import type { OutgoingFormat, OutgoingWork } from '../../../../shared/translation/exchange/write-outgoing.ts'
import type { ExchangeReply, ExchangeRequest } from '../../../workers/exchange/protocol.ts'

/** The page's side of the exchange worker; one for as long as a dialog is open. */
export class ExchangeClient {
  #worker: Worker | undefined
  readonly #answers = new Map<number, (reply: ExchangeReply) => void>()
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

  /** Ends what is under way; its question is answered `exchange.cancelled`. The next question starts anew. */
  cancel(): void {
    this.#worker?.terminate()
    this.#worker = undefined
    this.#answerAll('exchange.cancelled')
  }

  #ask(request: (seq: number) => ExchangeRequest): Promise<ExchangeReply> {
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
      this.#answers.get(event.data.seq)?.(event.data)
      this.#answers.delete(event.data.seq)
    })
    worker.addEventListener('error', () => this.#answerAll('command.failed'))
    return worker
  }

  #answerAll(code: string): void {
    for (const [seq, answer] of this.#answers) answer({ kind: 'failed', seq, error: { code } })
    this.#answers.clear()
  }
}

function failed(reply: ExchangeReply): Result<never> {
  return reply.kind === 'failed' ? { ok: false, error: reply.error } : err('command.failed')
}
