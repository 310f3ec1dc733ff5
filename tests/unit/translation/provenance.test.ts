import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { translationOrigins, translationStates, type Translation } from '../../../shared/model/page.ts'
import { originAfterEdit, pageProvenance, provenanceOf } from '../../../shared/translation/provenance.ts'

type Target = Pick<Translation, 'text' | 'state' | 'origin' | 'isEdited' | 'reviewerId'>

const target = (more: Partial<Target> = {}): Target => ({ text: 'Text', state: 'translated', origin: 'human', ...more })

describe('where the words of a translation come from', () => {
  it.each<[string, Target | undefined]>([
    ['untranslated', undefined],
    ['untranslated', target({ text: '<1></1>', origin: 'machine' })],
    ['human', target()],
    ['copied', target({ origin: 'copiedSource' })],
    ['memory', target({ origin: 'memory' })],
    ['memoryEdited', target({ origin: 'memory', isEdited: true })],
    ['machine', target({ origin: 'machine' })],
    ['machineEdited', target({ origin: 'machine', isEdited: true })],
  ])('is %s', (kind, translation) => {
    expect(provenanceOf(translation)).toBe(kind)
  })

  it('stays the memory’s or the machine’s when a person works on it, marked as edited', () => {
    expect(originAfterEdit(target({ origin: 'machine' }))).toEqual({ origin: 'machine', isEdited: true })
    expect(originAfterEdit(target({ origin: 'memory' }))).toEqual({ origin: 'memory', isEdited: true })
  })

  it('becomes the person’s own where nothing of it was from elsewhere, or nothing is left', () => {
    expect(originAfterEdit(undefined)).toEqual({ origin: 'human' })
    expect(originAfterEdit(target({ origin: 'copiedSource' }))).toEqual({ origin: 'human' })
    expect(originAfterEdit(target({ origin: 'machine', text: ' ' }))).toEqual({ origin: 'human' })
  })
})

describe('the provenance of a page', () => {
  const segments = ['One two three', 'Four', 'Five six'].map((source, index) => ({ id: String(index), source }))
  const translations: Readonly<Record<string, Target>> = {
    0: target({ state: 'approved', reviewerId: 'm1' }),
    1: target({ origin: 'machine', state: 'reviewed', reviewerId: 'm1' }),
  }

  it('gives the share of each origin in words, and who reviewed', () => {
    const provenance = pageProvenance(segments, (id) => translations[id])
    expect(provenance.rows).toEqual([
      { kind: 'human', segments: 1, words: 3, share: 0.5 },
      { kind: 'machine', segments: 1, words: 1, share: 1 / 6 },
      { kind: 'untranslated', segments: 1, words: 2, share: 2 / 6 },
    ])
    expect([...provenance.reviewers]).toEqual([['m1', 2]])
    expect(provenance.machineReviewed).toBe(1)
    expect(provenance.unreviewed).toBe(0)
  })

  it('accounts for every segment once, and shares add up', () => {
    const any = fc.record({
      text: fc.constantFrom('', 'Text'),
      state: fc.constantFrom(...translationStates),
      origin: fc.constantFrom(...translationOrigins),
      isEdited: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom('a', 'a b', '…'), any)), (rows) => {
        const own = rows.map(([source], index) => ({ id: String(index), source }))
        const provenance = pageProvenance(own, (id) => rows[Number(id)]?.[1])
        expect(provenance.rows.reduce((sum, row) => sum + row.segments, 0)).toBe(rows.length)
        const words = provenance.rows.reduce((sum, row) => sum + row.words, 0)
        const share = provenance.rows.reduce((sum, row) => sum + row.share, 0)
        expect(share).toBeCloseTo(words > 0 ? 1 : 0)
        const reviewed = [...provenance.reviewers.values()].reduce((sum, count) => sum + count, 0)
        const empty = provenance.rows.find(({ kind }) => kind === 'untranslated')?.segments ?? 0
        expect(reviewed + provenance.unreviewed + empty).toBe(rows.length)
      }),
    )
  })
})
