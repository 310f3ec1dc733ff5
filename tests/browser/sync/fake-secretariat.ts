import { derivedId } from '../../../shared/ids.ts'
import { err, ok, type DeskError, type Result } from '../../../shared/result.ts'
import { digestOf } from '../../../shared/sync/digest.ts'
import type { PushBatch, SyncTransport } from '../../../shared/sync/engine-ports.ts'
import type { ChangeItem, ChangesResponse, PushOp, PushResult } from '../../../shared/sync/wire.ts'
import { applyOp } from '../../../secretariat/sync/apply-op.ts'
import { createdBy, writtenBy } from '../../../secretariat/sync/field-meta.ts'
import type { StoredRecord } from '../../../secretariat/sync/record-store.ts'

/**
 * A secretariat in memory, behind the engine's transport port: its merge is the real one, its storage a map. Faults are
 * set from outside.
 */
export class FakeSecretariat {
  readonly records = new Map<string, StoredRecord>()
  readonly requests: string[] = []
  epoch = 'one'
  seq = 0
  /** Asked before each call; an error is answered in its place. */
  refuse: (call: string) => DeskError | undefined = () => undefined
  /** The push is applied, and its answer lost. */
  loseNextAnswer = false
  /** Types it does not accept. */
  rejects: (op: PushOp) => string | undefined = () => undefined
  readonly #applied = new Map<string, PushResult>()

  transport(): SyncTransport {
    const call = async <T>(name: string, answer: () => Result<T>): Promise<Result<T>> => {
      this.requests.push(name)
      const refused = this.refuse(name)
      return refused ? { ok: false, error: refused } : structuredClone(answer())
    }
    return {
      session: () => call('session', () => ok({ limits: { pushOps: 200, pushBytes: 1_048_576, pageSize: 1_000 } })),
      changes: (since, limit) => call('changes', () => this.#changes(since, limit)),
      push: async (batch) => {
        const answer = await call('push', () => ok(this.#push(batch)))
        if (!this.loseNextAnswer) return answer
        this.loseNextAnswer = false
        return err('secretariat.unreachable')
      },
      digest: () => call('digest', () => ok({ state: this.#cursor(this.seq), types: this.#digest() })),
    }
  }

  /** Another desk writes: a whole record, or changed fields of one. */
  write(type: string, id: string, fields: Readonly<Record<string, unknown>>): StoredRecord {
    const before = this.records.get(`${type}/${id}`)
    this.seq += 1
    const data = { createdAt: at, updatedAt: at, ...before?.data, ...fields, id, rev: this.seq }
    const by = { rev: this.seq, member: 'm', device: 'd', at, op: 'o' }
    const meta = before ? writtenBy(before.meta, Object.keys(fields), by) : createdBy(by)
    return this.#store({ type, id, rev: this.seq, deleted: false, schemaVersion: 1, data, meta })
  }

  remove(type: string, id: string): void {
    const before = this.records.get(`${type}/${id}`)
    if (!before) throw new Error('nothing to remove')
    this.seq += 1
    this.#store({ ...before, rev: this.seq, deleted: true })
  }

  find(type: string, id: string): Readonly<Record<string, unknown>> | undefined {
    const record = this.records.get(`${type}/${id}`)
    return record && !record.deleted ? record.data : undefined
  }

  #store(record: StoredRecord): StoredRecord {
    const key = `${record.type}/${record.id}`
    this.records.delete(key)
    this.records.set(key, record)
    return record
  }

  #cursor(seq: number): string {
    return `${this.epoch}:${seq}`
  }

  #changes(since: string | undefined, limit: number): Result<ChangesResponse> {
    const [epoch, seq] = since === undefined ? [this.epoch, '0'] : since.split(':')
    if (epoch !== this.epoch) return err('secretariat.cannot-calculate-changes')
    const rows = [...this.records.values()].filter((record) => record.rev > Number(seq))
    const page = rows.slice(0, limit)
    const changes = page.map(({ type, id, rev, deleted, data }): ChangeItem =>
      deleted ? { type, id, rev, destroyed: true } : { type, id, rev, data: { ...data } },
    )
    return ok({ changes, newState: this.#cursor(page.at(-1)?.rev ?? Number(seq)), hasMore: rows.length > limit })
  }

  #push({ ops }: PushBatch): readonly PushResult[] {
    return ops.map((op) => {
      const before = this.#applied.get(op.opId)
      const result: PushResult = before ? { ...before, outcome: 'duplicate' } : this.#take(op)
      if (result.outcome !== 'rejected') this.#applied.set(op.opId, result)
      return result
    })
  }

  #take(op: PushOp): PushResult {
    const { opId, type, id } = op
    const code = this.rejects(op)
    const existing = this.records.get(`${type}/${id}`)
    const effect = code === undefined ? applyOp(op, existing, new Date('2027-01-01T00:00:00.000Z')) : err(code)
    if (!effect.ok) return { opId, outcome: 'rejected', reason: { code: effect.error.code } }
    const { outcome, data, deleted, changed, conflicts } = effect.value
    this.seq += 1
    const by = { rev: this.seq, member: 'm', device: 'd', at: op.at, op: opId }
    const meta = existing ? writtenBy(existing.meta, changed, by) : createdBy(by)
    const stored = this.#store({
      type,
      id,
      rev: this.seq,
      deleted,
      schemaVersion: 1,
      data: { ...data, rev: this.seq },
      meta,
    })
    for (const clash of conflicts) {
      this.write('fieldConflict', derivedId(opId, clash.field), {
        recordType: type,
        recordId: id,
        field: clash.field,
        base: clash.base ?? null,
        mine: clash.mine ?? null,
        mineBy: 'Mina',
        mineAt: op.at,
        theirs: clash.theirs ?? null,
        theirsBy: 'Theo',
        theirsAt: at,
        state: 'open',
      })
    }
    const state = deleted ? { deleted } : { data: { ...stored.data } }
    return {
      opId,
      outcome,
      rev: stored.rev,
      ...state,
      ...(conflicts.length > 0 ? { conflicts: conflicts.map(({ field }) => field) } : {}),
    }
  }

  #digest() {
    const byType = Map.groupBy(
      [...this.records.values()].filter((record) => !record.deleted),
      (record) => record.type,
    )
    return Object.fromEntries([...byType].map(([type, records]) => [type, digestOf(records)]))
  }
}

const at = '2026-03-01T08:00:00.000Z'
