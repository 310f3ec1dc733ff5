import type { CallInput, CallName, CallOutput, DeskBridge, JournalEntry, SnapshotInfo } from '../../../shared/bridge.ts'
import { createRowForgetter } from '../../../shared/privacy/forget-row.ts'
import { err, ok, type DeskError, type Result } from '../../../shared/result.ts'

interface Part {
  readonly table: string
  readonly count: number
  readonly records: string
}

/** A host behind the bridge port that keeps journal and snapshots in memory, and can be told to fail. */
export class FakeHost implements DeskBridge {
  readonly journal: JournalEntry[] = []
  readonly snapshots = new Map<string, { info: SnapshotInfo; parts: Part[]; isDone: boolean }>()
  /** Asked before each call; an error is answered in its place. */
  refuse: (call: CallName) => DeskError | undefined = () => undefined
  /** Called before each call is answered. */
  before: (call: CallName) => void | Promise<void> = () => undefined

  async call<N extends CallName>(name: N, input: CallInput<N>): Promise<Result<CallOutput<N>>> {
    await this.before(name)
    const refused = this.refuse(name)
    if (refused) return { ok: false, error: refused }
    return this.#answer(name, input) as Result<CallOutput<N>>
  }

  on(): () => void {
    return () => undefined
  }

  #answer(name: CallName, input: unknown): Result<unknown> {
    switch (name) {
      case 'journal.append': {
        const { entries } = input as CallInput<'journal.append'>
        this.journal.push(...entries)
        return ok({ entries: this.journal.length })
      }
      case 'journal.forget':
        return this.#forgetInJournal(input as CallInput<'journal.forget'>)
      case 'snapshot.forget':
        return this.#forgetInSnapshots(input as CallInput<'snapshot.forget'>)
      case 'snapshot.begin': {
        const { reason, schemaVersion, workspaceName } = input as CallInput<'snapshot.begin'>
        const id = `s${this.snapshots.size + 1}`
        const info = {
          id,
          at: '2026-03-01T12:00:00.000Z',
          reason,
          schemaVersion,
          workspaceName,
          counts: {},
          bytes: 0,
          intact: true,
        }
        this.snapshots.set(id, { info, parts: [], isDone: false })
        return ok({ id })
      }
      case 'snapshot.write': {
        const { id, ...part } = input as CallInput<'snapshot.write'>
        this.snapshots.get(id)?.parts.push(part)
        return ok({})
      }
      case 'snapshot.commit':
        return this.#commit((input as CallInput<'snapshot.commit'>).id)
      case 'snapshot.abort': {
        this.snapshots.delete((input as CallInput<'snapshot.abort'>).id)
        return ok({})
      }
      case 'snapshot.list':
        return ok({
          folder: '/snapshots',
          snapshots: [...this.snapshots.values()].filter(({ isDone }) => isDone).map(({ info }) => info),
        })
      case 'snapshot.read': {
        const { id, index } = input as CallInput<'snapshot.read'>
        const part = this.snapshots.get(id)?.parts[index]
        return ok(part ? { done: false, table: part.table, records: part.records } : { done: true })
      }
      default:
        return err('bridge.unknown-call')
    }
  }

  #forgetInJournal({ forget }: CallInput<'journal.forget'>): Result<unknown> {
    const rows = createRowForgetter(forget)
    const kept = this.journal.map((entry) => ({
      ...entry,
      changes: entry.changes.flatMap(({ type, id, record }) => {
        const row = rows.row(type, record ?? { id })
        return row ? [{ type, id, record: record && row }] : []
      }),
    }))
    this.journal.splice(0, this.journal.length, ...kept)
    return ok({ removed: rows.removed(), replaced: rows.replaced() })
  }

  #forgetInSnapshots({ forget }: CallInput<'snapshot.forget'>): Result<unknown> {
    const rows = createRowForgetter(forget)
    for (const snapshot of this.snapshots.values()) {
      snapshot.parts = snapshot.parts.map(({ table, records }) => {
        const kept = (JSON.parse(records) as Record<string, unknown>[]).flatMap((row) => rows.row(table, row) ?? [])
        return { table, count: kept.length, records: JSON.stringify(kept) }
      })
    }
    return ok({ rewritten: 0, removed: rows.removed(), replaced: rows.replaced(), unreadable: [] })
  }

  #commit(id: string): Result<unknown> {
    const snapshot = this.snapshots.get(id)
    if (!snapshot) return err('snapshot.unknown')
    const counts: Record<string, number> = {}
    for (const { table, count } of snapshot.parts) counts[table] = (counts[table] ?? 0) + count
    snapshot.info = { ...snapshot.info, counts }
    snapshot.isDone = true
    return ok(snapshot.info)
  }
}
