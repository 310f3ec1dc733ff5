import { describe, expect, it } from 'vitest'
import { memberRoles } from '../../../shared/model/member.ts'
import { translationStates } from '../../../shared/model/page.ts'
import { localeProgress } from '../../../shared/translation/progress.ts'
import { segmentStatus } from '../../../shared/translation/segment-status.ts'
import {
  applyAction,
  type SegmentState,
  type TranslationAction,
} from '../../../shared/translation/translation-rules.ts'

const sound = { isOutdated: false, hasBlockingFinding: false }

describe('the states of a translation', () => {
  it.each<[TranslationAction, SegmentState, SegmentState]>([
    ['edit', 'untranslated', 'draft'],
    ['edit', 'reviewed', 'draft'],
    ['edit', 'approved', 'draft'],
    ['confirm', 'draft', 'translated'],
    ['confirm', 'approved', 'approved'],
    ['review', 'translated', 'reviewed'],
    ['approve', 'reviewed', 'approved'],
    ['return', 'approved', 'draft'],
  ])('%s: %s → %s', (action, from, to) => {
    expect(applyAction(action, 'officer', { state: from, ...sound })).toEqual({ ok: true, state: to })
  })

  it.each<[TranslationAction, SegmentState]>([
    ['confirm', 'untranslated'],
    ['review', 'draft'],
    ['approve', 'translated'],
    ['approve', 'draft'],
    ['return', 'untranslated'],
  ])('refuse %s of %s', (action, from) => {
    expect(applyAction(action, 'officer', { state: from, ...sound })).toEqual({ ok: false, reason: 'state' })
  })

  it('let a translator translate, not review or approve', () => {
    const allowed = (action: TranslationAction, state: SegmentState) =>
      applyAction(action, 'translator', { state, ...sound }).ok
    expect([allowed('edit', 'draft'), allowed('confirm', 'draft')]).toEqual([true, true])
    expect([allowed('review', 'translated'), allowed('approve', 'reviewed'), allowed('return', 'reviewed')]).toEqual([
      false,
      false,
      false,
    ])
  })

  it('never lead to reviewed or approved past a blocking finding or a changed source', () => {
    for (const role of memberRoles) {
      for (const state of translationStates) {
        for (const action of ['review', 'approve'] as const) {
          expect(applyAction(action, role, { state, isOutdated: true, hasBlockingFinding: false }).ok).toBe(false)
          expect(applyAction(action, role, { state, isOutdated: false, hasBlockingFinding: true }).ok).toBe(false)
        }
        for (const [action, hasBlockingFinding] of [
          ['confirm', false],
          ['keep', true],
        ] as const) {
          const next = applyAction(action, role, { state, isOutdated: true, hasBlockingFinding })
          expect(next.ok && (next.state === 'reviewed' || next.state === 'approved')).toBe(false)
        }
      }
    }
  })
})

const segment = (id: string, source: string, sourceHash = 'h') => ({ id, source, codes: [], sourceHash })

describe('the status of a segment', () => {
  it('is outdated when the source is another than the one translated, and keeps its state', () => {
    const status = segmentStatus(segment('a', 'New text.', 'new'), {
      text: 'Text.',
      state: 'approved',
      sourceHash: 'old',
    })
    expect(status).toMatchObject({ state: 'approved', isOutdated: true })
  })

  it('is untranslated while the text is empty, whatever the record says', () => {
    const status = segmentStatus(segment('a', 'Text.'), { text: ' <1></1> ', state: 'approved', sourceHash: 'old' })
    expect(status).toMatchObject({ state: 'untranslated', isOutdated: false })
  })
})

describe('the progress of a page', () => {
  const segments = [
    segment('a', 'One two three.'),
    segment('b', 'Four five six.'),
    segment('c', 'Seven eight nine ten.'),
  ]
  const done = (state: 'draft' | 'translated' | 'reviewed' | 'approved', sourceHash = 'h') => ({
    text: 'Eins zwei.',
    state,
    sourceHash,
  })

  it('counts words, and sends on to the first thing to do', () => {
    const texts = { a: done('approved'), b: done('translated', 'old') }
    const progress = localeProgress(segments, (id) => ({ ...texts })[id as 'a' | 'b'])
    expect(progress).toMatchObject({
      percent: 30,
      words: 10,
      outdatedWords: 3,
      outdatedSegments: 1,
      open: 2,
      firstToDo: 'b',
    })
  })

  it('sends on to review, then to approval, then nowhere', () => {
    const states = (...list: readonly ('translated' | 'reviewed' | 'approved')[]) =>
      localeProgress(segments, (id) => done(list[['a', 'b', 'c'].indexOf(id)] ?? 'approved'))
    expect(states('reviewed', 'translated', 'approved').firstToDo).toBe('b')
    expect(states('approved', 'approved', 'reviewed').firstToDo).toBe('c')
    expect(states('approved', 'approved', 'approved')).toMatchObject({ firstToDo: undefined, open: 0, percent: 100 })
  })
})
