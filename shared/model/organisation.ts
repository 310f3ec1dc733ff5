import * as z from 'zod'
import { countryCode, date, entity, sourcedNumber, type Known } from './entity.ts'

export const icleiMembership = ['yes', 'no', 'unknown'] as const
export type IcleiMembership = (typeof icleiMembership)[number]

/**
 * Whether an organisation, and all that hangs on it, leaves this computer. Prospects stay local until the officer shares
 * them or the authority joins (domain.md §9).
 */
export const sharings = ['local', 'shared'] as const
export type Sharing = (typeof sharings)[number]

export const location = z.object({ latitude: z.number().min(-90).max(90), longitude: z.number().min(-180).max(180) })
export type Location = z.infer<typeof location>

/**
 * A public or semi-public authority: prospect or participant. Beside the fields named here it carries the values of the
 * focal point's own fields under `custom:<id of the field>` (`shared/recruitment/custom-values.ts`).
 */
export const organisationSchema = entity({
  name: z.string().min(1),
  /** The name in the national language where `name` is a translation. */
  localName: z.string().optional(),
  aliases: z.array(z.string()),
  /** eForms code list buyer-legal-type, e.g. `la`, `cga`. */
  legalType: z.string().optional(),
  /** eForms code list main-activity (authority), e.g. `gen-pub`. */
  mainActivity: z.string().optional(),
  country: countryCode,
  /** NUTS code of any level, e.g. `DE13`, `UKI`. */
  nuts: z.string().optional(),
  /** Identifier in a national register. Text: leading zeros count. */
  nationalId: z.string().optional(),
  place: z.string().optional(),
  address: z.string().optional(),
  website: z.string().optional(),
  /** A role mailbox such as `info@`; people's addresses belong to contacts. */
  email: z.string().optional(),
  phone: z.string().optional(),
  population: sourcedNumber.optional(),
  /** Headcount: decides the fee band. */
  employees: sourcedNumber.optional(),
  icleiMember: z.enum(icleiMembership),
  /** Name or national id of the successor, for authorities that were abolished. */
  replacedBy: z.string().optional(),
  /** WGS 84, in degrees: where the authority sits, for distances. */
  location: location.optional(),
  tags: z.array(z.string()),
  note: z.string().optional(),
  sharing: z.enum(sharings),
  /** Somebody looked at it in the retention review and kept its people, for a reason. */
  keptOn: date.optional(),
  keptBecause: z.string().max(500).optional(),
  importBatchId: z.string().optional(),
})
export type Organisation = Known<z.infer<typeof organisationSchema>>
