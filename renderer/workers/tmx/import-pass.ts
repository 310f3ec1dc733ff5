import type { TmUnit } from '../../../shared/model/tm-unit.ts'
import { ok, type DeskError, type Result } from '../../../shared/result.ts'
import { mergeUnits, type NewUnit } from '../../../shared/translation/tm/unit-for.ts'
import { joinUnits, planUnits, type UnitPlan } from '../../../shared/translation/tmx/plan-units.ts'
import type { TmxReport } from '../../../shared/translation/tmx/tmx-report.ts'
import type { TmxUnit } from '../../../shared/translation/tmx/tmx-unit.ts'
import { readTmxFile } from '../memory/read-tmx-file.ts'
import type { ImportWish, TmxFailure, TmxSums } from './protocol.ts'

/** Units a transaction: small enough to be cancelled at once. */
const CHUNK = 1_000

/** Where an import looks units up and writes them. Without `write` nothing is written. */
export interface UnitStore {
  units(ids: readonly string[]): Promise<readonly (TmUnit | undefined)[]>
  readonly write?: (plan: UnitPlan) => Promise<Result<unknown>>
}

export interface PassJob {
  readonly files: readonly File[]
  readonly wish: ImportWish
  readonly store: UnitStore
  /** Ids the files have more than once: written last, joined, so that a batch never changes what it made. */
  readonly repeated: ReadonlySet<string>
  readonly onProgress: (done: number, total: number) => void
  readonly isCancelled: () => boolean
}

export type PassOutcome =
  | { readonly kind: 'done'; readonly sums: TmxSums; readonly repeated: ReadonlySet<string> }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly failure: TmxFailure }

/** Reads files from beginning to end, once, and writes their units where the store can. Whoever calls takes back what failed. */
export async function passOver(job: PassJob): Promise<PassOutcome> {
  const { files, wish, onProgress, isCancelled } = job
  const pass = new ImportPass(job)
  const total = files.reduce((sum, { size }) => sum + size, 0)
  const reports: { name: string; report: TmxReport }[] = []
  let before = 0
  try {
    for (const file of files) {
      const report = await readTmxFile(
        file,
        { ...wish, fileName: file.name },
        (units) => pass.take(units),
        (share) => {
          if (isCancelled()) throw new Stopped()
          onProgress(before + share * file.size, total)
        },
      )
      if (!report.ok) return { kind: 'failed', failure: { error: report.error, file: file.name } }
      reports.push({ name: file.name, report: report.value })
      before += file.size
    }
    await pass.finish()
  } catch (stopped) {
    if (!(stopped instanceof Stopped)) throw stopped
    return stopped.error === undefined ? { kind: 'cancelled' } : { kind: 'failed', failure: { error: stopped.error } }
  }
  return isCancelled() ? { kind: 'cancelled' } : { kind: 'done', sums: pass.sums(reports), repeated: pass.repeated }
}

/** Ends the reading from within; without an error: somebody asked for it. */
class Stopped extends Error {
  readonly error: DeskError | undefined
  constructor(error?: DeskError) {
    super('stopped')
    this.error = error
  }
}

class ImportPass {
  readonly repeated = new Set<string>()
  readonly #job: PassJob
  readonly #seen = new Set<string>()
  readonly #held = new Map<string, NewUnit>()
  #waiting: TmxUnit[] = []
  #fresh = 0
  #merged = 0
  #unchanged = 0
  #again = 0

  constructor(job: PassJob) {
    this.#job = job
  }

  async take(units: readonly TmxUnit[]): Promise<void> {
    for (const unit of units) {
      if (this.#seen.has(unit.id)) {
        this.#again += 1
        this.repeated.add(unit.id)
      }
      this.#seen.add(unit.id)
      if (this.#job.repeated.has(unit.id)) this.#hold(unit)
      // Without the ids of a pass before, the first of equal units stands for all.
      else if (!this.repeated.has(unit.id)) this.#waiting.push(unit)
    }
    while (this.#waiting.length >= CHUNK) await this.#flush(this.#waiting.splice(0, CHUNK))
  }

  async finish(): Promise<void> {
    const rest: TmxUnit[] = [...this.#waiting, ...this.#held.values()]
    for (let at = 0; at < rest.length; at += CHUNK) await this.#flush(rest.slice(at, at + CHUNK))
  }

  sums(reports: TmxSums['reports']): TmxSums {
    return {
      fresh: this.#fresh,
      merged: this.#merged,
      unchanged: this.#unchanged,
      repeated: this.#again,
      reports,
    }
  }

  #hold(unit: TmxUnit): void {
    const [fresh] = joinUnits([unit]).values()
    if (!fresh) return
    const held = this.#held.get(fresh.id)
    this.#held.set(fresh.id, held ? (mergeUnits(held, fresh) ?? held) : fresh)
  }

  async #flush(units: readonly TmxUnit[]): Promise<void> {
    const { store, isCancelled } = this.#job
    if (isCancelled()) throw new Stopped()
    const found = await store.units(units.map(({ id }) => id))
    const known = new Map(found.flatMap((unit) => (unit ? [[unit.id, unit] as const] : [])))
    const plan = planUnits(units, known)
    this.#fresh += plan.create.length
    this.#merged += plan.update.length
    this.#unchanged += plan.unchanged
    const isIdle = plan.create.length + plan.update.length === 0
    const written = isIdle || !store.write ? ok(undefined) : await store.write(plan)
    if (!written.ok) throw new Stopped(written.error)
  }
}
