import { progressStages } from '../../model/recruitment.ts'
import { firstReached, type StageHistory } from './stage-history.ts'

/** What a report is about: a calendar year in UTC, one owner; absent: all. */
export interface ReportScope {
  readonly year?: number | undefined
  readonly ownerId?: string | undefined
}

export interface FunnelStep {
  readonly stage: (typeof progressStages)[number]
  /** Organisations that reached the stage for the first time within the scope. */
  readonly reached: number
  /** Those of them that went on to the next stage, whenever that was. */
  readonly wentOn: number
  /** `wentOn / reached`; absent where nobody reached it, and for the last stage. */
  readonly conversion?: number
  readonly organisationIds: readonly string[]
}

/** How many came how far, and the share that goes on at each step: "of 40 contacted in 2026, 12 came into dialogue". */
export function funnel(histories: readonly StageHistory[], scope: ReportScope = {}): readonly FunnelStep[] {
  const ids: string[][] = progressStages.map(() => [])
  const wentOn = progressStages.map(() => 0)
  for (const history of histories) {
    if (!isOwned(history, scope)) continue
    const reached = firstReached(history.spells)
    reached.forEach((at, rank) => {
      if (!inYear(at, scope)) return
      ids[rank]?.push(history.organisationId)
      if (reached.length > rank + 1) wentOn[rank] = (wentOn[rank] ?? 0) + 1
    })
  }
  return progressStages.map((stage, rank) => {
    const organisationIds = ids[rank] ?? []
    const reached = organisationIds.length
    const on = wentOn[rank] ?? 0
    const hasNext = rank < progressStages.length - 1
    return {
      stage,
      reached,
      wentOn: on,
      organisationIds,
      ...(hasNext && reached > 0 ? { conversion: on / reached } : {}),
    }
  })
}

export function isOwned({ ownerIds }: Pick<StageHistory, 'ownerIds'>, { ownerId }: ReportScope): boolean {
  return ownerId === undefined || ownerIds.includes(ownerId)
}

export function inYear(at: string, { year }: ReportScope): boolean {
  return year === undefined || at.startsWith(`${String(year).padStart(4, '0')}-`)
}

/** The years something happened in, the newest first. */
export function yearsOf(histories: readonly StageHistory[]): readonly number[] {
  const years = new Set(histories.flatMap(({ spells }) => spells.map(({ from }) => Number(from.slice(0, 4)))))
  return [...years].toSorted((a, b) => b - a)
}
