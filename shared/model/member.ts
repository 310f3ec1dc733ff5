import * as z from 'zod'
import { entity, type Known } from './entity.ts'

export const memberRoles = ['officer', 'translator', 'reviewer'] as const
export type MemberRole = (typeof memberRoles)[number]

/** A person who works at the desk of a focal point. */
export const memberSchema = entity({
  name: z.string().min(1),
  role: z.enum(memberRoles),
  /** The work address that invitations come from. */
  email: z.string().optional(),
})
export type Member = Known<z.infer<typeof memberSchema>>
