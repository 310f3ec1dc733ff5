import type { DeskError } from '../../../../shared/result.ts'
import type { BulkCounts, BulkJob, BulkReply, BulkRequest } from '../../../workers/bulk/protocol.ts'

export type BulkOutcome =
  | { readonly kind: 'done'; readonly counts: BulkCounts }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly error: DeskError }

export interface BulkProgress {
  readonly done: number
  readonly total: number
  readonly isTakingBack: boolean
}

export interface RunningBulk {
  readonly outcome: Promise<BulkOutcome>
  readonly cancel: () => void
}

/** Has a worker do a change of many organisations; the worker ends with it. */
export function startBulk(job: BulkJob, onProgress: (progress: BulkProgress) => void): RunningBulk {
  const worker = new Worker(new URL('../../../workers/bulk/worker.ts', import.meta.url), { type: 'module' })
  const ask = (request: BulkRequest) => worker.postMessage(request)
  const outcome = new Promise<BulkOutcome>((resolve) => {
    worker.addEventListener('message', ({ data }: MessageEvent<BulkReply>) => {
      if (data.kind === 'progress') onProgress(data)
      else {
        worker.terminate()
        resolve(data)
      }
    })
    worker.addEventListener('error', () => {
      worker.terminate()
      resolve({ kind: 'failed', error: { code: 'command.failed' } })
    })
  })
  ask({ kind: 'run', job })
  return { outcome, cancel: () => ask({ kind: 'cancel' }) }
}
