import { randomIds } from '../../../shared/ids.ts'
import type { Organisation } from '../../../shared/model/organisation.ts'
import type { OrganisationDraft } from '../../../shared/recruitment/import/check-row.ts'
import { fillEmpty, type FillPatch } from '../../../shared/recruitment/import/fill-empty.ts'
import { mappingToRecord } from '../../../shared/recruitment/import/mapping.ts'
import { MatchRun, type MatchIndex } from '../../../shared/recruitment/import/match-index.ts'
import { ok, type Result } from '../../../shared/result.ts'
import type { NewRecord, WriteDoor } from '../../data/door-types.ts'
import type { ImportPlan, ImportReport } from './protocol.ts'
import { processFile, type AcceptedRow, type RejectedRow } from './process.ts'
import { ReportBuilder } from './report.ts'

/** Rows per transaction: large enough that its cost does not count, small enough to be cancelled at once. */
const CHUNK = 2_000

/** Where an import reads and writes. Without a door nothing is written: a dry run. */
export interface ImportStore {
  organisations(ids: readonly string[]): Promise<readonly (Organisation | undefined)[]>
  readonly door?: WriteDoor
}

export interface ImportJob {
  readonly file: Blob
  readonly fileName: string
  readonly plan: ImportPlan
  readonly batchId: string
  readonly known: MatchIndex
  readonly store: ImportStore
  readonly onProgress: (bytes: number) => void
  readonly onRejected: (row: RejectedRow) => void
  readonly isCancelled: () => boolean
}

type Waiting = { -readonly [F in keyof OrganisationDraft]: OrganisationDraft[F] } & { readonly id: string }

/** Reads a file and writes it in chunks; one chunk is written while the next is read. Cancelled: `undefined`, the caller takes it back. */
export async function importFile(job: ImportJob): Promise<Result<ImportReport | undefined>> {
  const pass = new Pass(job)
  for await (const piece of processFile(job.file, job.plan, pass.run, pass.report.evidence)) {
    if (job.isCancelled()) {
      // What is on its way must have arrived before it can be taken back.
      await pass.settled()
      return ok(undefined)
    }
    for (const row of piece.rejected) {
      pass.report.reject(row)
      job.onRejected(row)
    }
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
  const finished = await pass.finish()
  return finished.ok ? ok(pass.report.report()) : finished
}

class Pass {
  readonly run: MatchRun
  readonly report = new ReportBuilder()
  readonly #job: ImportJob
  readonly #creates = new Map<string, Waiting>()
  readonly #updates = new Map<string, FillPatch>()
  #writing: Promise<Result<unknown>> = Promise.resolve(ok(undefined))

  constructor(job: ImportJob) {
    this.#job = job
    this.run = new MatchRun(job.known, () => randomIds.next())
  }

  async take(rows: readonly AcceptedRow[]): Promise<void> {
    const stored = await this.#stored(rows)
    for (const { match, draft } of rows) {
      if (match.kind === 'new') {
        this.report.count('imported')
        if (this.#job.store.door) this.#creates.set(match.id, { ...draft, id: match.id })
        continue
      }
      const filled = this.#fill(match.id, draft, stored)
      this.report.count(filled && match.kind === 'known' ? 'updated' : 'unchanged')
    }
  }

  /** Adds what a row knows more to an organisation, waiting or stored; answers whether it did. */
  #fill(id: string, draft: OrganisationDraft, stored: ReadonlyMap<string, Organisation>): boolean {
    const waiting = this.#creates.get(id)
    if (waiting !== undefined) {
      Object.assign(waiting, fillEmpty(waiting, draft))
      return true
    }
    const record = stored.get(id)
    if (record === undefined) return false
    const before = this.#updates.get(id)
    const patch = fillEmpty({ ...record, ...before }, draft)
    if (Object.keys(patch).length === 0) return false
    this.#updates.set(id, { ...before, ...patch })
    return true
  }

  /** The stored state of the organisations that these rows mean, read after what is being written now. */
  async #stored(rows: readonly AcceptedRow[]): Promise<ReadonlyMap<string, Organisation>> {
    const { store } = this.#job
    const wanted = rows.flatMap(({ match }) => {
      const there = match.kind === 'known' || (match.kind === 'repeated' && store.door !== undefined)
      return there && !this.#creates.has(match.id) ? [match.id] : []
    })
    if (wanted.length === 0) return new Map()
    await this.#writing
    const found = await store.organisations([...new Set(wanted)])
    return new Map(found.flatMap((record) => (record === undefined ? [] : [[record.id, record] as const])))
  }

  /** Writes what waits once it is `least` rows or more; answers the outcome of the write before. */
  async flush(least: number): Promise<Result<unknown>> {
    const { batchId, store } = this.#job
    if (this.#creates.size + this.#updates.size < least) return ok(undefined)
    const create = [...this.#creates.values()].map((draft): NewRecord<'organisation'> => ({
      ...draft,
      sharing: 'local',
      importBatchId: batchId,
    }))
    const update = [...this.#updates].map(([id, patch]) => ({ id, patch }))
    this.#creates.clear()
    this.#updates.clear()
    const before = await this.#writing
    if (!before.ok || store.door === undefined) return before
    this.#writing = store.door.writeBatch(batchId, 'organisation', { create, update })
    return before
  }

  /** Waits for the last chunk and notes the import itself, as part of the same step of undo. */
  async finish(): Promise<Result<unknown>> {
    const last = await this.#writing
    const { batchId, store, plan, fileName } = this.#job
    if (!last.ok || store.door === undefined) return last
    const record: NewRecord<'importBatch'> = {
      id: batchId,
      fileName,
      encoding: plan.format.encoding,
      delimiter: plan.format.delimiter,
      ...this.report.report().counts,
      mapping: mappingToRecord(plan.header, plan.rules.mapping),
      finishedAt: new Date().toISOString(),
    }
    return store.door.writeBatch(batchId, 'importBatch', { create: [record], update: [] })
  }

  /** The outcome of what is still being written. */
  settled(): Promise<Result<unknown>> {
    return this.#writing
  }
}
