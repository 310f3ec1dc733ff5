import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { idsToStep, tallyFindings, tallyPage } from '../../../renderer/features/pages/translate/page-tally.ts'
import { filterTests, segmentFilters } from '../../../renderer/features/pages/translate/segment-filter.ts'
import { segmentItem, type SegmentItem } from '../../../renderer/features/pages/translate/segment-items.ts'
import { translationStates, type Segment, type Translation } from '../../../shared/model/page.ts'
import { localeProgress } from '../../../shared/translation/progress.ts'

const base = { createdAt: '', updatedAt: '', rev: 0 }

interface Drawn {
  readonly state: Translation['state'] | undefined
  readonly isOutdated: boolean
  readonly openComments: number
}

const drawn = fc.record({
  state: fc.option(fc.constantFrom(...translationStates), { nil: undefined }),
  isOutdated: fc.boolean(),
  openComments: fc.nat(2),
})

function itemsOf(rows: readonly Drawn[]): readonly SegmentItem[] {
  return rows.map(({ state, isOutdated, openComments }, n) => {
    const segment: Segment = {
      ...base,
      id: `s${n}`,
      pageId: 'p',
      sectionId: 's',
      blockId: 'b',
      order: n,
      source: `There are ${n} schools in the city.`,
      codes: [],
      sourceHash: 'now',
    }
    const translation: Translation | undefined = state && {
      ...base,
      id: `t${n}`,
      segmentId: segment.id,
      pageId: 'p',
      locale: 'de',
      text: `Es gibt ${n} Schulen in der Stadt.`,
      state,
      origin: 'human',
      sourceHash: isOutdated ? 'before' : 'now',
      sourceText: segment.source,
    }
    const facts = { translation, n: n + 1, openComments, dismissals: [], sourceLocale: 'en', glossary: undefined }
    return segmentItem(segment, facts)
  })
}

function finish<T>(work: Generator<void, T>): T {
  for (;;) {
    const step = work.next()
    if (step.done === true) return step.value
  }
}

describe('the counts of a page', () => {
  it('are what each choice shows, however the work is cut into slices', () => {
    fc.assert(
      fc.property(fc.array(drawn, { maxLength: 130 }), (rows) => {
        const items = itemsOf(rows)
        const { counts, progress, toReview, toApprove } = finish(tallyPage(items, 'en'))
        const quick = segmentFilters.filter((filter) => filter !== 'withFindings')
        for (const filter of quick) expect(counts[filter], filter).toBe(items.filter(filterTests[filter]).length)
        expect(toReview).toBe(idsToStep(items, 'toReview').length)
        expect(toApprove).toBe(idsToStep(items, 'toApprove').length)
        const stored = new Map(items.map(({ segment, translation }) => [segment.id, translation]))
        expect(progress).toEqual(
          localeProgress(
            items.map(({ segment }) => segment),
            (id) => stored.get(id),
          ),
        )
      }),
    )
  })

  it('of findings are one a segment for each kind', () => {
    const items = itemsOf([
      { state: 'translated', isOutdated: false, openComments: 0 },
      { state: undefined, isOutdated: false, openComments: 0 },
    ])
    const { segments, kinds } = finish(tallyFindings(items))
    expect(segments).toBe(items.filter(({ status }) => status.findings.length > 0).length)
    for (const { code, count } of kinds) {
      expect(count).toBe(items.filter(({ status }) => status.findings.some((each) => each.code === code)).length)
    }
  })

  it('pause often enough for a key to come in between', () => {
    const rows = Array.from({ length: 400 }, (): Drawn => ({ state: 'draft', isOutdated: false, openComments: 0 }))
    const pauses = [...tallyPage(itemsOf(rows), 'en')].length
    expect(pauses).toBeGreaterThanOrEqual(8)
    expect([...tallyFindings(itemsOf(rows))]).toHaveLength(400)
  })
})

describe('the items of a page', () => {
  it('stay the same objects while nothing of theirs changes', () => {
    const [item] = itemsOf([{ state: 'draft', isOutdated: false, openComments: 0 }])
    if (!item) throw new Error('no item')
    const { segment, translation, n, openComments, dismissals } = item
    const facts = { translation, n, openComments, dismissals, sourceLocale: 'en', glossary: undefined }
    expect(segmentItem(segment, facts)).toBe(item)
    expect(segmentItem(segment, { ...facts, openComments: 1 })).not.toBe(item)
  })
})
