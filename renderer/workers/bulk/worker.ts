/** The bulk worker: changes many organisations while the page stays free. One job, then it is ended. */
import { randomIds } from '../../../shared/ids.ts'
import { err } from '../../../shared/result.ts'
import { openDoor } from '../../data/door/open-door.ts'
import { DeskDatabase } from '../../data/schema.ts'
import type { BulkJob, BulkReply, BulkRequest } from './protocol.ts'
import { runBulk } from './run-bulk.ts'

let isCancelled = false

self.addEventListener('message', ({ data }: MessageEvent<BulkRequest>) => {
  if (data.kind === 'cancel') isCancelled = true
  else void work(data.job)
})

function reply(message: BulkReply): void {
  self.postMessage(message)
}

async function work(job: BulkJob): Promise<void> {
  const { database, memberId, ids, batchId } = job
  const db = new DeskDatabase(database)
  try {
    const door = openDoor({ db, memberId, clock: Date, ids: randomIds })
    const result = await runBulk(db, door, job, {
      onProgress: (done) => reply({ kind: 'progress', done, total: ids.length, isTakingBack: false }),
      isCancelled: () => isCancelled,
    })
    if (result.ok && result.value !== undefined) {
      reply({ kind: 'done', counts: result.value })
      return
    }
    // Cancelled or failed: nothing of it may stay, and redo must not bring it back.
    await door.dropBatch(batchId, (done, total) => reply({ kind: 'progress', done, total, isTakingBack: true }))
    reply(result.ok ? { kind: 'cancelled' } : { kind: 'failed', error: result.error })
  } catch {
    // The console of a worker is not read by anybody; the page says it in words.
    reply({ kind: 'failed', error: err('command.failed').error })
  } finally {
    db.close()
  }
}
