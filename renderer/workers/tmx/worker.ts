/** The TMX worker: reads files of units and writes them, so that the page stays free. */
import { randomIds } from '../../../shared/ids.ts'
import { err } from '../../../shared/result.ts'
import { openDoor } from '../../data/door/open-door.ts'
import { DeskDatabase } from '../../data/schema.ts'
import { passOver, type PassJob, type PassOutcome } from './import-pass.ts'
import type { TmxPhase, TmxReply, TmxRequest } from './protocol.ts'

type Read = Extract<TmxRequest, { kind: 'read' }>
type Write = Extract<TmxRequest, { kind: 'write' }>

/** A newer request ends an older one; `cancel` ends the one it names. */
let current = 0
/** What can be written: the last files that were read to their end. */
let read: (Pick<Read, 'database' | 'files' | 'wish'> & Pick<PassJob, 'repeated'>) | undefined

self.addEventListener('message', (event: MessageEvent<TmxRequest>) => {
  const request = event.data
  if (request.kind === 'cancel') {
    if (current === request.seq) current = 0
    return
  }
  current = request.seq
  const answered = request.kind === 'read' ? look(request) : write(request)
  answered.catch((fault: unknown) => {
    // A file that vanished or changed while it was read is the one thing that is expected to throw here.
    const code = isUnreadable(fault) ? 'import.unreadable' : 'command.failed'
    if (code === 'command.failed') console.error(fault)
    reply({ kind: 'failed', seq: request.seq, failure: { error: err(code).error } })
  })
})

function reply(message: TmxReply): void {
  self.postMessage(message)
}

function isUnreadable(fault: unknown): boolean {
  return fault instanceof DOMException && (fault.name === 'NotReadableError' || fault.name === 'NotFoundError')
}

async function look({ seq, database, files, wish }: Read): Promise<void> {
  read = undefined
  const db = new DeskDatabase(database)
  try {
    const outcome = await passOver({
      files,
      wish,
      store: { units: (ids) => db.tmUnit.bulkGet([...ids]) },
      repeated: new Set(),
      onProgress: progress(seq, 'reading'),
      isCancelled: () => current !== seq,
    })
    if (outcome.kind === 'done') read = { database, files, wish, repeated: outcome.repeated }
    answer(seq, outcome)
  } finally {
    db.close()
  }
}

async function write({ seq, memberId, batchId }: Write): Promise<void> {
  if (read === undefined) throw new Error('nothing was read')
  const db = new DeskDatabase(read.database)
  const door = openDoor({ db, memberId, clock: Date, ids: randomIds })
  let isWritten = false
  try {
    const outcome = await passOver({
      ...read,
      store: {
        units: (ids) => db.tmUnit.bulkGet([...ids]),
        write: ({ create, update }) => door.writeBatch(batchId, 'tmUnit', { create, update }),
      },
      onProgress: progress(seq, 'writing'),
      isCancelled: () => current !== seq,
    })
    isWritten = outcome.kind === 'done'
    // Nothing is imported by half.
    if (!isWritten) await door.dropBatch(batchId, progress(seq, 'takingBack'))
    answer(seq, outcome)
  } catch (fault) {
    if (!isWritten) await door.dropBatch(batchId, progress(seq, 'takingBack'))
    throw fault
  } finally {
    db.close()
  }
}

function answer(seq: number, outcome: PassOutcome): void {
  if (outcome.kind === 'done') reply({ kind: 'done', seq, sums: outcome.sums })
  else if (outcome.kind === 'cancelled') reply({ kind: 'cancelled', seq })
  else reply({ kind: 'failed', seq, failure: outcome.failure })
}

/** Tells the page how far it is, often enough to move and seldom enough not to slow the work. */
function progress(seq: number, phase: TmxPhase): (done: number, total: number) => void {
  let told = 0
  return (done, total) => {
    const now = performance.now()
    if (now - told < 80 && done < total) return
    told = now
    reply({ kind: 'progress', seq, phase, done, total })
  }
}
