import type { Activity } from '../../model/activity.ts'
import { progressStages, recruitmentStages, type Recruitment, type RecruitmentStage } from '../../model/recruitment.ts'

/** A time an organisation was in a stage; `until` is absent while it still is. Instants. */
export interface Spell {
  readonly stage: RecruitmentStage
  readonly from: string
  readonly until?: string
}

export interface StageHistory {
  readonly organisationId: string
  readonly ownerIds: readonly string[]
  readonly spells: readonly Spell[]
}

export type StageMove = Pick<Activity, 'organisationId' | 'at' | 'fromStage' | 'toStage'>

const known: ReadonlySet<string> = new Set(recruitmentStages)

/**
 * When an organisation was in which stage, from the moves on its timeline. What was moved without an activity, by an import
 * or before there were any, is known by the recruitment's own date. Stages of a newer desk are left out.
 */
export function spellsOf(
  moves: readonly StageMove[],
  now: Pick<Recruitment, 'stage' | 'stageSince'> | undefined,
): readonly Spell[] {
  const entered: { readonly stage: RecruitmentStage; readonly from: string }[] = []
  const enter = (stage: RecruitmentStage, from: string) => {
    // Two desks may have recorded the same move: the first one counts.
    if (entered.at(-1)?.stage !== stage) entered.push({ stage, from })
  }
  for (const { at, toStage = '' } of moves.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))) {
    if (known.has(toStage)) enter(toStage as RecruitmentStage, at)
  }
  if (now !== undefined && entered.at(-1)?.stage !== now.stage) {
    const last = entered.at(-1)?.from
    enter(now.stage, last !== undefined && last > now.stageSince ? last : now.stageSince)
  }
  return entered.map((spell, at) => {
    const next = entered[at + 1]
    return next === undefined ? spell : { ...spell, until: next.from }
  })
}

const rankOf = new Map<string, number>(progressStages.map((stage, rank) => [stage, rank]))

/**
 * When each step of the way was reached for the first time, by the rank of the stage. Whoever skips a stage has reached it
 * as well: a form that comes in unasked was a dialogue. Ranks never reached are absent.
 */
export function firstReached(spells: readonly Spell[]): readonly string[] {
  const reached: string[] = []
  for (const { stage, from } of spells) {
    const rank = rankOf.get(stage)
    if (rank === undefined) continue
    for (let at = reached.length; at <= rank; at++) reached.push(from)
  }
  return reached
}
