import type { MemberRole } from '../model/member.ts'
import type { TranslationState } from '../model/page.ts'

export type TranslationAction = 'edit' | 'confirm' | 'keep' | 'review' | 'approve' | 'return'
/** Without a record, or with an empty text, a segment is untranslated. */
export type SegmentState = 'untranslated' | TranslationState

interface Rule {
  readonly roles: readonly MemberRole[]
  /** From state → to state; a missing state does not allow the action. */
  readonly moves: Readonly<Partial<Record<SegmentState, TranslationState>>>
  /** Refused while a blocking check fails or the source has changed. */
  readonly needsSound: boolean
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
  },
  // "Done": takes the source as it is now, because the person has it before their eyes.
  confirm: {
    roles: everyone,
    moves: { draft: 'translated', translated: 'translated', reviewed: 'reviewed', approved: 'approved' },
    needsSound: false,
  },
  // "Still right" after a change of the source: keeps text and state, takes the new source.
  keep: {
    roles: everyone,
    moves: { draft: 'draft', translated: 'translated', reviewed: 'translated', approved: 'translated' },
    needsSound: false,
  },
  review: { roles: reviewers, moves: { translated: 'reviewed', reviewed: 'reviewed' }, needsSound: true },
  approve: { roles: reviewers, moves: { reviewed: 'approved', approved: 'approved' }, needsSound: true },
  // Back to the translator, with the text as it is.
  return: { roles: reviewers, moves: { translated: 'draft', reviewed: 'draft', approved: 'draft' }, needsSound: false },
}

/** Roles that may approve a page language, and so make it visible on the website. */
export const pageApprovers = reviewers

export type Refusal = 'role' | 'state' | 'outdated' | 'checks'

export interface TranslationFacts {
  readonly state: SegmentState
  readonly isOutdated: boolean
  readonly hasBlockingFinding: boolean
}

/** The state after an action, or why it is not possible now. */
export function applyAction(
  action: TranslationAction,
  role: MemberRole,
  facts: TranslationFacts,
): { readonly ok: true; readonly state: TranslationState } | { readonly ok: false; readonly reason: Refusal } {
  const rule = translationRules[action]
  if (!rule.roles.includes(role)) return { ok: false, reason: 'role' }
  const state = rule.moves[facts.state]
  if (state === undefined) return { ok: false, reason: 'state' }
  // A source nobody has reviewed since cannot stay reviewed by being confirmed.
  if (action === 'confirm' && facts.isOutdated) return { ok: true, state: 'translated' }
  if (rule.needsSound && facts.isOutdated) return { ok: false, reason: 'outdated' }
  if (rule.needsSound && facts.hasBlockingFinding) return { ok: false, reason: 'checks' }
  return { ok: true, state }
}
