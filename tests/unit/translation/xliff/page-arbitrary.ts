import * as fc from 'fast-check'
import { segmentCommentSchema } from '../../../../shared/model/segment-notes.ts'
import { translationStates } from '../../../../shared/model/page.ts'
import { encodeInlines, serialiseCoded, type CodedToken } from '../../../../shared/translation/coded-text.ts'
import { sourceHash } from '../../../../shared/translation/source-hash.ts'
import type { PageExchange } from '../../../../shared/translation/xliff/page/page-exchange.ts'
import { inlinesArbitrary } from '../inline-arbitrary.ts'

export const PAGE = '018f0000-0000-7000-8000-000000000001'
const HASH_OF_OLD_SOURCE = '018f0000-0000-5000-8000-00000000000f'

/** Half-typed texts as well: pairs that cross, halves, repetitions and numbers the source does not have. */
const tokensArbitrary = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', minLength: 1, maxLength: 6 }).map((text): CodedToken => ({ kind: 'text', text })),
      fc.record({ kind: fc.constantFrom('open' as const, 'close' as const), n: fc.integer({ min: 1, max: 4 }) }),
    ),
    { maxLength: 10 },
  )
  // Neighbouring texts are one text.
  .map((tokens) => serialiseCoded(tokens))

const targetArbitrary = fc.oneof(
  inlinesArbitrary.map((inlines) => encodeInlines(inlines).text),
  tokensArbitrary,
)

const draftArbitrary = fc.record({
  source: inlinesArbitrary.map(encodeInlines),
  target: fc.option(fc.record({ text: targetArbitrary, state: fc.constantFrom(...translationStates) }), {
    nil: undefined,
  }),
  isOutdated: fc.boolean(),
  comments: fc.array(fc.record({ text: fc.string({ minLength: 1, maxLength: 20 }), isAboutSource: fc.boolean() }), {
    maxLength: 2,
  }),
})

/** Pages of two sections, each segment with or without a German translation and comments. */
export const pageArbitrary: fc.Arbitrary<PageExchange> = fc
  .array(draftArbitrary, { minLength: 1, maxLength: 5 })
  .map((drafts) => pageOf(drafts))

type Draft = typeof draftArbitrary extends fc.Arbitrary<infer T> ? T : never

export function idOf(number: number): string {
  return `018f0000-0000-7000-8000-${String(number).padStart(12, '0')}`
}

export function pageOf(drafts: readonly Draft[]): PageExchange {
  const sections = [idOf(901), idOf(902)]
  const sectionOf = (index: number) => sections[index % 2] ?? ''
  return {
    page: { id: PAGE, title: 'Aarhus & friends', sourceLocale: 'en' },
    sections: sections.map((id, order) => ({
      id,
      kind: 'overview',
      order,
      blocks: [{ id: 'b1', kind: 'paragraph', markup: '' }],
    })),
    segments: drafts.map(({ source }, index) => ({
      id: idOf(index + 1),
      sectionId: sectionOf(index),
      blockId: 'b1',
      order: index,
      source: source.text,
      codes: [...source.codes],
      sourceHash: sourceHash(source.text, source.codes),
    })),
    translations: drafts.flatMap(({ source, target, isOutdated }, index) =>
      target === undefined
        ? []
        : [
            {
              segmentId: idOf(index + 1),
              locale: 'de',
              text: target.text,
              state: target.state,
              sourceHash: isOutdated ? HASH_OF_OLD_SOURCE : sourceHash(source.text, source.codes),
            },
          ],
    ),
    comments: drafts.flatMap(({ comments }, index) =>
      comments.map(({ text, isAboutSource }, place) => ({
        id: idOf(1000 + index * 10 + place),
        segmentId: idOf(index + 1),
        ...(isAboutSource ? {} : { locale: segmentCommentSchema.shape.locale.parse('de') }),
        text,
      })),
    ),
  }
}
