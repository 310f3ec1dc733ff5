import type { DictionaryLanguage } from '../workers/spelling/dictionaries.ts'
import type { SpellingReply, SpellingRequest } from '../workers/spelling/protocol.ts'
import type { Misspelling } from '../workers/spelling/speller.ts'

export type { Misspelling } from '../workers/spelling/speller.ts'

type Question = SpellingRequest extends infer Each ? (Each extends unknown ? Omit<Each, 'seq'> : never) : never

/** The page's side of the spelling worker, which starts with the first question and reads a dictionary when it is asked for. */
export class SpellingClient {
  readonly #answers = new Map<number, (reply: SpellingReply) => void>()
  #worker: Worker | undefined
  #seq = 0

  /** Words of a plain text that are not in the dictionary. `undefined`: the dictionary cannot be read. */
  async check(
    language: DictionaryLanguage,
    text: string,
    accepted: readonly string[],
  ): Promise<readonly Misspelling[] | undefined> {
    const reply = await this.#ask({ kind: 'check', language, text, accepted })
    return reply.kind === 'checked' ? reply.misspellings : undefined
  }

  /** What may have been meant, the likeliest first. */
  async suggest(language: DictionaryLanguage, word: string): Promise<readonly string[]> {
    const reply = await this.#ask({ kind: 'suggest', language, word })
    return reply.kind === 'suggested' ? reply.words : []
  }

  #ask(question: Question): Promise<SpellingReply> {
    const worker = this.#start()
    const seq = ++this.#seq
    return new Promise((resolve) => {
      this.#answers.set(seq, resolve)
      worker.postMessage({ ...question, seq } satisfies SpellingRequest)
    })
  }

  #start(): Worker {
    if (this.#worker !== undefined) return this.#worker
    const worker = new Worker(new URL('../workers/spelling/worker.ts', import.meta.url), { type: 'module' })
    worker.addEventListener('message', (event: MessageEvent<SpellingReply>) => {
      this.#answers.get(event.data.seq)?.(event.data)
      this.#answers.delete(event.data.seq)
    })
    worker.addEventListener('error', () => this.#giveUp())
    this.#worker = worker
    return worker
  }

  /** The worker did not load or broke: whoever waits is told, and the next question starts another. */
  #giveUp(): void {
    this.#worker?.terminate()
    this.#worker = undefined
    for (const [seq, answer] of this.#answers) answer({ kind: 'unavailable', seq })
    this.#answers.clear()
  }
}

let client: SpellingClient | undefined

/** One worker, whoever asks. */
export function spelling(): SpellingClient {
  client ??= new SpellingClient()
  return client
}
