import * as z from 'zod'
import { cents, date, entity, id, type Known } from './entity.ts'

/** An organisation's time in the network. Id: `derivedId(organisationId, 'participation', joinedOn year)`. */
export const participationSchema = entity({
  organisationId: id,
  joinedOn: date,
  leftOn: date.optional(),
  /** Decides whether the focal point receives its share. */
  recruitedByUs: z.boolean(),
})
export type Participation = Known<z.infer<typeof participationSchema>>

export const membershipStatuses = [
  'draft',
  'quoted',
  'invoiced',
  'overdue',
  'paid',
  'lapsed',
  'waived',
  'cancelled',
] as const

/** One year's fee of a participant. Id: `derivedId(participationId, 'membershipYear', year)`. */
export const membershipYearSchema = entity({
  organisationId: id,
  participationId: id,
  year: z.int(),
  employeesUsed: z.int(),
  listFee: cents,
  /** Applied one after the other, in this order. */
  discounts: z.array(z.object({ kind: z.enum(['icleiMember', 'facilitator']), percent: z.number() })),
  netFee: cents,
  status: z.enum(membershipStatuses),
  invoicedOn: date.optional(),
  paidOn: date.optional(),
  amountPaid: cents.optional(),
})
export type MembershipYear = Known<z.infer<typeof membershipYearSchema>>
