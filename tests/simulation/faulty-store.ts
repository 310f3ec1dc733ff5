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
  const killable =
    <Args extends readonly unknown[], T>(step: (...args: Args) => Promise<T>) =>
    async (...args: Args): Promise<T> => {
      strike('killedBefore')
      const answer = await step(...args)
      strike('killedAfter')
      return answer
    }
  return {
    cursor: killable(store.cursor),
    retry: killable(store.retry),
    beginFullRead: killable(store.beginFullRead),
    applyPage: killable(store.applyPage),
    unansweredBatch: killable(store.unansweredBatch),
    freezeBatch: killable(store.freezeBatch),
    settleBatch: killable(store.settleBatch),
    thawBatch: killable(store.thawBatch),
    digest: killable(store.digest),
    finish: killable(store.finish),
  }
}
