import type { Recruitment, RecruitmentStage } from '../model/recruitment.ts'

/** The one thing to do next with an organisation: what the primary button does. */
export type NextStep =
  /** Move on to a stage. */
  | { readonly kind: 'move'; readonly to: RecruitmentStage }
  /** Open what the joining created. */
  | { readonly kind: 'openPage' }
  /** A parked organisation comes back to where the dialogue starts again. */
  | { readonly kind: 'resume'; readonly to: RecruitmentStage; readonly on?: string }
  | { readonly kind: 'none' }

const STEPS: Readonly<Record<RecruitmentStage, NextStep>> = {
  identified: { kind: 'move', to: 'qualified' },
  qualified: { kind: 'move', to: 'contacted' },
  contacted: { kind: 'move', to: 'inDialogue' },
  inDialogue: { kind: 'move', to: 'proposalSent' },
  proposalSent: { kind: 'move', to: 'formSent' },
  formSent: { kind: 'move', to: 'formSubmitted' },
  formSubmitted: { kind: 'move', to: 'joined' },
  joined: { kind: 'openPage' },
  parked: { kind: 'resume', to: 'contacted' },
  declined: { kind: 'resume', to: 'contacted' },
  notEligible: { kind: 'resume', to: 'identified' },
  objected: { kind: 'none' },
}

export function nextStep(recruitment: Pick<Recruitment, 'stage' | 'revisitOn'> | undefined): NextStep {
  const step = STEPS[recruitment?.stage ?? 'identified']
  if (step.kind !== 'resume' || recruitment?.revisitOn === undefined) return step
  return { ...step, on: recruitment.revisitOn }
}
