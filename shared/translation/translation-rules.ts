import type { MemberRole } from '../model/member.ts'
import type { TranslationState } from '../model/page.ts'
import type { ChangeKind } from './changes/classify-change.ts'

export type TranslationAction = 'edit' | 'amend' | 'confirm' | 'keep' | 'review' | 'approve' | 'return'
/** Without a record, or with an empty text, a segment is untranslated. */
export type SegmentState = 'untranslated' | TranslationState

interface Rule {
  readonly roles: readonly MemberRole[]
  /** From state → to state; a missing state does not allow the action. */
  readonly moves: Readonly<Partial<Record<SegmentState, TranslationState>>>
  /** Refused while a blocking check fails or the source has changed. */
  readonly needsSound: boolean
  /** Also possible while somebody has locked the translation: what changes neither its words nor what they stand for. */
  readonly whileLocked: boolean
}

const everyone: readonly MemberRole[] = ['officer', 'translator', 'reviewer']
const reviewers: readonly MemberRole[] = ['officer', 'reviewer']

/** Who may do what to a translation, and what it becomes. One row per action; the reason stands above it. */
export const translationRules: Readonly<Record<TranslationAction, Rule>> = {
  // Whatever is being typed is a draft until the person says it is done, also where it was approved before.
  edit: {
    roles: everyone,
    moves: { untranslated: 'draft', draft: 'draft', translated: 'draft', reviewed: 'draft', approved: 'draft' },
    needsSound: false,
    whileLocked: false,
  },
  // Other words with the state as it is: whoever may approve vouches for them, in many places at once.
  amend: {
    roles: reviewers,
    moves: { draft: 'draft', translated: 'translated', reviewed: 'reviewed', approved: 'approved' },
    needsSound: true,
    whileLocked: false,
  },
  // "Done": takes the source as it is now, because the person has it before their eyes.
  confirm: {
    roles: everyone,
    moves: { draft: 'translated', translated: 'translated', reviewed: 'reviewed', approved: 'approved' },
    needsSound: false,
    whileLocked: false,
  },
  // "No retranslation needed" after a change of the source: keeps the text, takes the new source. See `staysReviewed`.
  keep: {
    roles: everyone,
    moves: { draft: 'draft', translated: 'translated', reviewed: 'translated', approved: 'translated' },
    needsSound: false,
    whileLocked: false,
  },
  review: {
    roles: reviewers,
    moves: { translated: 'reviewed', reviewed: 'reviewed' },
    needsSound: true,
    whileLocked: true,
  },
  approve: {
    roles: reviewers,
    moves: { reviewed: 'approved', approved: 'approved' },
    needsSound: true,
    whileLocked: true,
  },
  // Back to the translator, with the text as it is.
  return: {
    roles: reviewers,
    moves: { translated: 'draft', reviewed: 'draft', approved: 'draft' },
    needsSound: false,
    whileLocked: false,
  },
}

/** Roles that may approve a page language, and so make it visible on the website. */
export const pageApprovers = reviewers

/** Anyone may keep others from changing a translation; who locked it, or may approve it, lets them again. */
export function mayUnlock(role: MemberRole, memberId: string, lockedBy: string): boolean {
  return reviewers.includes(role) || memberId === lockedBy
}

export type Refusal = 'role' | 'state' | 'outdated' | 'checks' | 'locked'

export interface TranslationFacts {
  readonly state: SegmentState
  readonly isOutdated: boolean
  readonly hasBlockingFinding: boolean
  /** What became of the source since; absent where nobody has looked. */
  readonly change?: ChangeKind | undefined
  readonly isLocked?: boolean
}

/**
 * A text kept through a change of its source stays reviewed or approved if nothing was said differently, or if the person
 * who says so could review it; never past a blocking check of the new source.
 */
function staysReviewed(role: MemberRole, { change, hasBlockingFinding }: TranslationFacts): boolean {
  const isSame = change === 'none' || change === 'cosmetic'
  return (isSame || reviewers.includes(role)) && !hasBlockingFinding
}

/** The state after an action, or why it is not possible now. */
export function applyAction(
  action: TranslationAction,
  role: MemberRole,
  facts: TranslationFacts,
): { readonly ok: true; readonly state: TranslationState } | { readonly ok: false; readonly reason: Refusal } {
  const rule = translationRules[action]
  if (!rule.roles.includes(role)) return { ok: false, reason: 'role' }
  if (facts.isLocked && !rule.whileLocked) return { ok: false, reason: 'locked' }
  const state = rule.moves[facts.state]
  if (state === undefined) return { ok: false, reason: 'state' }
  // A source nobody has reviewed since cannot stay reviewed by being confirmed.
  if (action === 'confirm' && facts.isOutdated) return { ok: true, state: 'translated' }
  if (action === 'keep' && facts.state !== 'untranslated' && staysReviewed(role, facts))
    return { ok: true, state: facts.state }
  if (rule.needsSound && facts.isOutdated) return { ok: false, reason: 'outdated' }
  if (rule.needsSound && facts.hasBlockingFinding) return { ok: false, reason: 'checks' }
  return { ok: true, state }
}
