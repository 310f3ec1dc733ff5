import type { DeskChange } from '../../data/changes.ts'
import { MemoryIndexStore, memoryFingerprint, type MemoryIndexes } from '../../data/memory-index.ts'
import type { DeskDatabase } from '../../data/schema.ts'
import type { TmUnit } from '../../../shared/model/tm-unit.ts'
import { MemoryIndex, SEAL_AT } from '../../../shared/translation/tm/memory-index.ts'
import type { LanguagePair, MemoryPhase, MemoryState } from './protocol.ts'
import { inTurns, nextTurn } from './turns.ts'

/** Units read from the database at a time: some milliseconds. */
const PAGE = 200
/** While all units are read, larger drafts mean fewer merges. */
const SEAL_WHILE_BUILDING = 32_768
/** An import announces chunk after chunk; the units are compared once, after the last. */
const QUIET = 350
/** Changes are saved when nothing has happened for so long. */
const SAVE_AFTER = 5_000

const start: MemoryState = { phase: 'loading', done: 0, total: 0, units: 0, bytes: 0, version: 0, saved: false }

/** The translation memory of a workspace: its indexes, kept as the database is. */
export class Memory {
  readonly #db: DeskDatabase
  readonly #store: MemoryIndexStore
  readonly #tell: (state: MemoryState) => void
  #indexes: MemoryIndexes = new Map()
  #state = start
  /** Reading, changing and saving, one after the other, so that the last change stands. */
  #queue: Promise<void> = Promise.resolve()
  #readAllTimer: ReturnType<typeof setTimeout> | undefined
  #saveTimer: ReturnType<typeof setTimeout> | undefined

  constructor(db: DeskDatabase, tell: (state: MemoryState) => void) {
    this.#db = db
    this.#store = new MemoryIndexStore(db)
    this.#tell = tell
  }

  get isComplete(): boolean {
    return this.#state.phase === 'ready'
  }

  indexOf({ sourceLocale, targetLocale }: LanguagePair): MemoryIndex | undefined {
    return this.#indexes.get(`${sourceLocale} ${targetLocale}`)
  }

  /** Settles when questions can be answered: the saved index is there, or there is none and the building has begun. */
  async open(): Promise<void> {
    const began = performance.now()
    const saved = await this.#store.load().catch(() => undefined)
    if (saved === undefined) {
      this.#enqueue(() => this.#readAll('building'))
      return
    }
    this.#indexes = saved.indexes
    this.#report({ loadMs: performance.now() - began, version: 1, saved: true, phase: 'catchingUp' })
    this.#enqueue(async () => {
      const isSame =
        (await memoryFingerprint(this.#db)) === saved.fingerprint && (await this.#db.tmUnit.count()) === this.#count()
      if (isSame) this.#report({ phase: 'ready' })
      else await this.#readAll('catchingUp')
    })
  }

  /** Follows a change, wherever it was made. */
  note(change: DeskChange): void {
    if (change.type !== 'tmUnit') return
    if ('ids' in change) {
      this.refresh(change.ids)
      return
    }
    clearTimeout(this.#readAllTimer)
    this.#readAllTimer = setTimeout(() => this.#enqueue(() => this.#readAll('catchingUp')), QUIET)
  }

  /** Takes units anew from the database. */
  refresh(ids: readonly string[]): void {
    this.#enqueue(async () => {
      for (let from = 0; from < ids.length; from += PAGE) {
        const some = ids.slice(from, from + PAGE)
        const units = await this.#db.tmUnit.bulkGet(some)
        some.forEach((id, at) => this.#take(id, units[at], 'changed'))
      }
      await this.#settle(SEAL_AT)
      this.#changed()
    })
  }

  /** Reads every unit once. What is there already in its present state stays as it is. */
  async #readAll(phase: MemoryPhase): Promise<void> {
    const began = performance.now()
    // Before the first unit: what changes while they are read makes the fingerprint old, never falsely new.
    const fingerprint = await memoryFingerprint(this.#db)
    const total = await this.#db.tmUnit.count()
    const isFirst = phase === 'building'
    this.#report({ phase, done: 0, total })
    let done = 0
    for (let after = ''; ;) {
      const units = await this.#db.tmUnit.where(':id').above(after).limit(PAGE).toArray()
      const last = units.at(-1)
      if (last === undefined) break
      for (const unit of units) this.#take(unit.id, unit, isFirst ? 'new' : 'read')
      await nextTurn()
      await this.#settle(SEAL_WHILE_BUILDING)
      after = last.id
      done += units.length
      if (done % (50 * PAGE) === 0) this.#report({ done })
    }
    if (this.#count() > done) await this.#dropMissing()
    await this.#settle(1)
    this.#report({ done, ...(isFirst ? { buildMs: performance.now() - began } : {}) })
    this.#changed('ready')
    await this.#save(fingerprint)
  }

  /** Removes what the database no longer has. Only after a count said that there is something. */
  async #dropMissing(): Promise<void> {
    for (const index of this.#indexes.values()) {
      const ids = [...index.ids()]
      for (let from = 0; from < ids.length; from += PAGE) {
        const some = ids.slice(from, from + PAGE)
        const present = new Set(await this.#db.tmUnit.where(':id').anyOf(some).primaryKeys())
        for (const id of some) if (!present.has(id)) index.remove(id)
      }
    }
  }

  /** `new`: not in any index. `changed`: take it whatever it says. `read`: only if it changed since it was taken. */
  #take(id: string, unit: TmUnit | undefined, how: 'new' | 'changed' | 'read'): void {
    const own = unit && this.#ownIndex(unit)
    if (how === 'new' && own) {
      own.add(unit)
      return
    }
    // An edit may have moved it to another pair of languages.
    for (const index of this.#indexes.values()) if (index !== own) index.remove(id)
    if (own && (how === 'changed' || own.changedOf(id) !== Date.parse(unit.updatedAt))) own.put(unit)
  }

  #ownIndex({ sourceLocale, targetLocale }: TmUnit): MemoryIndex {
    const pair = `${sourceLocale} ${targetLocale}`
    const index = this.#indexes.get(pair) ?? new MemoryIndex()
    this.#indexes.set(pair, index)
    return index
  }

  async #settle(sealAt: number): Promise<void> {
    for (const index of this.#indexes.values()) {
      if (index.pending >= sealAt) await inTurns(index.settle(sealAt))
    }
  }

  #changed(phase: MemoryPhase = this.#state.phase): void {
    this.#report({ phase, version: this.#state.version + 1, saved: false })
    clearTimeout(this.#saveTimer)
    this.#saveTimer = setTimeout(
      () => this.#enqueue(async () => (this.#state.saved ? undefined : this.#save(await memoryFingerprint(this.#db)))),
      SAVE_AFTER,
    )
  }

  async #save(fingerprint: string): Promise<void> {
    await this.#settle(1)
    await this.#store.save(this.#indexes, fingerprint)
    this.#report({ saved: true })
  }

  #enqueue(work: () => Promise<void>): void {
    this.#queue = this.#queue.then(work).catch((fault: unknown) => {
      // The index stays as it is; nothing of the memory itself is lost, and the next start reads again.
      console.error(fault)
      this.#report({ phase: 'failed' })
    })
  }

  #count(): number {
    return [...this.#indexes.values()].reduce((sum, { size }) => sum + size, 0)
  }

  #report(news: Partial<MemoryState>): void {
    const bytes = [...this.#indexes.values()].reduce((sum, index) => sum + index.bytes, 0)
    this.#state = { ...this.#state, ...news, units: this.#count(), bytes }
    this.#tell(this.#state)
  }
}
