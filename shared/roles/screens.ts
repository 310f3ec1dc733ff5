import type { MemberRole } from '../model/member.ts'

interface ScreenRule {
  readonly roles: readonly MemberRole[]
  readonly why: string
}

const everyone: readonly MemberRole[] = ['officer', 'translator', 'reviewer']
const officers: readonly MemberRole[] = ['officer']

/**
 * Which role works on which screen, by the first part of its address. A new screen has a row here before it has a route;
 * without one only officers see it.
 */
export const screenRules = {
  '/': { roles: everyone, why: 'leads to Today' },
  '/today': { roles: everyone, why: 'one’s own work; what others are to do is left out of it' },
  '/recruitment': { roles: officers, why: 'prospects and notes about them are personal and not yet public' },
  '/calendar': { roles: officers, why: 'next steps and anniversaries are about authorities, as Recruitment is' },
  '/privacy': { roles: officers, why: 'requests of people about their data, and everything that is kept of them' },
  '/participants': { roles: officers, why: 'fees and membership are between the focal point and the participant' },
  '/groups': { roles: officers, why: 'interest groups name people of several authorities' },
  '/news': { roles: officers, why: 'what is spread is decided by the focal point' },
  '/duties': { roles: officers, why: 'days and meetings of the agreement concern the focal point only' },
  '/library': { roles: officers, why: 'guidance for advising authorities' },
  '/pages': { roles: everyone, why: 'writing, translating and reviewing pages is what all three roles do' },
  '/boilerplate': { roles: everyone, why: 'what pages share is written, translated and accepted like the pages' },
  '/glossary': { roles: everyone, why: 'translators and reviewers look terms up and agree on them' },
  '/memory': { roles: everyone, why: 'earlier translations serve whoever translates or reviews' },
  '/sync': { roles: everyone, why: 'everyone’s work must reach the secretariat' },
  '/settings': { roles: everyone, why: 'language, appearance and connection are each person’s own' },
} as const satisfies Readonly<Record<`/${string}`, ScreenRule>>

export type ScreenPath = keyof typeof screenRules

/** Whether somebody in a role works on the screen at an address within the desk, e.g. `/pages/0190…/de`. */
export function maySeeScreen(role: MemberRole, address: string): boolean {
  const [path = ''] = address.split(/[?#]/, 1)
  // A router may read `//recruitment` as `/recruitment`, so does this.
  const first = `/${path.split('/').find((part) => part !== '') ?? ''}`
  const rule: ScreenRule | undefined = Object.hasOwn(screenRules, first) ? screenRules[first as ScreenPath] : undefined
  return (rule?.roles ?? officers).includes(role)
}
