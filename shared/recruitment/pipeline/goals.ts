import { progressStages, type RecruitmentStage } from '../../model/recruitment.ts'
import { goalKinds, type GoalKind, type RecruitmentGoal } from '../../model/recruitment-goal.ts'
import { funnel } from './funnel.ts'
import type { StageHistory } from './stage-history.ts'

/** The stage whose first reaching a goal counts. */
const countedStage = {
  contacted: 'contacted',
  dialogues: 'inDialogue',
  joined: 'joined',
} as const satisfies Readonly<Record<GoalKind, RecruitmentStage>>

export interface GoalProgress {
  readonly kind: GoalKind
  readonly reached: number
  /** Absent: no goal was set. */
  readonly goal?: number
  /** What an even pace would have reached by today; absent without a goal. */
  readonly byNow?: number
}

/** How far a year's goals are reached on a day of any year (`YYYY-MM-DD`). */
export function goalProgress(
  year: number,
  goal: Partial<Pick<RecruitmentGoal, GoalKind>> | undefined,
  histories: readonly StageHistory[],
  today: string,
): readonly GoalProgress[] {
  const steps = funnel(histories, { year })
  return goalKinds.map((kind) => {
    const reached = steps[progressStages.indexOf(countedStage[kind])]?.reached ?? 0
    const wanted = goal?.[kind]
    return { kind, reached, ...(wanted === undefined ? {} : { goal: wanted, byNow: wanted * yearPassed(year, today) }) }
  })
}

/** The share of a year that has passed at the end of a day, 0 to 1. */
export function yearPassed(year: number, today: string): number {
  const begin = Date.UTC(year, 0, 1)
  const end = Date.UTC(year + 1, 0, 1)
  const now = Date.parse(`${today}T00:00:00Z`) + 86_400_000
  return Math.min(1, Math.max(0, (now - begin) / (end - begin)))
}
