import * as z from 'zod'
import { date, entity, id, instant, type Known } from './entity.ts'

/** The way to membership, in order (domain.md §8). */
export const progressStages = [
  'identified',
  'qualified',
  'contacted',
  'inDialogue',
  'proposalSent',
  'formSent',
  'formSubmitted',
  'joined',
] as const
/** Ways out, reachable from every stage. `objected` is final and suppresses. */
export const exitStages = ['parked', 'declined', 'notEligible', 'objected'] as const
export const recruitmentStages = [...progressStages, ...exitStages] as const
export type RecruitmentStage = (typeof recruitmentStages)[number]

/**
 * Where we stand with one organisation. Its id is the organisation's id: there is at most one, and two desks create the
 * same. An organisation nobody has worked on has none and counts as `identified`.
 */
export const recruitmentSchema = entity({
  organisationId: id,
  stage: z.enum(recruitmentStages),
  stageSince: instant,
  source: z.string().optional(),
  ownerId: id.optional(),
  nextStep: z.string().optional(),
  nextStepDue: date.optional(),
  lostReason: z.string().optional(),
  revisitOn: date.optional(),
})
export type Recruitment = Known<z.infer<typeof recruitmentSchema>>
