import { derivedId } from '../../shared/ids.ts'
import type { EntityType } from '../../shared/model/entities.ts'
import type { AnyRecord } from '../../shared/model/entity.ts'
import { Chance } from './chance.ts'
import { SimulatedDesk, type DiskCopy } from './desk.ts'
import type { Defect } from './defects.ts'
import { createProspect, isUnexpected, randomEdit, syncs, type Edit } from './edits.ts'
import { faultNames, FaultPlan, type Fault, type Tally } from './faults.ts'
import { allEqual, nobodySeesOthers, nothingLost, nothingPrivateLeft, nothingWaits } from './invariants.ts'
import type { Inventor } from './kinds.ts'
import { Ledger, tokensIn } from './ledger.ts'
import { NewerPeer } from './newer-peer.ts'
import type { Backup, SimulatedSecretariat } from './secretariat.ts'
import type { VirtualClock } from './virtual-clock.ts'

const DAY = 24 * 60 * 60_000
/** Rounds of syncs within which everything must have come to rest. */
const ROUNDS = 14

export interface RunOutcome {
  readonly seed: number
  readonly faults: readonly Fault[]
  readonly steps: number
  readonly edits: number
  readonly syncs: number
  readonly records: number
  readonly conflicts: number
  /** Empty: the run kept all invariants. */
  readonly broken: readonly string[]
  readonly trace: readonly string[]
}

export interface RunFacts {
  readonly server: SimulatedSecretariat
  readonly clock: VirtualClock
  readonly tally: Tally
  readonly defect?: Defect | undefined
}

/** One run: desks of one focal point and one of another, a secretariat between them, and whatever this seed brings. */
export class Run {
  readonly #seed: number
  readonly #chance: Chance
  readonly #clock: VirtualClock
  readonly #server: SimulatedSecretariat
  readonly #plan: FaultPlan
  readonly #faults: readonly Fault[]
  readonly #ledger: Ledger
  readonly #trace: string[] = []
  readonly #desks: SimulatedDesk[] = []
  readonly #away = new Map<SimulatedDesk, number>()
  readonly #copies: { readonly desk: SimulatedDesk; readonly disk: DiskCopy }[] = []
  readonly #broken: string[] = []
  readonly #defect: Defect | undefined
  #stranger: SimulatedDesk | undefined
  #newerPeer: NewerPeer | undefined
  #backup: Backup | undefined
  #wasServerRestored = false
  #wasDeskRestored = false
  #ids = 0
  #syncs = 0

