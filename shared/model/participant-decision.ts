import * as z from 'zod'
import { date, entity, id, localeTag, type Known } from './entity.ts'

export const participantDecisions = ['approved', 'changesWanted'] as const
export type ParticipantDecisionKind = (typeof participantDecisions)[number]

/** How the answer reached us. */
export const decisionWays = ['email', 'letter', 'phone', 'meeting'] as const
export type DecisionWay = (typeof decisionWays)[number]

/** What a participant said about its page: who, how and when, as an officer wrote it down. Never changed afterwards. */
export const participantDecisionSchema = entity({
  pageId: id,
  decision: z.enum(participantDecisions),
  /** The person at the participant who decided. */
  by: z.string().min(1).max(200),
  via: z.enum(decisionWays),
  on: date,
  note: z.string().max(2_000).optional(),
  /** The languages the answer is about. */
  locales: z.array(localeTag).min(1),
  /** What the page said then, see `contentMark`: another mark now means that the page has changed since. */
  mark: z.string(),
  memberId: id,
})
export type ParticipantDecision = Known<z.infer<typeof participantDecisionSchema>>
