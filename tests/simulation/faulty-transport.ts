import { err, type Result } from '../../shared/result.ts'
import type { PushBatch, SyncTransport } from '../../shared/sync/engine-ports.ts'
import type { PushResult } from '../../shared/sync/wire.ts'
import type { Chance } from './chance.ts'
import type { Fault, FaultPlan } from './faults.ts'

export interface TransportEvents {
  /** The person works while the request is under way. */
  readonly edit: () => Promise<void>
  /** The sync is broken off: the engine is told at its next look. */
  readonly breakOff: () => void
}

/** How often a fault that is in the plan strikes, per call, in per cent. */
const SHARE = 12

/** A line between desk and secretariat on which all of `faults` may happen. */
export function faultyTransport(
  line: SyncTransport,
  plan: FaultPlan,
  chance: Chance,
  events: TransportEvents,
): SyncTransport {
  const strikes = (fault: Fault): boolean => {
    if (!plan.has(fault) || !chance.percent(SHARE)) return false
    plan.hit(fault)
    return true
  }

  async function pass<T>(ask: () => Promise<Result<T>>, during?: Fault): Promise<Result<T>> {
    if (strikes('requestLost')) return err('secretariat.unreachable')
    if (strikes('serverBroken')) return err('secretariat.failed')
    if (strikes('serverBusy')) return err('secretariat.busy', { seconds: 30 })
    if (strikes('portal')) return err('secretariat.not-a-secretariat')
    if (strikes('tokenExpired')) return err('secretariat.unauthorised')
    if (strikes('sentAtOnce')) {
      const [, second] = await Promise.all([ask(), ask()])
      return second
    }
    if (strikes('sentTwice')) await ask()
    const answer = await ask()
    if (during && strikes(during)) await events.edit()
    if (strikes('brokenOff')) events.breakOff()
    if (strikes('answerLost')) return err('secretariat.unreachable')
    return answer
  }

  /** The secretariat has taken all but one, and says so of that one. It never arrives there: nothing of it is applied. */
  async function pushAllButOne(batch: PushBatch, state: string | undefined): Promise<Result<readonly PushResult[]>> {
    const refused = chance.pick(batch.ops)
    const ops = batch.ops.filter((op) => op !== refused)
    const answer = ops.length > 0 ? await line.push({ ...batch, ops }, state) : undefined
    if (answer && !answer.ok) return answer
    const reason = { code: 'op.invalid' }
    return { ok: true, value: [...(answer?.value ?? []), { opId: refused.opId, outcome: 'rejected', reason }] }
  }

  return {
    session: () => pass(() => line.session()),
    changes: (since, limit) => pass(() => line.changes(since, limit), 'editInPull'),
    digest: () => pass(() => line.digest()),
    push: (batch, state) => {
      if (strikes('refusedWhole')) return Promise.resolve(err('secretariat.refused'))
      return pass(() => (strikes('badOp') ? pushAllButOne(batch, state) : line.push(batch, state)), 'editInFlight')
    },
  }
}
