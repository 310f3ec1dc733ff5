import * as z from 'zod'
import { date, entity, id, type Known } from './entity.ts'

export const processingPurposes = ['recruitment', 'membership', 'newsletter', 'exchangeList', 'publicPage'] as const
export type ProcessingPurpose = (typeof processingPurposes)[number]
/** GDPR Art. 6(1): (a) consent, (b) contract, (e) public task, (f) legitimate interest. */
export const lawfulBases = ['consent', 'contract', 'publicTask', 'legitimateInterest'] as const

/** Why a contact's data may be used for one purpose. */
export const legalBasisSchema = entity({
  contactId: id,
  organisationId: id,
  purpose: z.enum(processingPurposes),
  basis: z.enum(lawfulBases),
  evidence: z.string(),
  date,
  withdrawnOn: date.optional(),
})
export type LegalBasis = Known<z.infer<typeof legalBasisSchema>>
