import { err, type Result } from '../../../../shared/result.ts'
import type { RulesOffer, SegmentingReply, SegmentingRequest } from '../../../workers/segmenting/protocol.ts'

/** The page's side of the segmenting worker. */
export class RulesClient {
  #worker: Worker | undefined
  #answer: ((reply: SegmentingReply) => void) | undefined
  #seq = 0

  /** The rules of a file, or why it is refused. A later file ends the reading of an earlier one (`srx.stopped`). */
  read(file: File): Promise<Result<RulesOffer>> {
    this.stop()
    const seq = ++this.#seq
    const worker = new Worker(new URL('../../../workers/segmenting/worker.ts', import.meta.url), { type: 'module' })
    this.#worker = worker
    return new Promise((resolve) => {
      this.#answer = (reply) => resolve(reply.kind === 'read' ? reply.result : { ok: false, error: reply.error })
      worker.addEventListener('message', (event: MessageEvent<SegmentingReply>) => this.#settle(event.data))
      worker.addEventListener('error', () => this.#settle({ kind: 'failed', seq, error: { code: 'command.failed' } }))
      worker.postMessage({ seq, file } satisfies SegmentingRequest)
    })
  }

  stop(): void {
    this.#settle({ kind: 'failed', seq: this.#seq, error: err('srx.stopped').error })
  }

  #settle(reply: SegmentingReply): void {
    if (reply.seq !== this.#seq) return
    this.#answer?.(reply)
    this.#answer = undefined
    this.#worker?.terminate()
    this.#worker = undefined
  }
}
