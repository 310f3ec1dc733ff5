/**
 * One sync, as a machine of steps over four ports (sync.md §4):
 *
 *     start → session → resend → pull → push → pull → digest → end
 *
 * Everything it must remember is in the store, written step by step; a sync that is killed, cancelled or cut off anywhere
 * is taken up by the next one. A desk with nothing to send and nothing to get makes one request and writes nothing.
 */
import { ok, type DeskError, type Result } from '../result.ts'
import { nextRetry } from './back-off.ts'
import { differingTypes } from './digest.ts'
import type { PushBatch, SyncPorts, SyncReport } from './engine-ports.ts'
import { pullPages } from './pull.ts'
import type { SyncRun, SyncStep, SyncWatch } from './sync-run.ts'
import { LIMITS } from './wire.ts'

type Next = SyncStep | 'end'
type Step = (run: SyncRun) => Promise<Result<Next>>

/** How many received records a report names. */
const NAMED = 500

const steps: Readonly<Record<SyncStep, Step>> = { session, resend, pull, push, digest }

/** Runs one sync to its end. Never throws for what network, secretariat or disk do: the report says it. */
export async function runSync(ports: SyncPorts, watch: SyncWatch): Promise<SyncReport> {
  const { store, clock, random } = ports
  const startedAt = new Date(clock.now()).toISOString()
  const run: SyncRun = {
    ports,
    watch,
    limits: LIMITS,
    pulled: 0,
    pushed: 0,
    merged: 0,
    conflicts: 0,
    parked: 0,
    received: [],
    reread: [],
    readAgain: false,
    caughtUp: false,
    afterPull: 'push',
  }
  let error: DeskError | undefined
  let next: Next = await firstStep(ports)
  while (next !== 'end' && !watch.cancelled()) {
    watch.onStep(next)
    const done: Result<Next> = await steps[next](run)
    if (!done.ok) {
      // What a person broke off is no failure: it is not told as one, and nothing backs off.
      if (!watch.cancelled()) error = done.error
      break
    }
    next = done.value
  }
  const retry = error && nextRetry(await store.retry(), error, clock.now(), random)
  const { pulled, pushed, merged, conflicts, parked, reread } = run
  const report: SyncReport = {
    startedAt,
    finishedAt: new Date(clock.now()).toISOString(),
    outcome: error ? 'failed' : next === 'end' ? 'done' : 'cancelled',
    pulled,
    pushed,
    merged,
    conflicts,
    parked,
    reread,
    received: run.received.slice(0, NAMED),
    ...(error ? { error } : {}),
    ...(retry ? { retry } : {}),
  }
  await store.finish(report)
  return report
}

/** Whoever only reads on needs no session: a cursor from elsewhere, or from another version, is refused by itself. */
async function firstStep({ store }: SyncPorts): Promise<SyncStep> {
  if (await store.unansweredBatch()) return 'session'
  return (await store.cursor()) === undefined ? 'session' : 'pull'
}

async function session(run: SyncRun): Promise<Result<Next>> {
  const answer = await run.ports.transport.session()
  if (!answer.ok) return answer
  const { limits } = answer.value
  run.limits = {
    pushOps: Math.min(limits.pushOps, LIMITS.pushOps),
    pushBytes: Math.min(limits.pushBytes, LIMITS.pushBytes),
    pageSize: Math.min(limits.pageSize, LIMITS.pageSize),
  }
  return ok('resend')
}

/** An answer that was lost: the very same request again, so that the secretariat can tell it from a new one. */
async function resend(run: SyncRun): Promise<Result<Next>> {
  const batch = await run.ports.store.unansweredBatch()
  if (!batch) return ok('pull')
  return stepAfter(run, await send(run, batch), 'pull')
}

/** A secretariat that was restored meanwhile: everything is read again, once, before anything is sent. */
async function stepAfter(run: SyncRun, done: Result<void>, next: Next): Promise<Result<Next>> {
  if (done.ok) return ok(next)
  if (done.error.code !== 'secretariat.cannot-calculate-changes' || run.readAgain) return done
  run.readAgain = true
  const begun = await run.ports.store.beginFullRead()
  return begun.ok ? ok('pull') : begun
}

async function pull(run: SyncRun): Promise<Result<Next>> {
  const pages = await pullPages(run)
  return stepAfter(run, pages, run.afterPull)
}

async function push(run: SyncRun): Promise<Result<Next>> {
  const { store } = run.ports
  const before = run.pushed
  while (!run.watch.cancelled()) {
    const batch = await store.freezeBatch(run.limits)
    if (!batch.ok) return batch
    if (!batch.value) break
    const sent = await send(run, batch.value)
    if (!sent.ok) return stepAfter(run, sent, 'push')
  }
  if (run.pushed === before) return ok(run.pulled + run.pushed > 0 ? 'digest' : 'end')
  run.afterPull = 'digest'
  return ok('pull')
}

/**
 * Sends one batch. A request that is refused as a whole is halved until the op at fault stands alone and is parked: one
 * bad op never blocks the rest.
 */
async function send(run: SyncRun, batch: PushBatch): Promise<Result<void>> {
  const { store, transport } = run.ports
  const answer = await transport.push(batch, await store.cursor())
  if (!answer.ok) {
    if (answer.error.code === 'secretariat.cannot-calculate-changes') {
      const thawed = await store.thawBatch(batch)
      return thawed.ok ? answer : thawed
    }
    if (answer.error.code !== 'secretariat.refused') return answer
    if (batch.ops.length > 1) {
      run.limits = { ...run.limits, pushOps: Math.ceil(batch.ops.length / 2) }
      return store.thawBatch(batch)
    }
    run.parked += 1
    return store.thawBatch(batch, answer.error)
  }
  const settled = await store.settleBatch(batch, answer.value)
  if (!settled.ok) return settled
  run.pushed += settled.value.applied
  run.merged += settled.value.merged
  run.conflicts += settled.value.conflicts
  run.parked += settled.value.parked
  run.watch.onProgress(run.pushed)
  return ok(undefined)
}

/** Desk and secretariat count their records. Where they differ, everything is read once more. */
async function digest(run: SyncRun): Promise<Result<Next>> {
  const { store, transport } = run.ports
  const theirs = await transport.digest()
  if (!theirs.ok) return theirs
  const differing = differingTypes(await store.digest(), theirs.value.types)
  if (differing.length === 0) return ok('end')
  run.afterPull = 'digest'
  // A newer state than ours: somebody wrote in between. Reading on comes first, then the digests are compared again.
  if (!run.caughtUp && theirs.value.state !== (await store.cursor())) {
    run.caughtUp = true
    return ok('pull')
  }
  run.reread = differing
  // Read again already, and still different: said in the report, and compared anew at the next sync that changes something.
  if (run.readAgain) return ok('end')
  run.readAgain = true
  const begun = await store.beginFullRead()
  return begun.ok ? ok('pull') : begun
}
