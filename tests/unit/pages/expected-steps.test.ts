import { describe, expect, it } from 'vitest'
import { asExpected } from '../../../renderer/features/pages/translate/expected-steps.ts'
import { OwnTexts } from '../../../renderer/features/pages/translate/use-own-texts.ts'
import { derivedId } from '../../../shared/ids.ts'
import type { Segment, Translation } from '../../../shared/model/page.ts'

const base = { createdAt: '2026-03-01T09:00:00.000Z', updatedAt: '2026-03-01T09:00:00.000Z', rev: 0 }
const segment: Segment = {
  ...base,
  id: derivedId('segment'),
  pageId: derivedId('page'),
  sectionId: derivedId('section'),
  blockId: 'b1',
  order: 0,
  source: 'It buys green power.',
  codes: [],
  sourceHash: 'new',
}
const stored: Translation = {
  ...base,
  id: derivedId(segment.id, 'de'),
  segmentId: segment.id,
  pageId: segment.pageId,
  locale: 'de',
  text: 'Sie kauft',
  state: 'draft',
  origin: 'human',
  sourceHash: 'old',
  sourceText: 'It buys power.',
}
const text = 'Sie kauft Ökostrom.'

describe('a confirmation on its way to the database', () => {
  it('shows as taken: its words, its state, and the source it is for', () => {
    const shown = asExpected(segment, stored, { text, writtenAt: undefined }, 'de')
    expect(shown).toMatchObject({ id: stored.id, text, state: 'translated', sourceHash: 'new' })
  })

  it('shows where nothing was stored before', () => {
    const shown = asExpected(segment, undefined, { text, writtenAt: undefined }, 'de')
    expect(shown).toMatchObject({ id: stored.id, segmentId: segment.id, locale: 'de', text, state: 'translated' })
  })

  it('leaves reviewed words reviewed, as the rule has it, and changed ones translated', () => {
    const reviewed: Translation = { ...stored, text, state: 'reviewed' }
    expect(asExpected(segment, reviewed, { text, writtenAt: undefined }, 'de')?.state).toBe('reviewed')
    expect(asExpected(segment, reviewed, { text: 'Anders.', writtenAt: undefined }, 'de')?.state).toBe('translated')
  })

  it('gives way to what is stored once that is the step or later, such as its undo', () => {
    const written = { text, writtenAt: '2026-03-01T09:00:05.000Z' }
    expect(asExpected(segment, stored, written, 'de')).toMatchObject({ text, state: 'translated' })
    const confirmed: Translation = { ...stored, text, state: 'translated', updatedAt: written.writtenAt }
    expect(asExpected(segment, confirmed, written, 'de')).toBe(confirmed)
    const undone: Translation = { ...stored, updatedAt: '2026-03-01T09:00:09.000Z' }
    expect(asExpected(segment, undone, written, 'de')).toBe(undone)
  })

  it('is the same object while nothing changes, and what is stored where nothing is on its way', () => {
    const step = { text, writtenAt: undefined }
    expect(asExpected(segment, stored, step, 'de')).toBe(asExpected(segment, stored, step, 'de'))
    expect(asExpected(segment, stored, undefined, 'de')).toBe(stored)
  })
})

describe('what one editor has saved', () => {
  it('does not come back over what was typed since', () => {
    const own = new OwnTexts()
    own.saving('a')
    own.saving('ab')
    expect(own.isOutrun('a')).toBe(true)
    expect(own.isOutrun('ab')).toBe(false)
  })

  it('is not mistaken for what comes from elsewhere: undo, sync, another window', () => {
    const own = new OwnTexts()
    own.saving('a')
    own.saving('ab')
    expect(own.isOutrun('from elsewhere')).toBe(false)
    expect(own.isOutrun('ab')).toBe(false)
    // Undone after that.
    expect(own.isOutrun('a')).toBe(false)
  })
})
