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
  /** Where the proof is kept: a file, a page, a folder. */
  evidenceSource: z.string().max(1_000).optional(),
  /** Who gave it, where that is not the person. */
  givenBy: z.string().max(200).optional(),
  /** The member who noted it. */
  memberId: id.optional(),
  date,
  withdrawnOn: date.optional(),
})
export type LegalBasis = Known<z.infer<typeof legalBasisSchema>>