  constructor(seed: number, { server, clock, tally, defect }: RunFacts) {
    this.#defect = defect
    this.#seed = seed
    this.#chance = new Chance(seed)
    this.#server = server
    this.#clock = clock
    this.#ledger = new Ledger(seed)
    // One run in four is about a single fault, one in eight has none; the rest mix them.
    const kind = this.#chance.below(8)
    const wanted = kind === 0 ? 0 : kind <= 2 ? 1 : 2 + this.#chance.below(6)
    const drawn = new Set(Array.from({ length: wanted }, () => this.#chance.pick(faultNames)))
    this.#faults = [...drawn]
    this.#plan = new FaultPlan(drawn, tally)
  }

  async play(): Promise<RunOutcome> {
    const steps = 30 + this.#chance.below(50)
    try {
      await this.#begin()
      for (let n = 0; n < steps; n += 1) await this.#step()
      await this.#comeToRest()
      await this.#judge()
    } catch (fault) {
      this.#broken.push(`stopped: ${fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)}`)
    }
    const server = await this.#server.records(this.#scope('a'))
    for (const desk of [...this.#desks, ...(this.#stranger ? [this.#stranger] : [])]) await desk.remove()
    return {
      seed: this.#seed,
      faults: this.#faults,
      steps,
      edits: this.#ledger.edits,
      syncs: this.#syncs,
      records: server.size,
      conflicts: [...server.keys()].filter((key) => key.startsWith('fieldConflict/')).length,
      broken: this.#broken,
      trace: this.#trace,
    }
  }

  #scope(name: string): string {
    return derivedId('simulation', String(this.#seed), 'scope', name)
  }

  #id(): string {
    this.#ids += 1
    return derivedId('simulation', String(this.#seed), String(this.#ids))
  }

  async #begin(): Promise<void> {
    const count = 2 + this.#chance.below(2)
    for (let n = 0; n < count; n += 1) this.#desks.push(await this.#newDesk(`desk${n + 1}`, this.#scope('a')))
    this.#stranger = await this.#newDesk('stranger', this.#scope('b'))
    if (this.#plan.has('newerPeer')) {
      const caller = await this.#server.enrol(this.#scope('a'), this.#id(), this.#id(), 'newer')
      const line = this.#server.transport(caller, { pushOps: 200, pageSize: 1_000 })
      this.#newerPeer = new NewerPeer(line, () => this.#id(), this.#clock)
    }
  }

  async #newDesk(name: string, scope: string): Promise<SimulatedDesk> {
    const caller = await this.#server.enrol(scope, this.#id(), this.#id(), name)
    return this.#deskOf(name, caller)
  }

  #deskOf(name: string, caller: SimulatedDesk['facts']['caller']): SimulatedDesk {
    const limits = { pushOps: this.#chance.pick([1, 3, 10, 200]), pageSize: this.#chance.pick([2, 5, 20, 1_000]) }
    return new SimulatedDesk({
      name: `simulation-${this.#seed}-${name}`,
      caller,
      clock: this.#clock,
      ids: { next: () => this.#id() },
      chance: this.#chance,
      plan: this.#plan,
      line: this.#server.transport(caller, limits),
      defect: this.#defect,
      editMeanwhile: (desk) => this.#edit(desk, 'meanwhile '),
    })
  }

  #note(words: string): void {
    this.#trace.push(words)
  }

  async #step(): Promise<void> {
    this.#clock.advance(1_000 + this.#chance.below(3_600_000))
    const desk = this.#chance.pick(this.#desks)
    const away = this.#away.get(desk) ?? 0
    if (away > 0) this.#away.set(desk, away - 1)
    const kind = this.#chance.below(100)
    if (kind < 58) await this.#edit(desk)
    else if (kind < 88) {
      if (away === 0) await this.#sync(desk)
    } else if (kind < 91 && this.#stranger) {
      await this.#edit(this.#stranger)
      await this.#sync(this.#stranger)
    } else if (kind < 93) await this.#edit(desk, '', createProspect)
    else await this.#mishap(desk)
  }

  async #edit(desk: SimulatedDesk, when = '', wanted?: Edit): Promise<void> {
    const before = await desk.records()
    const inventor = this.#inventor(desk, before)
    const edit = wanted ?? randomEdit(inventor)
    const isTight = this.#plan.has('diskFull') && this.#chance.percent(30)
    const [what, result] = isTight ? await desk.onFullDisk(() => edit(desk, inventor)) : await edit(desk, inventor)
    if (isTight && !result.ok) this.#plan.hit('diskFull')
    this.#note(`${desk.name} ${when}${what}${result.ok ? '' : ` → ${result.error.code}`}`)
    if (isUnexpected(result)) this.#broken.push(`${desk.name}: ${what} answered ${result.ok ? '' : result.error.code}`)
    const after = await desk.records()
    if (desk !== this.#stranger) {
      const isTakenBack = what === 'undo' || what === 'redo'
      this.#ledger.note(desk.name, before, unchangedShared(before, after), isTakenBack)
    }
  }

  #inventor(desk: SimulatedDesk, records: ReadonlyMap<string, AnyRecord>): Inventor {
    return {
      chance: this.#chance,
      memberId: desk.facts.caller.memberId,
      now: new Date(desk.now()).toISOString(),
      token: () => this.#ledger.token(),
      id: () => this.#id(),
      some: (type: EntityType) =>
        this.#chance.maybe(
          [...records].flatMap(([key, record]) =>
            key.startsWith(`${type}/`) && syncs(type, record, records) ? [record] : [],
          ),
        ),
    }
  }

