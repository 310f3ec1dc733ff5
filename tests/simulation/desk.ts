import { openDoor } from '../../renderer/data/door/open-door.ts'
import type { WriteDoor } from '../../renderer/data/door-types.ts'
import { DeskDatabase } from '../../renderer/data/schema.ts'
import { startSyncOver } from '../../renderer/data/sync/start-over.ts'
import { createSyncStore } from '../../renderer/data/sync/sync-store.ts'
import type { Caller } from '../../secretariat/context.ts'
import { entityTypes, type EntityType } from '../../shared/model/entities.ts'
import type { AnyRecord } from '../../shared/model/entity.ts'
import type { Clock, IdSource } from '../../shared/ports.ts'
import type { SyncReport, SyncStore, SyncTransport } from '../../shared/sync/engine-ports.ts'
import { runSync } from '../../shared/sync/engine.ts'
import type { Chance } from './chance.ts'
import type { Defect } from './defects.ts'
import type { FaultPlan } from './faults.ts'
import { faultyStore, Killed } from './faulty-store.ts'
import { faultyTransport } from './faulty-transport.ts'
import { refusingWrites, type DiskRoom } from './full-disk.ts'

export interface DeskFacts {
  readonly name: string
  readonly caller: Caller
  readonly clock: Clock
  readonly ids: IdSource
  readonly chance: Chance
  readonly plan: FaultPlan
  readonly line: SyncTransport
  /** A mistake this desk has; none in a real run. */
  readonly defect?: Defect | undefined
  /** The person edits something, while a sync is under way. */
  readonly editMeanwhile: (desk: SimulatedDesk) => Promise<void>
}

/** Everything a desk has on its disk, by table. */
export type DiskCopy = Readonly<Record<string, readonly unknown[]>>

/** One desk: its real database, write door, store and engine, on an IndexedDB in memory. */
export class SimulatedDesk {
  readonly facts: DeskFacts
  /** How far its clock is from the run's, in milliseconds. */
  clockError = 0
  readonly #room: DiskRoom = { isFull: () => false }
  #db: DeskDatabase
  #door: WriteDoor
  #store: SyncStore

  constructor(facts: DeskFacts) {
    this.facts = facts
    const opened = this.#open()
    this.#db = opened.db
    this.#door = opened.door
    this.#store = opened.store
  }

  get name(): string {
    return this.facts.name
  }

  get door(): WriteDoor {
    return this.#door
  }

  now(): number {
    return this.facts.clock.now() + this.clockError
  }

  #open() {
    const db = new DeskDatabase(this.facts.name)
    refusingWrites(db, this.#room)
    const { caller, ids } = this.facts
    const clock = { now: () => this.now() }
    return {
      db,
      door: openDoor({ db, memberId: caller.memberId, clock, ids }),
      store: createSyncStore(db, clock, ids),
    }
  }

  /** The window closes, however it does, and the next one opens on what the disk has. */
  restart(): void {
    this.#db.close()
    const opened = this.#open()
    this.#db = opened.db
    this.#door = opened.door
    this.#store = opened.store
  }

  /** One sync, as far as it gets. `undefined`: the window was killed. */
  async sync(): Promise<SyncReport | undefined> {
    const { chance, plan, clock, editMeanwhile, defect } = this.facts
    const line = defect?.transport?.(this.facts.line) ?? this.facts.line
    let isBrokenOff = false
    const transport = faultyTransport(line, plan, chance, {
      edit: () => editMeanwhile(this),
      breakOff: () => {
        isBrokenOff = true
      },
    })
    const store = faultyStore(defect?.store?.(this.#store) ?? this.#store, plan, chance)
    if (plan.has('diskFull')) this.#room.isFull = () => chance.percent(1)
    try {
      const ports = { store, transport, clock: { now: () => clock.now() + this.clockError }, random: chance }
      return await runSync(ports, {
        cancelled: () => isBrokenOff,
        onStep: () => undefined,
        onProgress: () => undefined,
      })
    } catch (fault) {
      if (!(fault instanceof Killed)) throw fault
      this.restart()
      return undefined
    } finally {
      this.#room.isFull = () => false
    }
  }

  /** Runs a command with a disk that may be full. */
  async onFullDisk<T>(work: () => Promise<T>): Promise<T> {
    this.#room.isFull = () => this.facts.chance.percent(20)
    try {
      return await work()
    } finally {
      this.#room.isFull = () => false
    }
  }

  /** All records by `type/id`, without what is derived. */
  async records(): Promise<Map<string, AnyRecord>> {
    const all = new Map<string, AnyRecord>()
    for (const type of entityTypes) {
      for (const { $sort: _sort, ...record } of await this.#db.records(type).toArray())
        all.set(`${type}/${record.id}`, record)
    }
    return all
  }

  async recordsOf(type: EntityType): Promise<readonly AnyRecord[]> {
    return this.#db.records(type).toArray()
  }

  /** What waits, by `type/id`; parked ones with their reason. */
  async waiting(): Promise<ReadonlyMap<string, string>> {
    const rows = await this.#db.outbox.toArray()
    return new Map(
      rows.map(({ type, id, parked }) => [
        `${type}/${id}`,
        parked ? `${parked.code} ${JSON.stringify(parked.params ?? {})}` : 'waits',
      ]),
    )
  }

  /** What "Try again" does with parked records. */
  async retryParked(): Promise<void> {
    await this.#db.outbox
      .filter((row) => row.parked !== undefined)
      .modify((row) => {
        delete (row as { parked?: unknown }).parked
      })
  }

  async unknownRecords(): Promise<readonly unknown[]> {
    return this.#db.unknownRecords.toArray()
  }

  async copy(): Promise<DiskCopy> {
    const tables: Record<string, readonly unknown[]> = {}
    for (const table of this.#db.tables) tables[table.name] = await table.toArray()
    return tables
  }

  /** Puts a copy in place of everything. `startOver`: as a restore of the desk does; else bit by bit, as a copied profile. */
  async putBack(copy: DiskCopy, startOver: boolean): Promise<void> {
    await this.#db.transaction('rw', this.#db.tables, async () => {
      for (const table of this.#db.tables) {
        await table.clear()
        await table.bulkPut([...(copy[table.name] ?? [])])
      }
      if (startOver) await startSyncOver(this.#db)
    })
    this.restart()
  }

  async remove(): Promise<void> {
    await this.#db.delete()
  }
}
