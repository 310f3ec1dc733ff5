import type { MemberRole } from '../model/member.ts'

interface WorkRule {
  readonly roles: readonly MemberRole[]
  readonly why: string
}

/** Who does what around a page, besides the steps of a translation (`translationRules`). */
export const pageWorkRules = {
  createPage: { roles: ['officer'], why: 'a page belongs to a participant, and participants are the officer’s' },
  assign: { roles: ['officer'], why: 'the officer answers for the page and knows who has time' },
  addMember: { roles: ['officer'], why: 'who works for the focal point is decided there' },
  askParticipant: { roles: ['officer'], why: 'the officer is the participant’s contact' },
  recordDecision: { roles: ['officer'], why: 'whoever asked writes the answer down' },
  handOver: { roles: ['officer', 'reviewer'], why: 'a bundle holds only what is approved, and both may approve' },
} as const satisfies Readonly<Record<string, WorkRule>>

export type PageWork = keyof typeof pageWorkRules

export function mayDo(role: MemberRole, work: PageWork): boolean {
  const { roles }: WorkRule = pageWorkRules[work]
  return roles.includes(role)
}

/** Roles that can be given the translation, or the review, of a language. */
export const assignableRoles = {
  translator: ['translator', 'reviewer', 'officer'],
  reviewer: ['reviewer', 'officer'],
} as const satisfies Readonly<Record<string, readonly MemberRole[]>>