  async #sync(desk: SimulatedDesk): Promise<boolean> {
    this.#syncs += 1
    const report = await desk.sync()
    this.#note(
      report
        ? `${desk.name} sync ${report.outcome} ↓${report.pulled} ↑${report.pushed} ⚡${report.conflicts} ${report.error?.code ?? ''}`
        : `${desk.name} sync killed`,
    )
    return report !== undefined && report.outcome === 'done' && report.pulled + report.pushed === 0
  }

  /** What happens to a computer or to the secretariat between two syncs. */
  async #mishap(desk: SimulatedDesk): Promise<void> {
    const possible = (
      ['clockAhead', 'clockBack', 'deskRestored', 'deskCopied', 'serverRestored', 'newerPeer', 'longAway'] as const
    ).filter((fault) => this.#plan.has(fault))
    const fault = this.#chance.maybe(possible)
    if (!fault) return
    this.#note(`${desk.name} ${fault}`)
    switch (fault) {
      case 'clockAhead':
        desk.clockError = 3 * 365 * DAY
        break
      case 'clockBack':
        desk.clockError -= DAY
        break
      case 'longAway':
        if (this.#away.size > 0) return
        this.#away.set(desk, 25)
        this.#clock.advance(60 * DAY)
        break
      case 'newerPeer':
        await this.#newerPeer?.write(await this.#server.records(this.#scope('a')), this.#chance)
        break
      case 'serverRestored':
        if (!(await this.#restoreServer())) return
        break
      case 'deskRestored':
        if (!(await this.#restoreDesk(desk))) return
        break
      case 'deskCopied':
        if (!(await this.#copyDesk(desk))) return
        break
    }
    this.#plan.hit(fault)
  }

  async #restoreServer(): Promise<boolean> {
    if (!this.#backup) {
      this.#backup = await this.#server.backup()
      return false
    }
    await this.#server.restore(this.#backup)
    this.#backup = undefined
    this.#wasServerRestored = true
    // What a desk gave up, trusting the secretariat to have it, may be nowhere now.
    if (this.#wasDeskRestored) await this.#forgetWhatNobodyHas()
    return true
  }

  async #restoreDesk(desk: SimulatedDesk): Promise<boolean> {
    const at = this.#copies.findIndex((copy) => copy.desk === desk)
    if (at < 0) {
      this.#copies.push({ desk, disk: await desk.copy() })
      return false
    }
    const [copy] = this.#copies.splice(at, 1)
    if (!copy) return false
    await desk.putBack(copy.disk, true)
    this.#wasDeskRestored = true
    // What only this desk had is what its person chose to give up.
    await this.#forgetWhatNobodyHas()
    return true
  }

  async #copyDesk(desk: SimulatedDesk): Promise<boolean> {
    if (this.#desks.length > 3) return false
    const twin = this.#deskOf(`desk${this.#desks.length + 1}`, desk.facts.caller)
    await twin.putBack(await desk.copy(), false)
    this.#desks.push(twin)
    return true
  }

  /** What is neither at the secretariat nor waits at a desk: a clean record elsewhere is only older, not a copy to keep. */
  async #forgetWhatNobodyHas(): Promise<void> {
    const kept = [...(await this.#server.records(this.#scope('a'))).values()] as object[]
    for (const desk of this.#desks) {
      const waiting = await desk.waiting()
      for (const [key, record] of await desk.records()) if (waiting.has(key)) kept.push(record)
    }
    const tokens = new Set(tokensIn(kept))
    this.#ledger.forget((token) => !tokens.has(token))
  }

  /** The faults end; everybody syncs until nothing moves any more. */
  async #comeToRest(): Promise<void> {
    this.#plan.calm()
    for (let round = 0; round < ROUNDS; round += 1) {
      let isQuiet = true
      for (const desk of this.#desks) {
        this.#clock.advance(900_000)
        await desk.retryParked()
        if (!(await this.#sync(desk))) isQuiet = false
      }
      if (isQuiet) return
    }
    this.#broken.push(`not at rest after ${ROUNDS} rounds`)
  }

  async #judge(): Promise<void> {
    const server = await this.#server.records(this.#scope('a'))
    const foreign = await this.#server.records(this.#scope('b'))
    this.#broken.push(
      ...(await nothingWaits(this.#desks)),
      ...nothingLost(this.#ledger, server),
      ...(await allEqual(this.#desks, server)),
      ...nothingPrivateLeft(server),
      ...(await nobodySeesOthers(this.#desks, foreign)),
      ...((await this.#newerPeer?.kept(server, this.#desks, this.#wasServerRestored)) ?? []),
    )
  }
}

/** Records as they are after an edit, the same object where nothing changed, so that only what changed is looked at. */
function unchangedShared(
  before: ReadonlyMap<string, AnyRecord>,
  after: ReadonlyMap<string, AnyRecord>,
): ReadonlyMap<string, AnyRecord> {
  return new Map(
    [...after].map(([key, record]) => {
      const was = before.get(key)
      return [
        key,
        was && was.updatedAt === record.updatedAt && JSON.stringify(was) === JSON.stringify(record) ? was : record,
      ]
    }),
  )
}
