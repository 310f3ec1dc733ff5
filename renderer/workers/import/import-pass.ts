import type { Organisation } from '../../../shared/model/organisation.ts'
import type { OrganisationDraft } from '../../../shared/recruitment/import/row-rules.ts'
import type { MatchRun } from '../../../shared/recruitment/import/match-run.ts'
import { carefulPolicies, updateFrom, type UpdatePatch } from '../../../shared/recruitment/import/update-policy.ts'
import { ok, type Result } from '../../../shared/result.ts'
import type { NewRecord, Patch } from '../../data/door-types.ts'
import type { ImportJob } from './importer.ts'
import { PeoplePass } from './people-pass.ts'
import type { AcceptedRow } from './process.ts'
import { ReportBuilder } from './report.ts'
import { RowLedger } from './row-ledger.ts'

type Waiting = { -readonly [F in keyof OrganisationDraft]: OrganisationDraft[F] } & { readonly id: string }

/** One pass over the rows of a file: what each makes of the desk, counted, and written where there is a door. */
export class ImportPass {
  readonly run: MatchRun
  readonly report: ReportBuilder
  readonly #job: ImportJob
  readonly #ledger: RowLedger
  readonly #people: PeoplePass | undefined
  readonly #creates = new Map<string, Waiting>()
  readonly #updates = new Map<string, UpdatePatch>()
  #writing: Promise<Result<unknown>> = Promise.resolve(ok(undefined))

  constructor(job: ImportJob, run: MatchRun) {
    this.#job = job
    this.run = run
    this.report = new ReportBuilder(job.plan.rules)
    this.#ledger = new RowLedger(job.batchId)
    const { people } = job.plan
    this.#people = people === undefined ? undefined : new PeoplePass(job.store, people, job.memberId ?? '')
  }

  async take(rows: readonly AcceptedRow[]): Promise<void> {
    const stored = await this.#stored(rows)
    for (const row of rows) {
      const { match } = row
      const draft = this.#withoutSuppressed(row)
      if (match.kind === 'new') {
        this.report.count('imported')
        if (this.#job.store.door) {
          this.#creates.set(match.id, { ...draft, id: match.id })
          this.#ledger.created(row, match.id)
        }
        this.#takePerson(row)
        continue
      }
      const fields = this.#update(match.id, draft, row.empty, stored)
      if (fields.length > 0 && this.#job.store.door) this.#ledger.updated(row, match.id, fields)
      const knowsMore = this.#takePerson(row)
      const isMore = (fields.length > 0 && match.kind === 'known') || knowsMore
      this.report.count(isMore ? 'updated' : 'unchanged')
    }
  }

  /** An address of the organisation that is that of somebody who must not come back is left out, and told. */
  #withoutSuppressed({ draft, line }: AcceptedRow): OrganisationDraft {
    const { suppressions } = this.#job.store
    if (suppressions === undefined || suppressions.size === 0) return draft
    const { email, phone, country } = draft
    const isEmail = email !== undefined && suppressions.isSuppressed({ email })
    const isPhone = phone !== undefined && suppressions.isSuppressed({ phone, country })
    if (!isEmail && !isPhone) return draft
    this.report.suppress(line)
    const kept = { ...draft }
    if (isEmail) delete kept.email
    if (isPhone) delete kept.phone
    return kept
  }

  /** Answers whether the row says something new about a person. */
  #takePerson({ match, person, draft, line }: AcceptedRow): boolean {
    if (this.#people === undefined || person === undefined) return false
    if (this.#people.isSuppressed(match.id, person, draft.country)) {
      this.report.suppress(line)
      return false
    }
    const outcome = this.#people.take(match.id, person, line)
    if (outcome === 'added') this.report.addContact()
    return outcome !== 'known'
  }

  /** Changes an organisation, waiting or stored, by the policies; answers the fields that changed. */
  #update(
    id: string,
    draft: OrganisationDraft,
    empty: readonly string[] | undefined,
    stored: ReadonlyMap<string, Organisation>,
  ): readonly string[] {
    const waiting = this.#creates.get(id)
    if (waiting !== undefined) {
      // Within one file the first row counts; later ones only say more.
      const more = updateFrom(waiting, draft, carefulPolicies)
      Object.assign(waiting, more)
      return Object.keys(more)
    }
    const record = stored.get(id)
    if (record === undefined) return []
    const before = this.#updates.get(id)
    const current = { ...record, ...before } as Organisation
    const patch = updateFrom(current, draft, this.#job.plan.policies ?? carefulPolicies, empty)
    const fields = Object.keys(patch)
    if (fields.length > 0) this.#updates.set(id, { ...before, ...patch })
    return fields
  }

  /** The stored state of the organisations that these rows mean, read after what is being written now. */
  async #stored(rows: readonly AcceptedRow[]): Promise<ReadonlyMap<string, Organisation>> {
    const { store } = this.#job
    const wanted = new Set<string>()
    const withPeople = new Set<string>()
    for (const { match, person } of rows) {
      const isThere = match.kind === 'known' || (match.kind === 'repeated' && store.door !== undefined)
      if (isThere && !this.#creates.has(match.id)) wanted.add(match.id)
      if (person !== undefined && match.kind !== 'new') withPeople.add(match.id)
    }
    if (wanted.size + withPeople.size > 0) await this.#writing
    await this.#people?.load([...withPeople])
    if (wanted.size === 0) return new Map()
    const found = await store.organisations([...wanted])
    return new Map(found.flatMap((record) => (record === undefined ? [] : [[record.id, record] as const])))
  }

  /** Writes what waits once it is `least` rows or more; answers the outcome of the write before. */
  async flush(least: number): Promise<Result<unknown>> {
    const { batchId, store } = this.#job
    if (this.#creates.size + this.#updates.size < least && !(least === 1 && this.#people !== undefined))
      return ok(undefined)
    const create = [...this.#creates.values()].map((draft): NewRecord<'organisation'> => ({
      ...draft,
      sharing: 'local',
      importBatchId: batchId,
    }))
    const update = [...this.#updates].map(([id, patch]) => ({ id, patch: patch as Patch<'organisation'> }))
    const rows = this.#ledger.take()
    this.#creates.clear()
    this.#updates.clear()
    const before = await this.#writing
    if (!before.ok || store.door === undefined) return before
    this.#writing = this.#write(create, update, rows)
    return before
  }

  async #write(
    create: readonly NewRecord<'organisation'>[],
    update: readonly { readonly id: string; readonly patch: Patch<'organisation'> }[],
    rows: NewRecord<'importRow'> | undefined,
  ): Promise<Result<unknown>> {
    const { batchId, store } = this.#job
    const { door } = store
    if (door === undefined) return ok(undefined)
    const people = this.#people?.takeWaiting()
    if (create.length + update.length > 0) {
      const written = await door.writeBatch(batchId, 'organisation', { create, update })
      if (!written.ok) return written
    }
    const peopled = people === undefined ? ok(undefined) : await this.#people?.write(door, batchId, people)
    if (peopled?.ok === false) return peopled
    return rows === undefined ? ok(undefined) : door.writeBatch(batchId, 'importRow', { create: [rows], update: [] })
  }

  /** The outcome of what is still being written. */
  settled(): Promise<Result<unknown>> {
    return this.#writing
  }
}
