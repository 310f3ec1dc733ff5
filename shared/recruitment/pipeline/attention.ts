import type { RecruitmentStage } from '../../model/recruitment.ts'
import { isOpen, type OpenStage } from './open-stages.ts'

/**
 * Days without an activity after which an open recruitment is stale. Published nowhere, so a setting: a public authority
 * answers in weeks, and a form that has arrived waits for us.
 */
export const defaultStaleDays: Readonly<Record<OpenStage, number>> = {
  qualified: 60,
  contacted: 14,
  inDialogue: 21,
  proposalSent: 14,
  formSent: 14,
  formSubmitted: 7,
}

/** What an open recruitment lacks: its step is late, it has none, nothing has happened for long. */
export const attentions = ['overdue', 'noStep', 'stale'] as const
export type Attention = (typeof attentions)[number]

export interface AttentionFacts {
  readonly stage: RecruitmentStage
  readonly nextStep?: string | undefined
  /** `YYYY-MM-DD`. */
  readonly nextStepDue?: string | undefined
  /** The latest activity or move, an instant or a date. */
  readonly lastActivity?: string | undefined
}

export interface AttentionRules {
  readonly staleDays: Readonly<Record<OpenStage, number>>
  /** `YYYY-MM-DD`. */
  readonly today: string
}

/** Everything an open recruitment lacks today; nothing for those nobody works on. */
export function attentionsOf(facts: AttentionFacts, rules: AttentionRules): readonly Attention[] {
  return attentions.filter((attention) => needs(attention, facts, rules))
}

/** Whether it lacks one thing. A step counts as planned only with its words and its date. */
export function needs(attention: Attention, facts: AttentionFacts, { staleDays, today }: AttentionRules): boolean {
  const { stage, nextStep, nextStepDue } = facts
  if (!isOpen(stage)) return false
  switch (attention) {
    case 'overdue':
      return nextStepDue !== undefined && nextStepDue < today
    case 'noStep':
      return nextStep === undefined || nextStep === '' || nextStepDue === undefined
    case 'stale':
      return idleDays(facts, today) > staleDays[stage]
  }
}

const DAY = 86_400_000

/** Whole days since something happened; 0 where nothing is known, or where it lies ahead. */
export function idleDays({ lastActivity }: Pick<AttentionFacts, 'lastActivity'>, today: string): number {
  if (lastActivity === undefined) return 0
  const days = (Date.parse(`${today}T00:00:00Z`) - Date.parse(`${lastActivity.slice(0, 10)}T00:00:00Z`)) / DAY
  return Number.isNaN(days) ? 0 : Math.max(0, days)
}
