import { answersOf } from '../../../shared/recruitment/import/answers.ts'
import { mappingToRecord } from '../../../shared/recruitment/import/mapping.ts'
import type { MatchIndex } from '../../../shared/recruitment/import/match-index.ts'
import { MatchRun } from '../../../shared/recruitment/import/match-run.ts'
import { carefulPolicies } from '../../../shared/recruitment/import/update-policy.ts'
import { ok, type Result } from '../../../shared/result.ts'
import type { NewRecord } from '../../data/door-types.ts'
import { freshIds } from './fresh-ids.ts'
import { ImportPass } from './import-pass.ts'
import type { ImportStore } from './import-store.ts'
import { processFile, type RejectedRow } from './process.ts'
import type { ImportPlan, ImportReport } from './protocol.ts'

export type { ImportStore } from './import-store.ts'

/** Rows per transaction: large enough that its cost does not count, small enough to be cancelled at once. */
const CHUNK = 2_000

export interface ImportJob {
  readonly file: Blob
  readonly fileName: string
  readonly plan: ImportPlan
  readonly batchId: string
  readonly memberId?: string
  readonly known: MatchIndex
  readonly store: ImportStore
  readonly onProgress: (bytes: number) => void
  readonly onRejected: (row: RejectedRow) => void
  readonly isCancelled: () => boolean
  /** Resolves when the work may go on: at once, or when a pause ends. */
  readonly ready?: () => Promise<void>
}

/**
 * Reads a file and writes it in chunks; one chunk is written while the next is read. The import itself is noted first and
 * finished last, so that one that breaks off can be told and taken back. Cancelled: `undefined`, the caller takes it back.
 */
export async function importFile(job: ImportJob): Promise<Result<ImportReport | undefined>> {
  const ids = freshIds()
  const pass = new ImportPass(job, new MatchRun(job.known, () => ids.next()))
  const begun = await begin(job)
  if (!begun.ok) return begun
  for await (const piece of processFile(job.file, job.plan, pass.run, pass.report.evidence)) {
    await job.ready?.()
    if (job.isCancelled()) {
      // What is on its way must have arrived before it can be taken back.
      await pass.settled()
      return ok(undefined)
    }
    for (const row of piece.rejected) {
      pass.report.reject(row)
      job.onRejected(row)
    }
    for (const suspect of piece.suspects) pass.report.suspect(suspect)
    await pass.take(piece.accepted)
    const written = await pass.flush(CHUNK)
    if (!written.ok) return written
    job.onProgress(piece.bytes)
  }
  const written = await pass.flush(1)
  if (!written.ok) return written
  // Cancelling counts until the very last row is written.
  const last = await pass.settled()
  if (job.isCancelled()) return ok(undefined)
  if (!last.ok) return last
  const report = pass.report.report(await suspectNames(job, pass))
  const finished = await finish(job, report)
  return finished.ok ? ok(report) : finished
}

async function begin({ store, batchId, plan, fileName }: ImportJob): Promise<Result<unknown>> {
  if (store.door === undefined) return ok(undefined)
  const record: NewRecord<'importBatch'> = {
    id: batchId,
    fileName,
    encoding: plan.format.kind === 'workbook' ? '' : plan.format.encoding,
    delimiter: plan.format.delimiter,
    ...(plan.format.sheet === undefined ? {} : { sheet: plan.format.sheet }),
    read: 0,
    imported: 0,
    unchanged: 0,
    updated: 0,
    rejected: 0,
    mapping: mappingToRecord(plan.header, plan.rules.mapping),
    answers: answersOf(plan.rules, plan.policies ?? carefulPolicies),
  }
  return store.door.writeBatch(batchId, 'importBatch', { create: [record], update: [] })
}

/** Notes what came of it, as part of the same step of undo. */
async function finish({ store, batchId }: ImportJob, report: ImportReport): Promise<Result<unknown>> {
  if (store.door === undefined) return ok(undefined)
  const patch = { ...report.counts, contacts: report.contacts, finishedAt: new Date().toISOString() }
  return store.door.writeBatch(batchId, 'importBatch', { create: [], update: [{ id: batchId, patch }] })
}

async function suspectNames({ store }: ImportJob, pass: ImportPass): Promise<ReadonlyMap<string, string>> {
  const ids = pass.report.suspectIds
  if (ids.length === 0) return new Map()
  const found = await store.organisations(ids)
  return new Map(found.flatMap((record) => (record === undefined ? [] : [[record.id, record.name] as const])))
}
