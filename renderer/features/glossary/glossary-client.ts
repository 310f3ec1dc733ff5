import { err, ok, type Result } from '../../../shared/result.ts'
import type { CsvLocales } from '../../../shared/translation/glossary/exchange/read-terms-csv.ts'
import type {
  GlossaryReply,
  GlossaryRequest,
  Harvest,
  ImportOffer,
  LanguagePair,
} from '../../workers/glossary/protocol.ts'

/** The page's side of the glossary worker; one for as long as a dialog is open. */
export class GlossaryClient {
  readonly #worker = new Worker(new URL('../../workers/glossary/worker.ts', import.meta.url), { type: 'module' })
  readonly #answers = new Map<number, (reply: GlossaryReply) => void>()
  #seq = 0

  constructor() {
    this.#worker.addEventListener('message', (event: MessageEvent<GlossaryReply>) => {
      this.#answers.get(event.data.seq)?.(event.data)
      this.#answers.delete(event.data.seq)
    })
    this.#worker.addEventListener('error', () => {
      for (const [seq, answer] of this.#answers) answer({ kind: 'failed', seq, error: { code: 'command.failed' } })
      this.#answers.clear()
    })
  }

  async read(database: string, files: readonly File[], locales: CsvLocales): Promise<Result<ImportOffer>> {
    const reply = await this.#ask((seq) => ({ kind: 'read', seq, database, files, locales }))
    return reply.kind === 'read' ? reply.result : failed(reply)
  }

  async harvest(database: string, pair: LanguagePair): Promise<Result<Harvest>> {
    const reply = await this.#ask((seq) => ({ kind: 'harvest', seq, database, pair }))
    return reply.kind === 'harvested' ? ok(reply.harvest) : failed(reply)
  }

  close(): void {
    this.#worker.terminate()
  }

  #ask(request: (seq: number) => GlossaryRequest): Promise<GlossaryReply> {
    const seq = ++this.#seq
    return new Promise((resolve) => {
      this.#answers.set(seq, resolve)
      this.#worker.postMessage(request(seq))
    })
  }
}

function failed(reply: GlossaryReply): Result<never> {
  return reply.kind === 'failed' ? { ok: false, error: reply.error } : err('command.failed')
}
