/** The exchange worker: reads and writes the files of a page, so that the page never waits for XML, zip or hashes. */
import { err } from '../../../shared/result.ts'
import { checkSize, readReturnedFile } from '../../../shared/translation/exchange/read-returned-file.ts'
import { outgoingFiles, writeOutgoing } from '../../../shared/translation/exchange/write-outgoing.ts'
import type { ExchangeReply, ExchangeRequest } from './protocol.ts'

self.addEventListener('message', (event: MessageEvent<ExchangeRequest>) => {
  void answer(event.data)
    .catch((): ExchangeReply => ({ kind: 'failed', seq: event.data.seq, error: { code: 'command.failed' } }))
    .then((reply) => self.postMessage(reply))
})

async function answer(request: ExchangeRequest): Promise<ExchangeReply> {
  const { seq } = request
  if (request.kind === 'write') {
    const { work, format, words } = request
    const bytes = await writeOutgoing(work, format, words, sha256)
    return { kind: 'written', seq, content: new Blob([Uint8Array.from(bytes)], { type: outgoingFiles[format].mime }) }
  }
  // By its size alone, before a byte of it is read.
  const fits = checkSize(request.file.size)
  if (!fits.ok) return { kind: 'read', seq, result: fits }
  const bytes = await request.file.arrayBuffer().catch(() => undefined)
  if (!bytes) return { kind: 'read', seq, result: err('import.unreadable') }
  return { kind: 'read', seq, result: await readReturnedFile(new Uint8Array(bytes), sha256) }
}

async function sha256(bytes: Uint8Array): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', Uint8Array.from(bytes)))
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
