/** The export worker: writes organisations to a file while the page stays free. One job, then it is ended. */
import { err } from '../../../shared/result.ts'
import { DeskDatabase } from '../../data/schema.ts'
import type { ExportJob, ExportReply } from './protocol.ts'
import { writeFile } from './write-file.ts'

self.addEventListener('message', ({ data }: MessageEvent<ExportJob>) => {
  void work(data)
})

function reply(message: ExportReply): void {
  self.postMessage(message)
}

async function work(job: ExportJob): Promise<void> {
  const db = new DeskDatabase(job.database)
  try {
    const total = job.ids.length
    const { file, count } = await writeFile(db, job, (done) => reply({ kind: 'progress', done, total }))
    reply({ kind: 'done', file, count })
  } catch {
    // Memory ran out, or the database went away: nothing was changed by it.
    reply({ kind: 'failed', error: err('command.failed').error })
  } finally {
    db.close()
  }
}
