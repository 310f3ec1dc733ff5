import * as z from 'zod'
import { date, entity, id, type Known } from './entity.ts'

/** GDPR Art. 15 access, 17 erasure, 21 objection, 16 correction. */
export const privacyRequestKinds = ['access', 'erasure', 'objection', 'correction'] as const
export type PrivacyRequestKind = (typeof privacyRequestKinds)[number]
export const privacyRequestStates = ['received', 'verified', 'done', 'refused'] as const
export type PrivacyRequestState = (typeof privacyRequestStates)[number]

/**
 * What somebody asked about their own data. It points at the contact and holds no name of its own: once the contact is
 * erased, the request is a date and a kind.
 */
export const privacyRequestSchema = entity({
  kind: z.enum(privacyRequestKinds),
  state: z.enum(privacyRequestStates),
  contactId: id.optional(),
  organisationId: id.optional(),
  receivedOn: date,
  verifiedOn: date.optional(),
  /** The day by which the law wants an answer. */
  due: date,
  /** Why two months more are needed (Art. 12(3)); no personal data. */
  extensionReason: z.string().optional(),
  closedOn: date.optional(),
  erasureId: id.optional(),
})
export type PrivacyRequest = Known<z.infer<typeof privacyRequestSchema>>
