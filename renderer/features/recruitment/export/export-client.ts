import type { DeskError } from '../../../../shared/result.ts'
import type { ExportJob, ExportReply } from '../../../workers/export/protocol.ts'

export type ExportOutcome =
  | { readonly kind: 'done'; readonly file: Blob; readonly count: number }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'failed'; readonly error: DeskError }

export interface RunningExport {
  readonly outcome: Promise<ExportOutcome>
  /** Ends the worker at once: it only reads. */
  readonly stop: () => void
}

/** Has a worker write a file. */
export function startExport(job: ExportJob, onProgress: (done: number, total: number) => void): RunningExport {
  const worker = new Worker(new URL('../../../workers/export/worker.ts', import.meta.url), { type: 'module' })
  let stop = () => worker.terminate()
  const outcome = new Promise<ExportOutcome>((resolve) => {
    const end = (result: ExportOutcome) => {
      worker.terminate()
      resolve(result)
    }
    stop = () => end({ kind: 'stopped' })
    worker.addEventListener('message', ({ data }: MessageEvent<ExportReply>) => {
      if (data.kind === 'progress') onProgress(data.done, data.total)
      else end(data)
    })
    worker.addEventListener('error', () => end({ kind: 'failed', error: { code: 'command.failed' } }))
  })
  worker.postMessage(job)
  return { outcome, stop }
}
