import type { RecruitmentStage } from '../../model/recruitment.ts'

/**
 * The stages in which somebody works on an organisation: it has a next step, can go stale, and counts in the forecast.
 * `identified` is not among them: a register of 100,000 prospects is a list, not work.
 */
export const openStages = [
  'qualified',
  'contacted',
  'inDialogue',
  'proposalSent',
  'formSent',
  'formSubmitted',
] as const satisfies readonly RecruitmentStage[]
export type OpenStage = (typeof openStages)[number]

export function isOpen(stage: RecruitmentStage): stage is OpenStage {
  return (openStages as readonly RecruitmentStage[]).includes(stage)
}

/**
 * Whether a planned step still stands: with those somebody works on, and with those somebody means to. Who is parked comes
 * back on a date of its own; who joined, declined or objected is not to be called about the old plan.
 */
export function stepStands(stage: RecruitmentStage): boolean {
  return stage === 'identified' || isOpen(stage)
}

/** A figure per open stage: the focal point's own where it set one, else the default. */
export function byOpenStage(
  own: Readonly<Record<string, number>> | undefined,
  defaults: Readonly<Record<OpenStage, number>>,
): Readonly<Record<OpenStage, number>> {
  return Object.fromEntries(openStages.map((stage) => [stage, own?.[stage] ?? defaults[stage]])) as Record<
    OpenStage,
    number
  >
}
