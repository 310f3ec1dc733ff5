import type { Recruitment, RecruitmentStage } from '../../model/recruitment.ts'
import { ownersOf } from '../owners.ts'
import { inYear, isOwned, type ReportScope } from './funnel.ts'

/** Why authorities say no; the focal point adds its own. Words: `pipeline.json`, `loss`. */
export const lossReasons = [
  'noBudget',
  'noCapacity',
  'notPriority',
  'noMandate',
  'otherNetwork',
  'feeTooHigh',
  'noAnswer',
] as const
export type LossReason = (typeof lossReasons)[number]

/** Stages in which a recruitment is lost. Parked ones come back. */
const lostStages: ReadonlySet<RecruitmentStage> = new Set(['declined', 'notEligible', 'objected'])

export type LostRecruitment = Pick<
  Recruitment,
  'organisationId' | 'stage' | 'stageSince' | 'lostBecause' | 'lostReason' | 'ownerId' | 'ownerIds'
> & {
  readonly name: string
  /** Where it was before, as far as the timeline says. */
  readonly fromStage?: RecruitmentStage | undefined
}

export interface LossGroup {
  /** One of `lossReasons`, the focal point's own words, or `undefined`: none was chosen. */
  readonly because: string | undefined
  readonly count: number
  readonly losses: readonly LostRecruitment[]
}

export function isLost(stage: RecruitmentStage): boolean {
  return lostStages.has(stage)
}

/** Losses within the scope by reason, the most frequent first; those without a chosen reason last. */
export function lossReport(recruitments: readonly LostRecruitment[], scope: ReportScope = {}): readonly LossGroup[] {
  const groups = new Map<string | undefined, LostRecruitment[]>()
  for (const lost of recruitments) {
    if (!isLost(lost.stage) || !inYear(lost.stageSince, scope)) continue
    if (!isOwned({ ownerIds: ownersOf(lost) }, scope)) continue
    const group = groups.get(lost.lostBecause)
    if (group === undefined) groups.set(lost.lostBecause, [lost])
    else group.push(lost)
  }
  return [...groups]
    .map(([because, losses]) => ({
      because,
      count: losses.length,
      losses: losses.toSorted((a, b) => (a.stageSince < b.stageSince ? 1 : -1)),
    }))
    .toSorted(
      (a, b) =>
        Number(a.because === undefined) - Number(b.because === undefined) ||
        b.count - a.count ||
        ((a.because ?? '') < (b.because ?? '') ? -1 : 1),
    )
}

/** The reasons to choose from: the desk's, then the focal point's own, each once. */
export function reasonsToChoose(own: readonly string[] = []): readonly string[] {
  return [...new Set<string>([...lossReasons, ...own])]
}
