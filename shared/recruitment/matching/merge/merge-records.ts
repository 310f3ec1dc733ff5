import type { AnyRecord } from '../../../model/entity.ts'
import type { Contact } from '../../../model/contact.ts'
import type { Recruitment } from '../../../model/recruitment.ts'
import { exitStages, progressStages } from '../../../model/recruitment.ts'
import { isContent } from '../../../sync/patch.ts'
import { isTexts, union } from './merge-fields.ts'

/** Fills what is missing and joins lists; nothing that is there changes. */
export function filled<T extends AnyRecord>(record: T, from: AnyRecord): T {
  const result: Record<string, unknown> = { ...record }
  for (const [field, value] of Object.entries(from)) {
    if (!isContent(field) || field.startsWith('$') || value === undefined) continue
    const own = result[field]
    if (own === undefined) result[field] = value
    else if (isTexts(own) && isTexts(value)) result[field] = union(own, value)
  }
  return result as unknown as T
}

/** One recruitment out of two: the further stage with what belongs to it, the rest filled. Its id is the survivor's. */
export function mergeRecruitments(own: Recruitment, other: Recruitment): Recruitment {
  const stands = isFurther(other, own) ? other : own
  const { stage, stageSince, lostReason, lostBecause, revisitOn } = stands
  const { lostReason: _reason, lostBecause: _because, revisitOn: _on, ...rest } = filled(own, other)
  return {
    ...rest,
    id: own.id,
    organisationId: own.organisationId,
    stage,
    stageSince,
    ...(lostReason === undefined ? {} : { lostReason }),
    ...(lostBecause === undefined ? {} : { lostBecause }),
    ...(revisitOn === undefined ? {} : { revisitOn }),
  }
}

/** An objection stands above all, then a membership; a way out against a step of the way: what was decided later. */
function isFurther(a: Recruitment, b: Recruitment): boolean {
  const final = (stage: string) => ['joined', 'objected'].indexOf(stage)
  if (final(a.stage) !== final(b.stage)) return final(a.stage) > final(b.stage)
  for (const list of [progressStages, exitStages] as readonly (readonly string[])[]) {
    const [x, y] = [list.indexOf(a.stage), list.indexOf(b.stage)]
    if (x >= 0 && y >= 0) return x > y
  }
  return a.stageSince > b.stageSince
}

/** One person out of two records with an address in common. An objection and a departure of either stand. */
export function mergeContacts(own: Contact, other: Contact): Contact {
  const emails = [...own.emails]
  for (const email of other.emails) if (!emails.some((each) => sameAddress(each, email))) emails.push(email)
  const joined = filled(own, other)
  return {
    ...joined,
    emails,
    phones: [...union(own.phones, other.phones)],
    isPageContact: own.isPageContact || other.isPageContact,
  }
}

export function haveAddressInCommon(a: Contact, b: Contact): boolean {
  return a.emails.some((email) => b.emails.some((other) => sameAddress(email, other)))
}

function sameAddress(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase()
}
