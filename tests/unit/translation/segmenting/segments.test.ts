import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Block } from '../../../../shared/model/page.ts'
import { alignSegments, isInLine, type OldSegment } from '../../../../shared/translation/segmenting/align-segments.ts'
import { checkTranslation } from '../../../../shared/translation/checks/check-translation.ts'
import { codedPlainText } from '../../../../shared/translation/coded-text.ts'
import { plainText, serialiseMarkup } from '../../../../shared/translation/markup.ts'
import { segmentBlocks } from '../../../../shared/translation/segmenting/segment-blocks.ts'
import { inlinesArbitrary } from '../inline-arbitrary.ts'

const section = '11111111-1111-5111-8111-111111111111'

function paragraph(id: string, markup: string): Block {
  return { id, kind: 'paragraph', markup }
}

/** Old segments with the changes of an alignment written, as the command does. */
function write(old: readonly OldSegment[], blocks: readonly Block[]): OldSegment[] {
  const { create, update, remove } = alignSegments(section, old, segmentBlocks({ blocks }, 'en'))
  const kept = old.filter((segment) => !remove.includes(segment.id))
  return [...kept.map((segment) => update.find((changed) => changed.id === segment.id) ?? segment), ...create]
}

const idOf = (segments: readonly OldSegment[], words: string) =>
  segments.find((s) => codedPlainText(s.source).includes(words))?.id

describe('segments of blocks', () => {
  it('closes a bold at the end of a sentence and opens it again in the next', () => {
    const segments = segmentBlocks({ blocks: [paragraph('p', 'Buy <b>less. Buy green</b> power.')] }, 'en')
    expect(segments.map((segment) => segment.source)).toEqual(['Buy <1>less.</1>', '<1>Buy green</1> power.'])
  })

  it('never cuts inside a link', () => {
    const markup = 'See <a href="https://x.example/">Act now. Buy green</a> for more. Then go.'
    expect(segmentBlocks({ blocks: [paragraph('p', markup)] }, 'en').map((segment) => segment.source)).toEqual([
      'See <1>Act now. Buy green</1> for more.',
      'Then go.',
    ])
  })

  it('balances the codes of every segment and loses no word', () => {
    fc.assert(
      fc.property(inlinesArbitrary, (tree) => {
        const markup = serialiseMarkup(tree)
        const segments = segmentBlocks({ blocks: [paragraph('p', markup)] }, 'en')
        for (const { source, codes } of segments) {
          const blocking = checkTranslation({ source, codes, target: source }).map((finding) => finding.code)
          expect(blocking.filter((code) => code.startsWith('code'))).toEqual([])
        }
        const words = segments.map((segment) => codedPlainText(segment.source)).join('')
        expect(words.replaceAll(/\s/g, '')).toBe(plainText(markup).replaceAll(/\s/g, ''))
      }),
    )
  })

  it('keeps fields and headings whole and leaves out empty blocks', () => {
    const blocks: Block[] = [
      { id: 'f', kind: 'field', field: 'title', markup: 'SPP in X. A story' },
      { id: 'h', kind: 'heading', level: 2, markup: 'One. Two' },
      paragraph('e', ''),
    ]
    expect(segmentBlocks({ blocks }, 'en').map((segment) => segment.source)).toEqual(['SPP in X. A story', 'One. Two'])
  })
})

describe('segments after an edit', () => {
  const before = write(
    [],
    [paragraph('a', 'The city buys green power. It saves money.'), paragraph('b', 'Schools cook organic food.')],
  )

  it('keeps every id when nothing changed', () => {
    const blocks = [
      paragraph('a', 'The city buys green power. It saves money.'),
      paragraph('b', 'Schools cook organic food.'),
    ]
    expect(alignSegments(section, before, segmentBlocks({ blocks }, 'en'))).toEqual({
      create: [],
      update: [],
      remove: [],
    })
  })

  it('keeps the id of a sentence whose words changed a little', () => {
    const after = write(before, [
      paragraph('a', 'The city now buys only green power. It saves money.'),
      paragraph('b', 'Schools cook organic food.'),
    ])
    expect(idOf(after, 'only green')).toBe(idOf(before, 'green power'))
    expect(after).toHaveLength(3)
  })

  it('keeps ids when sentences are moved to another paragraph and new ones come between', () => {
    const after = write(before, [
      paragraph('b', 'Schools cook organic food. It saves money.'),
      paragraph('c', 'A wholly new thought about furniture.'),
      paragraph('a', 'The city buys green power.'),
    ])
    for (const words of ['green power', 'saves money', 'organic food'])
      expect(idOf(after, words)).toBe(idOf(before, words))
  })

  it('removes a sentence that is gone, and does not take an unlike one for it', () => {
    const blocks = [
      paragraph('a', 'The city buys green power. Elephants never forget anything.'),
      paragraph('b', 'Schools cook organic food.'),
    ]
    const { create, remove } = alignSegments(section, before, segmentBlocks({ blocks }, 'en'))
    expect(remove).toEqual([idOf(before, 'saves money')])
    expect(create.map((segment) => segment.source)).toEqual(['Elephants never forget anything.'])
  })

  it('are told from those of another text, and of two texts at once', () => {
    const other = segmentBlocks({ blocks: [paragraph('a', 'Something else.')] }, 'en')
    expect(isInLine(before, other)).toBe(false)
    expect(isInLine([...before, ...write([], [paragraph('a', 'Something else.')])], other)).toBe(false)
  })

  it('keeps a field however much it changed', () => {
    const title = (markup: string): Block[] => [{ id: 'field-title', kind: 'field', field: 'title', markup }]
    const old = write([], title('SPP in Riga'))
    expect(write(old, title('Latvian capital buys fair'))[0]?.id).toBe(old[0]?.id)
  })

  it('holds the law: no id twice, and the sources are those of the blocks', () => {
    const sentence = fc.constantFrom(
      'Buy green.',
      'Buy fair.',
      'The city saves money.',
      'The city saves a lot of money.',
      'Why?',
    )
    const blocksArbitrary = fc
      .array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.array(sentence, { maxLength: 4 })), { maxLength: 3 })
      .map((rows) => [...new Map(rows)].map(([id, sentences]) => paragraph(id, sentences.join(' '))))
    fc.assert(
      fc.property(fc.array(blocksArbitrary, { minLength: 1, maxLength: 5 }), (versions) => {
        let segments: OldSegment[] = []
        for (const blocks of versions) {
          segments = write(segments, blocks)
          expect(isInLine(segments, segmentBlocks({ blocks }, 'en'))).toBe(true)
          expect(new Set(segments.map((segment) => segment.id)).size).toBe(segments.length)
          const wanted = segmentBlocks({ blocks }, 'en').map(
            (draft) => `${draft.blockId} ${draft.order} ${draft.source}`,
          )
          expect(segments.map((s) => `${s.blockId} ${s.order} ${s.source}`).sort()).toEqual(wanted.sort())
        }
      }),
    )
  })
})
