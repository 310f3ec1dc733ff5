import { existsSync, readFileSync } from 'node:fs'
import { build } from 'esbuild'
import type { Page } from 'playwright-core'
import type { MemoryCall, MemoryCalls, MemoryReply, MemoryState } from '../../../renderer/workers/memory/protocol.ts'
import { type SentencePair, variedUnits } from './varied-units.ts'

const data = new URL('../../../../shared/data/eforms/', import.meta.url)
const WORKER = '/memory-worker-under-test.js'
/** Units in one transaction while the table is filled. */
const CHUNK = 5_000

/** English sentences and terms of four to fifty words with their German translation. */
export function sentencePairs(): readonly SentencePair[] {
  if (!existsSync(data)) throw new Error('The sentences to build the memory from are missing: ../shared/data/eforms')
  return ['business-term', 'code'].flatMap((file) => {
    const german = entriesOf(`${file}_de.xml`)
    return [...entriesOf(`${file}_en.xml`)].flatMap(([key, source]) => {
      const target = german.get(key)
      const words = source.split(' ').length
      return target === undefined || words < 4 || words > 50 ? [] : [{ source, target }]
    })
  })
}

function entriesOf(file: string): ReadonlyMap<string, string> {
  const text = readFileSync(new URL(file, data), 'utf8')
  return new Map(
    [...text.matchAll(/<entry key="([^"]*)">([^<]*)<\/entry>/g)].map(([, key = '', value = '']) => [key, value]),
  )
}

/**
 * Writes units straight into the desk's table, without the door: a million commands with their outbox and journal would take an
 * hour, and are measured elsewhere. Removes the saved index.
 */
export async function fillMemory(
  page: Page,
  pairs: readonly SentencePair[],
  from: number,
  to: number,
  say: (words: string) => void,
): Promise<void> {
  await page.evaluate((sentences) => Object.assign(window, { sentences }), pairs)
  const step = 50_000
  for (let start = from; start < to; start += step) {
    const end = Math.min(to, start + step)
    // As text: the page's policy lets no string become code, the debugger's door does.
    await page.evaluate(`(${writeUnits.toString()})(${variedUnits.toString()}, ${start}, ${end}, ${CHUNK})`)
    if (end % 250_000 === 0) say(`${end} units written …`)
  }
}

/** Runs in the page. */
async function writeUnits(make: typeof variedUnits, from: number, to: number, chunk: number): Promise<void> {
  const { sentences } = window as unknown as { sentences: readonly SentencePair[] }
  const desk = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('desk')
    opening.addEventListener('success', () => resolve(opening.result))
    opening.addEventListener('error', () => reject(new Error('the desk does not open')))
  })
  for (let start = from; start < to; start += chunk) {
    const writing = desk.transaction(['tmUnit', 'memoryIndex'], 'readwrite', { durability: 'relaxed' })
    const store = writing.objectStore('tmUnit')
    for (const unit of make(sentences, start, Math.min(chunk, to - start))) store.put(unit)
    if (start === from) writing.objectStore('memoryIndex').clear()
    await new Promise<void>((resolve, reject) => {
      writing.addEventListener('complete', () => resolve())
      writing.addEventListener('abort', () => reject(new Error(writing.error?.name)))
    })
  }
  desk.close()
}

/** The desk's memory worker, from its source, at an address of the desk: no screen need have started it. */
export async function serveWorker(page: Page): Promise<void> {
  const built = await build({
    entryPoints: [new URL('../../../renderer/workers/memory/worker.ts', import.meta.url).pathname],
    bundle: true,
    format: 'esm',
    target: 'chrome130',
    minify: true,
    write: false,
  })
  const body = built.outputFiles[0]?.text ?? ''
  await page.context().route(`**${WORKER}`, (route) => route.fulfill({ contentType: 'text/javascript', body }))
}

/** Starts the worker in the page and waits until all is indexed and on the disk. */
export async function startMemory(page: Page): Promise<MemoryState> {
  return page.evaluate(
    (address) =>
      new Promise<MemoryState>((resolve, reject) => {
        const worker = new Worker(address, { type: 'module' })
        worker.addEventListener('error', (event) => reject(new Error(event.message || 'the worker did not start')))
        worker.addEventListener('message', ({ data }: MessageEvent<MemoryReply>) => {
          if (data.kind !== 'state') return
          if (data.state.phase === 'failed') reject(new Error('the memory could not be read'))
          if (data.state.phase === 'ready' && data.state.saved) resolve(data.state)
        })
        worker.postMessage({ kind: 'open', database: 'desk' })
        Object.assign(window, { memoryWorker: worker })
      }),
    WORKER,
  )
}

/** Asks one question after the other, and says how long the page waited for each answer, in milliseconds. */
export function askMemory<C extends MemoryCall>(
  page: Page,
  kind: C,
  inputs: readonly MemoryCalls[C]['input'][],
): Promise<readonly { readonly ms: number; readonly answer: MemoryCalls[C]['answer'] }[]> {
  return page.evaluate(
    async ([call, questions]) => {
      const { memoryWorker: worker } = window as unknown as { memoryWorker: Worker }
      const answers: { ms: number; answer: never }[] = []
      for (const [seq, input] of questions.entries()) {
        const began = performance.now()
        const answer = await new Promise<never>((resolve, reject) => {
          const listen = ({ data: reply }: MessageEvent<MemoryReply>) => {
            if (reply.kind === 'state' || reply.seq !== seq) return
            worker.removeEventListener('message', listen)
            if (reply.kind === 'answer') resolve(reply.answer as never)
            else reject(new Error('the memory did not answer'))
          }
          worker.addEventListener('message', listen)
          worker.postMessage({ kind: call, seq, input })
        })
        answers.push({ ms: performance.now() - began, answer })
        // A person does not ask in one breath: other work of the page gets its turn.
        await new Promise((resolve) => setTimeout(resolve, 2))
      }
      return answers
    },
    [kind, inputs] as const,
  )
}
