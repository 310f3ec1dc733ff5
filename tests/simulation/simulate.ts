import 'fake-indexeddb/auto'
import type { Defect } from './defects.ts'
import { faultNames, type Fault, type Tally } from './faults.ts'
import { Run, type RunOutcome } from './run.ts'
import { SimulatedSecretariat } from './secretariat.ts'
import { VirtualClock } from './virtual-clock.ts'

export interface SimulationOptions {
  readonly from: number
  readonly seeds: number
  /** For the proof that it would be noticed. */
  readonly defect?: Defect
  /** After each run; `true` ends the simulation. */
  readonly onRun?: (outcome: RunOutcome) => boolean
}

export interface SimulationOutcome {
  readonly runs: number
  readonly edits: number
  readonly syncs: number
  readonly conflicts: number
  readonly failed: readonly RunOutcome[]
  readonly hits: Readonly<Record<Fault, number>>
}

/** A secretariat is begun anew after so many runs: its database grows, and emptying it takes longer than another. */
const RUNS_PER_SECRETARIAT = 50

/** Plays seeds one after the other. The same seed plays the same run. */
export async function simulate({ from, seeds, defect, onRun }: SimulationOptions): Promise<SimulationOutcome> {
  const tally: Tally = new Map()
  const failed: RunOutcome[] = []
  const sums = { runs: 0, edits: 0, syncs: 0, conflicts: 0 }
  const start = Date.parse('2026-03-01T09:00:00.000Z')
  let clock = new VirtualClock(start)
  let server = await SimulatedSecretariat.start(clock)
  try {
    for (let seed = from; seed < from + seeds; seed += 1) {
      if (sums.runs > 0 && sums.runs % RUNS_PER_SECRETARIAT === 0) {
        await server.close()
        clock = new VirtualClock(start)
        server = await SimulatedSecretariat.start(clock)
      }
      const outcome = await new Run(seed, { server, clock, tally, defect }).play()
      sums.runs += 1
      sums.edits += outcome.edits
      sums.syncs += outcome.syncs
      sums.conflicts += outcome.conflicts
      if (outcome.broken.length > 0) failed.push(outcome)
      if (onRun?.(outcome)) break
      await server.clear()
    }
  } finally {
    await server.close()
  }
  const hits = Object.fromEntries(faultNames.map((name) => [name, tally.get(name) ?? 0])) as Record<Fault, number>
  return { ...sums, failed, hits }
}
