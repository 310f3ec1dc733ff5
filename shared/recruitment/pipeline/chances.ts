import type { OpenStage } from './open-stages.ts'

/**
 * Percent of recruitments in a stage that end in joining. The network publishes none, so a setting: the defaults rise with
 * the work already done and are to be replaced by one's own conversion once there is some.
 */
export const defaultChances: Readonly<Record<OpenStage, number>> = {
  qualified: 5,
  contacted: 10,
  inDialogue: 25,
  proposalSent: 45,
  formSent: 70,
  formSubmitted: 90,
}
