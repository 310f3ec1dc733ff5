import * as z from 'zod'
import { randomIds } from '../../shared/ids.ts'
import { memberRoles } from '../../shared/model/member.ts'
import { ok } from '../../shared/result.ts'
import { newCode, normaliseCode } from '../access/codes.ts'
import { knowMember, knowScope } from '../access/members.ts'
import { hashCode } from '../access/secrets.ts'
import { instantOf } from '../context.ts'
import { adminCommand, refuse } from './command.ts'
import { findFocalPoint, unknownFocalPoint } from './focal-points.ts'

const HOUR = 60 * 60_000

/** A one-time code for one member of one focal point. It is printed once and kept as a hash. */
export const enrolCode = adminCommand({
  input: z.object({
    focalPoint: z.string().max(100),
    /** `new`: a focal point that is not published and not enrolled yet. */
    name: z.string().min(1).max(200).optional(),
    member: z.string().min(1).max(200),
    role: z.enum(memberRoles),
    hours: z
      .number()
      .min(1)
      .max(24 * 90),
  }),
  async run(context, { focalPoint, name, member, role, hours }) {
    const isNew = focalPoint === 'new'
    const found = isNew ? { id: randomIds.next(), name, enrolled: false } : await findFocalPoint(context.db, focalPoint)
    if (!found) return refuse(unknownFocalPoint(focalPoint))
    const scopeName = found.name ?? name
    if (scopeName === undefined) return refuse('This focal point is not known here yet: give its --name as well.')
    const now = instantOf(context.clock)
    const code = newCode()
    const expires = new Date(now.getTime() + hours * HOUR)
    const memberId = await context.db.transaction().execute(async (tx) => {
      await knowScope(tx, { id: found.id, name: scopeName }, now)
      const id = await knowMember(tx, found.id, { name: member, role }, now)
      if (id === undefined) throw new Error('A member was found in another scope')
      await tx
        .insertInto('enrolment')
        .values({
          code_hash: hashCode(context.secrets, normaliseCode(code)),
          scope: found.id,
          member_id: id,
          created_at: now,
          expires_at: expires,
          used_at: null,
        })
        .execute()
      return id
    })
    return ok([
      code,
      `Enrols one device of ${member} (${role}) at ${scopeName}, once, until ${expires.toISOString().slice(0, 16)} UTC.`,
      `Focal point ${found.id}, member ${memberId}.`,
    ])
  },
})
