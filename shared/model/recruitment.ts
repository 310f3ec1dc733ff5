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
  /** Who it was given to before several people could share it. Read both with `ownersOf`; new assignments write `ownerIds`. */
  ownerId: id.optional(),
  /** Members who work on it. */
  ownerIds: z.array(id).optional(),
  nextStep: z.string().optional(),
  nextStepDue: date.optional(),
  /** When it may join: the month its fee is expected in. Without it the next step's date counts. */
  expectedOn: date.optional(),
  /** Why it was lost, in a person's words. */
  lostReason: z.string().optional(),
  /** Why it was lost: one of `lossReasons`, or of the focal point's own list. */
  lostBecause: z.string().optional(),
  revisitOn: date.optional(),
})
export type Recruitment = Known<z.infer<typeof recruitmentSchema>>
