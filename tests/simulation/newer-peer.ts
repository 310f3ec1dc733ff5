import type { Clock } from '../../shared/ports.ts'
import type { SyncTransport } from '../../shared/sync/engine-ports.ts'
import { SCHEMA_VERSION, type PushOp } from '../../shared/sync/wire.ts'
import type { Chance } from './chance.ts'
import type { SimulatedDesk } from './desk.ts'

type Records = ReadonlyMap<string, Readonly<Record<string, unknown>>>

/** A desk of next year: it writes a field and a type that this version has never heard of. They must come to no harm. */
export class NewerPeer {
  readonly #line: SyncTransport
  readonly #id: () => string
  readonly #clock: Clock
  /** Record key → the value of the unknown field. */
  readonly #fields = new Map<string, string>()
  readonly #records = new Set<string>()
  #count = 0

  constructor(line: SyncTransport, id: () => string, clock: Clock) {
    this.#line = line
    this.#id = id
    this.#clock = clock
  }

  async write(server: Records, chance: Chance): Promise<void> {
    const at = new Date(this.#clock.now()).toISOString()
    const version = { schemaVersion: SCHEMA_VERSION + 1, at }
    this.#count += 1
    const value = `future ${this.#count}`
    const id = this.#id()
    const ops: PushOp[] = [
      {
        ...version,
        opId: this.#id(),
        type: 'futureThing',
        id,
        action: 'create',
        baseRev: 0,
        base: {},
        patch: { id, createdAt: at, updatedAt: at, rev: 0, value },
      },
    ]
    const key = chance.maybe([...server.keys()].filter((each) => each.startsWith('organisation/')))
    if (key !== undefined) {
      const base = this.#fields.get(key)
      ops.push({
        ...version,
        opId: this.#id(),
        type: 'organisation',
        id: key.slice('organisation/'.length),
        action: 'update',
        baseRev: Number(server.get(key)?.rev ?? 0),
        base: base === undefined ? {} : { futureField: base },
        patch: { futureField: value },
      })
    }
    const answer = await this.#line.push({ key: this.#id(), ops }, undefined)
    if (!answer.ok) throw new Error(`the newer desk was refused: ${answer.error.code}`)
    const refused = answer.value.find(({ outcome }) => outcome === 'rejected')
    if (refused) throw new Error(`an op of the newer desk was refused: ${refused.reason?.code ?? ''}`)
    this.#records.add(`futureThing/${id}`)
    if (key !== undefined) this.#fields.set(key, value)
  }

  /**
   * What became of it, where it is not as it was written. After a restore of the secretariat only a newer desk sends its own
   * records again: the others keep what they do not know, and never send it (decision 0081).
   */
  async kept(server: Records, desks: readonly SimulatedDesk[], wasRestored: boolean): Promise<readonly string[]> {
    const broken: string[] = []
    if (wasRestored) return broken
    for (const [key, value] of this.#fields) {
      const record = server.get(key)
      if (record && record.futureField !== value) broken.push(`${key}.futureField is no longer ${value}`)
    }
    for (const key of this.#records) if (!server.has(key)) broken.push(`${key} of a newer desk is gone`)
    for (const desk of desks) {
      const unknown = await desk.unknownRecords()
      const there = [...server.keys()].filter((key) => key.startsWith('futureThing/')).length
      if (unknown.length !== there) broken.push(`${desk.name}: keeps ${unknown.length} of ${there} unknown records`)
    }
    return broken
  }
}
