import { useEffect, useState } from 'react'
import type { EntityType } from '../../../../shared/model/entities.ts'
import type { Result } from '../../../../shared/result.ts'
import type { ReturnPlan } from '../../../../shared/translation/exchange/return-plan.ts'
import { listenToChanges } from '../../../data/changes.ts'
import type { PlanWish } from '../../../workers/exchange/protocol.ts'
import type { ExchangeClient } from './exchange-client.ts'

/** What a plan is made from: a change of one of these makes it anew. */
const planned: ReadonlySet<EntityType> = new Set([
  'participantPage',
  'pageSection',
  'segment',
  'translation',
  'segmentComment',
])

/** What would become of a file, made anew when the page changes meanwhile. `undefined`: not known yet. */
export function usePlan(client: ExchangeClient, wish: PlanWish | undefined): Result<ReturnPlan> | undefined {
  const [made, setMade] = useState<{ readonly of: PlanWish; readonly plan: Result<ReturnPlan> }>()
  useEffect(() => {
    if (!wish) return
    let isCurrent = true
    let isAsking = false
    let isStale = false
    const ask = async () => {
      isStale = isAsking
      if (isAsking) return
      isAsking = true
      const plan = await client.plan(wish)
      isAsking = false
      if (!isCurrent || (!plan.ok && plan.error.code === 'exchange.cancelled')) return
      setMade({ of: wish, plan })
      if (isStale) void ask()
    }
    const stop = listenToChanges(wish.database, ({ type }) => {
      if (planned.has(type)) void ask()
    })
    void ask()
    return () => {
      isCurrent = false
      stop()
    }
  }, [client, wish])
  // Of the same file it goes on being shown until the next one is there: nothing jumps.
  return wish && made?.of.file === wish.file ? made.plan : undefined
}
