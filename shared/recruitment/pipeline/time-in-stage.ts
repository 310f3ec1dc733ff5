import { inYear, isOwned, type ReportScope } from './funnel.ts'
import { openStages, type OpenStage } from './open-stages.ts'
import { quantile } from './quantile.ts'
import type { StageHistory } from './stage-history.ts'

/** How long organisations stay in a stage, in days. The quartiles are absent where nobody has left it yet. */
export interface TimeInStage {
  readonly stage: OpenStage
  /** Stays that have ended. */
  readonly ended: number
  /** Those that are in it now; they count in no figure, for their stay is not over. */
  readonly running: number
  readonly quartile1?: number
  readonly median?: number
  readonly quartile3?: number
}

const DAY = 86_400_000

/** Of the stays that ended within the scope. */
export function timeInStage(histories: readonly StageHistory[], scope: ReportScope = {}): readonly TimeInStage[] {
  const spells = histories.filter((history) => isOwned(history, scope)).flatMap((history) => history.spells)
  return openStages.map((stage) => {
    const here = spells.filter((spell) => spell.stage === stage)
    const days = here.flatMap(({ from, until }) =>
      until === undefined || !inYear(until, scope) ? [] : [(Date.parse(until) - Date.parse(from)) / DAY],
    )
    const quartile1 = quantile(days, 0.25)
    const median = quantile(days, 0.5)
    const quartile3 = quantile(days, 0.75)
    return {
      stage,
      ended: days.length,
      running: here.filter(({ until }) => until === undefined).length,
      ...(quartile1 === undefined || median === undefined || quartile3 === undefined
        ? {}
        : { quartile1, median, quartile3 }),
    }
  })
}
