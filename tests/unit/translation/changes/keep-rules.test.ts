import { describe, expect, it } from 'vitest'
import { memberRoles, type MemberRole } from '../../../../shared/model/member.ts'
import { translationStates } from '../../../../shared/model/page.ts'
import { changeKinds, type ChangeKind } from '../../../../shared/translation/changes/classify-change.ts'
import {
  applyAction,
  mayUnlock,
  translationRules,
  type TranslationAction,
  type TranslationFacts,
} from '../../../../shared/translation/translation-rules.ts'

const outdated: TranslationFacts = { state: 'approved', isOutdated: true, hasBlockingFinding: false }
const keep = (role: MemberRole, change: ChangeKind, more: Partial<TranslationFacts> = {}) => {
  const next = applyAction('keep', role, { ...outdated, change, ...more })
  return next.ok ? next.state : next.reason
}

describe('a translation kept through a change of its source', () => {
  it.each<[MemberRole, ChangeKind, string]>([
    ['translator', 'cosmetic', 'approved'],
    ['translator', 'factual', 'translated'],
    ['translator', 'meaning', 'translated'],
    ['reviewer', 'factual', 'approved'],
    ['officer', 'meaning', 'approved'],
  ])('by a %s, of a %s change, is %s', (role, change, state) => {
    expect(keep(role, change)).toBe(state)
  })

  it('never rises, and never stays reviewed past a blocking check', () => {
    for (const role of memberRoles) {
      for (const change of changeKinds) {
        for (const state of translationStates) {
          const ranks = [keep(role, change, { state }), state].map((each) => translationStates.indexOf(each as 'draft'))
          expect(ranks[0]).toBeLessThanOrEqual(ranks[1] ?? -1)
          expect(['draft', 'translated']).toContain(keep(role, change, { state, hasBlockingFinding: true }))
        }
      }
    }
  })

  it('of which nobody has looked at the change counts as one of meaning', () => {
    expect(applyAction('keep', 'translator', outdated)).toEqual({ ok: true, state: 'translated' })
  })
})

describe('a locked translation', () => {
  it('takes no step that changes its words, its source or what comes next for the translator', () => {
    const actions = Object.keys(translationRules) as readonly TranslationAction[]
    const locked = { state: 'reviewed', isOutdated: false, hasBlockingFinding: false, isLocked: true } as const
    const possible = actions.filter((action) => applyAction(action, 'officer', locked).ok)
    expect(possible).toEqual(['review', 'approve'])
    expect(applyAction('edit', 'officer', locked)).toEqual({ ok: false, reason: 'locked' })
  })

  it('is let go by reviewers and by who locked it', () => {
    expect(memberRoles.map((role) => mayUnlock(role, 'me', 'other'))).toEqual([true, false, true])
    expect(mayUnlock('translator', 'me', 'me')).toBe(true)
  })
})

describe('words changed in many places with their state kept', () => {
  it('are for reviewers, and never past a changed source or a blocking check', () => {
    const sound = { ...outdated, isOutdated: false }
    expect(applyAction('amend', 'reviewer', sound)).toEqual({ ok: true, state: 'approved' })
    expect(applyAction('amend', 'translator', sound)).toEqual({ ok: false, reason: 'role' })
    expect(applyAction('amend', 'officer', outdated)).toEqual({ ok: false, reason: 'outdated' })
    expect(applyAction('amend', 'officer', { ...sound, hasBlockingFinding: true })).toEqual({
      ok: false,
      reason: 'checks',
    })
  })
})
