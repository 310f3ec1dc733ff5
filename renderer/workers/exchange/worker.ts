/**
 * The exchange worker: reads and writes the files of a page, holds what came back against what is here, and takes it, so
 * that the page never waits for XML, zip, hashes or two thousand sentences.
 */
import { randomIds } from '../../../shared/ids.ts'
import { err } from '../../../shared/result.ts'
import { checkSize, readReturnedFile } from '../../../shared/translation/exchange/read-returned-file.ts'
import { outgoingFiles, writeOutgoing } from '../../../shared/translation/exchange/write-outgoing.ts'
import { openDoor } from '../../data/door/open-door.ts'
import { DeskDatabase } from '../../data/schema.ts'
import { previewReturn, takeReturned } from '../../features/pages/commands/take-returned.ts'
import { readerOf } from '../../features/pages/exchange/page-here.ts'
import type { ExchangeReply, ExchangeRequest } from './protocol.ts'

type Wanted<K extends ExchangeRequest['kind']> = Extract<ExchangeRequest, { kind: K }>
type Work = Exclude<ExchangeRequest, { kind: 'stop' }>

/** What is being taken, by the number of its request. */
const taking = new Map<number, AbortController>()
/** Between two words of progress, in milliseconds. */
const TELL_MS = 80

self.addEventListener('message', (event: MessageEvent<ExchangeRequest>) => {
  const request = event.data
  if (request.kind === 'stop') {
    taking.get(request.seq)?.abort()
    return
  }
  void answer(request)
    .catch((): ExchangeReply => ({ kind: 'failed', seq: request.seq, error: { code: 'command.failed' } }))
    .then((reply) => self.postMessage(reply))
})

async function answer(request: Work): Promise<ExchangeReply> {
  const { seq } = request
  if (request.kind === 'write') {
    const { work, format, words } = request
    const bytes = await writeOutgoing(work, format, words, sha256)
    return { kind: 'written', seq, content: new Blob([Uint8Array.from(bytes)], { type: outgoingFiles[format].mime }) }
  }
  if (request.kind === 'plan') return { kind: 'planned', seq, result: await plan(request) }
  if (request.kind === 'take') return { kind: 'taken', seq, result: await take(request) }
  // By its size alone, before a byte of it is read.
  const fits = checkSize(request.file.size)
  if (!fits.ok) return { kind: 'read', seq, result: fits }
  const bytes = await request.file.arrayBuffer().catch(() => undefined)
  if (!bytes) return { kind: 'read', seq, result: err('import.unreadable') }
  return { kind: 'read', seq, result: await readReturnedFile(new Uint8Array(bytes), sha256) }
}

async function plan({ wish }: Wanted<'plan'>) {
  const db = new DeskDatabase(wish.database)
  try {
    return await previewReturn(readerOf(db), wish.place, wish.file, wish.by, wish.sections)
  } finally {
    db.close()
  }
}

async function take({ seq, database, memberId, input }: Wanted<'take'>) {
  const db = new DeskDatabase(database)
  const controller = new AbortController()
  taking.set(seq, controller)
  let told = 0
  const onProgress = (done: number, total: number) => {
    if (performance.now() - told < TELL_MS) return
    told = performance.now()
    self.postMessage({ kind: 'progress', seq, done, total } satisfies ExchangeReply)
  }
  try {
    const door = openDoor({ db, memberId, clock: Date, ids: randomIds })
    return await takeReturned(door, input, { signal: controller.signal, onProgress })
  } finally {
    taking.delete(seq)
    db.close()
  }
}

async function sha256(bytes: Uint8Array): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', Uint8Array.from(bytes)))
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
