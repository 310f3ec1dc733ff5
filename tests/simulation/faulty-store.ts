import type { SyncStore } from '../../shared/sync/engine-ports.ts'
import type { Chance } from './chance.ts'
import type { FaultPlan } from './faults.ts'

/** The window is gone: nothing after it runs. The engine has no business catching it. */
export class Killed extends Error {
  constructor() {
    super('killed')
  }
}

const SHARE = 6

/** A store whose window may be killed before or after any of its steps. */
export function faultyStore(store: SyncStore, plan: FaultPlan, chance: Chance): SyncStore {
  const strike = (fault: 'killedBefore' | 'killedAfter'): void => {
    if (!plan.has(fault) || !chance.percent(SHARE)) return
    plan.hit(fault)
    throw new Killed()
  }
  const killable = async <T>(step: () => Promise<T>): Promise<T> => {
    strike('killedBefore')
    const answer = await step()
    strike('killedAfter')
    return answer
  }
  return {
    cursor: () => killable(() => store.cursor()),
    retry: () => killable(() => store.retry()),
    beginFullRead: () => killable(() => store.beginFullRead()),
    applyPage: (page, last) => killable(() => store.applyPage(page, last)),
    unansweredBatch: () => killable(() => store.unansweredBatch()),
    freezeBatch: (limits) => killable(() => store.freezeBatch(limits)),
    settleBatch: (batch, results) => killable(() => store.settleBatch(batch, results)),
    thawBatch: (batch, reason) => killable(() => store.thawBatch(batch, reason)),
    digest: () => killable(() => store.digest()),
    finish: (report) => killable(() => store.finish(report)),
  }
}
